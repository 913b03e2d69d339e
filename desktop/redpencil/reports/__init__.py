"""Rendering the check log of one article, for people and for machines."""
