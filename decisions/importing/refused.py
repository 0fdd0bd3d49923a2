class Refused(Exception):
    """The text is readable, but can't be stored where it was asked to; says why."""
