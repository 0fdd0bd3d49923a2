"""Factories that build their own parents, so that a test says only what it is about.

Pages are published through `home.languages.entry`, as programs do; `live=False` gives an unpublished draft.
"""
