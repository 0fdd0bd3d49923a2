from .change import Change
from .generation import Generation

__all__ = ["Change", "Generation"]
