"""The library of sources as a dock."""
