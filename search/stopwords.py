"""Words of each language that are in nearly every text, folded."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOPWORDS = {
    "en": _words("""
        a an and are as at be been by for from had has have in into is it its of on or that the their this to was were
        which with
    """),
    "fr": _words("""
        a au aux avec ce ces cette dans de des du elle en est et il la le les leur leurs mais ne ou par pas pour qu que
        qui sa se ses son sont sur un une
    """),
    "es": _words("""
        a al con como de del el ella en entre es esta este la las lo los o para pero por que se son su sus un una y
    """),
}
