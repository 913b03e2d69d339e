"""The claims of an article in a list, and under their speakers."""
