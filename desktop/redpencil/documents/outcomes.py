"""What a caged child says by its exit status, and who forks it: known to both sides of the cage."""

import struct

DOCUMENT = 0
"""The document was printed, or all of several."""
REFUSED = 3
"""An InputError was printed."""
NO_MEMORY = 4
"""Memory ran out."""
MORE = 5
"""It is time for a fresh child to go on with the next of several documents."""

READY = b"ready"
"""Said once by the process that forks readers, when it has loaded everything."""
NUMBER = struct.Struct("i")
"""How it tells the number of a child, and then its exit status."""
