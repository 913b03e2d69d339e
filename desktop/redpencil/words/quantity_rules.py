"""Why a number was read as it was: every rule for quantities, in a sentence."""

from __future__ import annotations

from redpencil.model import Quantity
from redpencil.words.rules import BY_HAND, reason_words
from redpencil.words.speaking import each_said, said

_RULES = {
    "a-while-ago": said("“A while ago” tells a date that counts back from today."),
    "age": said("“Aged”, “old” or the like makes it an age."),
    "age-in-apposition": said("A figure between commas behind a name is an age."),
    "and-a-half": said("“And a half” belongs to the number before it."),
    "approximate": said("The words themselves leave it open, so it is an interval."),
    "article": said("“A” or “an” before a unit is one of it."),
    "article-fraction": said("“A third” or the like is a fraction."),
    "article-number": said("“A” before “hundred”, “million” and the like is one."),
    "bare-cents": said("Figures behind the point of a sum of money are its cents."),
    "between-bounds": said("A lower and an upper bound make one interval."),
    "by-hand": BY_HAND,
    "change-by": said("“Up by”, “down by” or the like tells the direction."),
    "change-noun": said("A noun such as “rise” or “cut” tells the direction."),
    "change-shared": said("It shares the direction of the figure before it."),
    "change-to-level": said("“Higher” or “lower” than before, or at a close, tells the direction."),
    "change-verb": said("A verb such as “rose” or “fell” tells the direction."),
    "counted-noun": said("The noun behind the number is what is counted."),
    "counted-noun-of": said("The noun behind “of” is what is counted."),
    "couple-of-scale": said("“A couple of hundred” or the like is two or three of them."),
    "currency-before": said("A sign of money stands before the figure."),
    "currency-of-country": said("A country and its money name the unit."),
    "date-span": said("Two dates with “to”, “and” or a dash between them are a span."),
    "day-month": said("A day and a month make a date."),
    "decade": said("Figures with “s” behind them are a decade."),
    "digits": said("The number stands in figures."),
    "either-or": said("“Two or three” is the interval from one to the other."),
    "elided-unit": said("It shares the unit of the figure beside it."),
    "feet-inches": said("Strokes behind the figures are feet and inches."),
    "fiscal-year": said("A fiscal year differs by body: these are its earliest and latest days."),
    "fraction": said("Two figures with a stroke between them are a fraction."),
    "fraction-of-scale": said("It is a part of a million, a dozen or the like."),
    "fraction-words": said("The fraction stands in words."),
    "from-article-date": said("The day is counted from the article’s own."),
    "grouped-digits": said("Marks between the figures group them by thousands."),
    "half": said("“Half” is one in two."),
    "handful": said("“A handful” is three to nine."),
    "iso-date": said("Year, month and day make a date."),
    "minus": said("A minus stands before the figure."),
    "minus-by-brackets": said(
        "Brackets around a figure stand for a minus, as accounts print losses."
    ),
    "minus-is-down": said("The minus says that it went down."),
    "mixed-fraction": said("A whole number and a fraction belong together."),
    "month": said("The month stands alone; its year is the one nearest to the article’s day."),
    "month-day": said("A month and a day make a date."),
    "month-year": said("A month and a year make a date."),
    "multiple-word": said("“Doubled”, “twice” or the like is a multiple."),
    "noun-or-two": said("“A day or two” is one or two of them."),
    "number-as-rank": said("“Number two” or the like is a rank."),
    "number-words": said("The number stands in words."),
    "ordinal": said("The figure or word is a rank."),
    "ordinal-digits": said("Figures with “th” or the like are a rank."),
    "ordinal-words": said("“First”, “second” and the like are ranks."),
    "other-language": said("It was read by the rules for languages other than English."),
    "pair-of-units": said("Two figures with units that go together make one measure."),
    "part-of-year": said("A quarter, a half, some weeks or months of a year make a period."),
    "pounds-of-money": said("Pounds are money here, as the words around them show."),
    "power": said("The number is a power."),
    "quarter": said("“Q1”, “H2” or the like with a year is a part of it."),
    "range": said("Two figures with a dash or “to” between them are an interval."),
    "rate": said("“A month”, “per head” or the like belongs to the unit."),
    "ratio": said("Two figures make a ratio."),
    "ratio-to": said("“To” between two figures makes a ratio."),
    "scale-letter": said(
        "A letter behind the figure stands for a thousand, a million or a billion."
    ),
    "scale-word": said("“Thousand”, “million” or the like belongs to the figure."),
    "school-year": said("A school year differs by place: these are its earliest and latest days."),
    "season": said("A season is told by its year: its months differ between north and south."),
    "several-of-scale": said(
        "“Several hundred” or the like is an interval from two to ten of them."
    ),
    "slashed-date": said("Figures with strokes between them are a date."),
    "slashed-day": said("Month and day stand with a stroke between them."),
    "spaced-decimal": said(
        "A space stands behind the decimal point, and the figures belong together."
    ),
    "spaced-grouping": said("Spaces between the figures group them by thousands."),
    "suspended-hyphen": said("A hyphen left open shares the unit behind it."),
    "times": said("“Times” makes it a multiple."),
    "unit-of-the-whole": said("The unit stands with the whole that this is a part of."),
    "unit-symbol": said("A symbol beside the figure names the unit."),
    "unit-word": said("The word behind the figure names the unit."),
    "vague-magnitude": said("“Dozens”, “hundreds” or the like are an interval."),
    "vulgar-fraction": said("The figure is a fraction of its own, such as ½."),
    "wireless-generation": said("Figures with “G” name a generation of wireless networks."),
    "words": said("The number stands in words."),
    "year-month": said("A year and a month make a date."),
}
_MODIFIERS = each_said(
    {
        "approx": "“About”, “nearly” or the like leaves it open.",
        "more-than": "“More than”, “over” or the like stands with it.",
        "at-least": "“At least” or the like stands with it.",
        "less-than": "“Less than”, “under” or the like stands with it.",
        "at-most": "“At most”, “up to” or the like stands with it.",
    }
)


def quantity_words(quantity: Quantity) -> tuple[str, ...]:
    """Why a number was read as it was, in sentences, in the order of the steps."""
    told = (quantity_rule_words(rule) for rule in quantity.rules)
    return tuple(dict.fromkeys(words for words in told if words))


def quantity_rule_words(rule: str) -> str:
    """The sentence for one rule; empty for one that has none."""
    if rule.startswith("modifier-"):
        return _MODIFIERS.get(rule.removeprefix("modifier-"), "")
    if rule.startswith("ratio-") and rule not in _RULES:
        how = rule.removeprefix("ratio-").replace("-", " ")
        return said("“{word}” between two figures makes a ratio.", word=how.capitalize())
    return _RULES.get(rule) or reason_words(rule)
