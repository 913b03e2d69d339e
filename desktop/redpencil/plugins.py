"""What is registered: the program's own plugs and those of other packages, by the same hooks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module

import pluggy

from redpencil import hooks
from redpencil.hooks import Comparison, Reader, Renderer, Searchable
from redpencil.model import Claim, Document, Evidence, Passage

BUILT_IN: tuple[str, ...] = (
    "documents.formats",
    "checks.comparing",
    "reports.html",
    "reports.json",
    "reports.machines.table",
    "reports.machines.annotations",
    "reports.machines.hypothesis",
    "reports.machines.citations",
    "reports.machines.bibtex",
    "reports.machines.claimreview",
    "reports.people.markdown",
    "reports.people.word",
    "reports.people.pdf",
    "reports.people.commenting",
)
"""Modules of this package that register by the hooks; the frozen app is built from it too."""


@cache
def manager(room: str) -> pluggy.PluginManager:
    """The plugs of one room of the package, with those of other packages.

    Room by room, because the caged reader must start quickly. Other packages
    announce a module under the entry point group ``redpencil``.
    """
    plugs = pluggy.PluginManager(hooks.PROJECT)
    plugs.add_hookspecs(hooks)
    for name in BUILT_IN:
        if name.startswith(room):
            plugs.register(import_module(f"redpencil.{name}"), name)
    plugs.load_setuptools_entrypoints(hooks.PROJECT)
    return plugs


def readers() -> tuple[Reader, ...]:
    """Every reader, those of other packages first, so that they can take over an ending."""
    found = manager("documents").hook.readers()
    return tuple(reader for plug in found for reader in plug)


def providers() -> tuple[Searchable, ...]:
    """Every further place to look up evidence; none unless a package brings one."""
    return tuple(place for plug in manager("sources").hook.providers() for place in plug)


def comparisons() -> tuple[Comparison, ...]:
    """Every check, those of other packages first."""
    return tuple(check for plug in manager("checks").hook.comparisons() for check in plug)


def lay_beside(claim: Claim, document: Document, passages: Sequence[Passage]) -> list[Evidence]:
    """What every check of the claim's kind sees in the passages, those that found nothing last."""
    found = [
        evidence
        for comparison in comparisons()
        if comparison.kind == claim.kind
        for evidence in comparison.compare(claim, document, passages)
    ]
    return sorted(found, key=lambda evidence: evidence.passage is None)


def renderers() -> tuple[Renderer, ...]:
    """Every report format, those of other packages first."""
    return tuple(renderer for plug in manager("reports").hook.renderers() for renderer in plug)
