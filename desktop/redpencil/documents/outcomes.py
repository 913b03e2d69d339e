"""What the exit status of a caged child says: known to both sides of the cage."""

DOCUMENT = 0
"""The document was printed, or all of several."""
REFUSED = 3
"""An InputError was printed."""
NO_MEMORY = 4
"""Memory ran out."""
MORE = 5
"""It is time for a fresh child to go on with the next of several documents."""
