"""The append-only, hash-chained record of every decision, and the projections of it."""
