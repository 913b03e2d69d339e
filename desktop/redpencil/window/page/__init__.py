"""Documents as pages to read: the article with its marks, a source at its passage, the minimap."""
