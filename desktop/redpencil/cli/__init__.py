"""The command line: one sub-command per verb of the desk; Qt is never imported here."""
