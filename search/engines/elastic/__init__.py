from .engine import ElasticEngine

__all__ = ["ElasticEngine"]
