"""The check panel: one claim, what was read out of it, the evidence, the decision."""
