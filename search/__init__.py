"""Finding things. Knows no page type: what can be found, and by what, each area registers."""
