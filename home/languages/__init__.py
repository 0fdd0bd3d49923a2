"""How a page lives in several languages: one row a language, the original giving structure and facts.

`MirroredPage` is the base of every page type. A page is *entered in* one language; its rows in the others are
aliases until they have words of their own. Nothing outside this package knows how that is done.
"""
