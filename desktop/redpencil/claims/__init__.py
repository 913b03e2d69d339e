"""Finding claims in a document, knowing nothing of where its text came from."""
