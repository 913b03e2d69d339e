"""Numbers in prose: values, units, modifiers, changes, and the thing counted."""
