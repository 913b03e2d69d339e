"""Pure language: spans, paragraphs, sentences, tokens, normalisation. No files, no Qt, no SQL."""
