"""Redpencil: every quotation and every number of an article, laid beside its sources."""

__version__ = "0.1.0"
