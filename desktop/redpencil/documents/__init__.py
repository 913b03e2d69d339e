"""Reading in: bytes become Documents, each format by its own reader, in a caged child process."""
