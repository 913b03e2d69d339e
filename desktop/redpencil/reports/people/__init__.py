"""The reports that people read: one telling of the report model, set in several formats."""
