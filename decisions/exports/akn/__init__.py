"""Akoma Ntoso 3.0, as the United Nations use it (AKN4UN): https://unsceb-hlcm.github.io/"""

from .document import write

__all__ = ["write"]
