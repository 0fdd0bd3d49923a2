from .change import Change
from .entry import Edition, Entry, FacetBits
from .generation import Generation
from .known_word import KnownWord

__all__ = ["Change", "Edition", "Entry", "FacetBits", "Generation", "KnownWord"]
