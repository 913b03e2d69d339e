"""The library: sources in searchable passages, and the best of them for a claim."""
