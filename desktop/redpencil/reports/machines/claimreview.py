"""The report as schema.org ClaimReview: what search engines and aggregators take up.

Only of decisions that a declared scale rates, only with a public address, and with the rating in
words alone: a number would say more than anybody decided.
"""

from __future__ import annotations

from collections.abc import Iterator

from redpencil.errors import UsageError
from redpencil.hooks import Renderer, implementation
from redpencil.model import Quotation
from redpencil.reports.house import House, Rating, Scale, house_folder, public_address
from redpencil.reports.machines.parts import json_bytes, source_of
from redpencil.reports.model import Item, Report

Shape = dict[str, object]


def claimreview_shape(report: Report) -> Shape:
    """Every rated claim as a ClaimReview, in the order of the text.

    Raises UsageError where a review would not be one: ``no_review_scale``, ``no_review_author``,
    ``no_review_address``, or ``nothing_reviewed``.
    """
    edition = report.edition
    file = str(house_folder() / "house.json")
    if edition.house.scale is None:
        raise UsageError("no_review_scale", name=file)
    if not edition.house.name:
        raise UsageError("no_review_author", name=file)
    if not edition.report_url:
        raise UsageError("no_review_address")
    reviews = list(_reviews(report, edition.house, edition.house.scale))
    if not reviews:
        raise UsageError("nothing_reviewed", scale=edition.house.scale.name)
    return {"@context": "https://schema.org", "@graph": reviews}


def _reviews(report: Report, house: House, scale: Scale) -> Iterator[Shape]:
    for item in report.items:
        rating = scale.rating_of(item.status)
        if rating and item.check:
            yield {
                "@type": "ClaimReview",
                "url": f"{report.edition.report_url.partition('#')[0]}#claim-{item.number}",
                "datePublished": item.check.at[:10],
                "author": _author(house, scale),
                "claimReviewed": " ".join(item.claim.text.split()),
                "itemReviewed": _claim(report, item),
                "reviewRating": _rating(rating),
            } | _citation(report, item)


def _author(house: House, scale: Scale) -> Shape:
    shape: Shape = {"@type": "Organization", "name": house.name}
    shape |= {"url": house.url} if house.url else {}
    return shape | ({"publishingPrinciples": scale.url} if scale.url else {})


def _claim(report: Report, item: Item) -> Shape:
    shape: Shape = {"@type": "Claim"}
    reading = item.claim.reading
    if isinstance(reading, Quotation) and reading.speaker:
        # Whether a person or an organisation speaks is not known, so the node has no type.
        shape["author"] = {"name": reading.speaker.resolved or reading.speaker.text}
    if report.edition.article_url:
        shape["appearance"] = {
            "@type": "CreativeWork",
            "url": report.edition.article_url,
            "headline": report.document.title,
        }
    return shape


def _rating(rating: Rating) -> Shape:
    shape: Shape = {"@type": "Rating", "alternateName": rating.name}
    return shape | ({"ratingExplanation": rating.meaning} if rating.meaning else {})


def _citation(report: Report, item: Item) -> Shape:
    source = source_of(report, item)
    if source is None:
        return {}
    work: Shape = {"@type": "CreativeWork", "name": source.title}
    address = public_address(source.origin)
    return {"citation": work | ({"url": address} if address else {})}


def render_claimreview(report: Report) -> bytes:
    """The reviews as JSON-LD that may stand in a page's script."""
    return json_bytes(claimreview_shape(report))


@implementation
def renderers() -> list[Renderer]:
    """ClaimReview, for search engines."""
    return [Renderer("ClaimReview", (".claimreview.jsonld",), render_claimreview)]
