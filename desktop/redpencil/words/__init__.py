"""Every sentence said to a person: errors with their way out, labels, explanations."""

from redpencil.words.errors import sentence
from redpencil.words.labels import finding_label, kind_label, status_label

__all__ = ["finding_label", "kind_label", "sentence", "status_label"]
