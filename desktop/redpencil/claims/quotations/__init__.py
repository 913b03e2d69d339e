"""Who said what: marks, reporting verbs, the speakers and whom their short names stand for."""
