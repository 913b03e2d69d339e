"""Laying a claim beside a passage: Claim × Passage → Finding with its explanation."""
