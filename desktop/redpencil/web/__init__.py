"""The web, only when a person asks for a page: one address fetched, with its answer kept."""
