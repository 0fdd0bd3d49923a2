from __future__ import annotations

import pytest

from decisions.importing.verbs import LANGUAGES, find_opening


@pytest.mark.parametrize(
    ("language", "text", "verb", "kind"),
    [
        ("en", "Recalling further that ponds matter,", "Recalling further", "preambular"),
        ("en", "RECALLING that ponds matter,", "RECALLING", "preambular"),
        ("en", "Deeply concerned by the loss of ponds,", "Deeply concerned", "preambular"),
        ("en", "Noting with deep concern the loss,", "Noting with deep concern", "preambular"),
        ("en", "Noting with concern and interest,", "Noting with concern", "preambular"),
        ("en", "Bearing in mind that", "Bearing in mind", "preambular"),
        ("en", "Also requests the Secretariat", "Also requests", "operative"),
        ("en", "Further requests the Secretariat", "Further requests", "operative"),
        ("en", "Requests further information", "Requests", "operative"),
        ("en", "Requests further the Secretariat", "Requests further", "operative"),
        ("en", "Calls upon Parties to", "Calls upon", "operative"),
        ("en", "We recall the first meeting", "We recall", "operative"),
        ("en", "Recalling, in particular, that", "Recalling", "preambular"),
        ("fr", "Rappelant également la décision", "Rappelant également", "preambular"),
        ("fr", "Consciente de l\u2019autonomie", "Consciente", "preambular"),
        ("fr", "CONSIDERANT que les étangs", "CONSIDERANT", "preambular"),
        ("fr", "Se réjouissant de l\u2019analyse", "Se réjouissant", "preambular"),
        ("fr", "Vivement préoccupées par", "Vivement préoccupées", "preambular"),
        ("fr", "Ayant à l\u2019esprit que", "Ayant à l\u2019esprit", "preambular"),
        ("fr", "Prie instamment les Parties", "Prie instamment", "operative"),
        ("fr", "Décide en outre de", "Décide en outre", "operative"),
        ("fr", "Nous décidons de", "Nous décidons", "operative"),
        ("fr", "Décident de", "Décident", "operative"),
        ("es", "Tomando nota con satisfacción del informe", "Tomando nota con satisfacción", "preambular"),
        ("es", "Profundamente preocupadas por", "Profundamente preocupadas", "preambular"),
        ("es", "Conviene en que", "Conviene en", "operative"),
        ("es", "Pide asimismo a la Secretaría", "Pide asimismo", "operative"),
        ("es", "Además insta a las Partes", "Además insta", "operative"),
        ("es", "Recordamos la primera reunión", "Recordamos", "operative"),
    ],
)
def test_opening_verb_is_found_as_printed(language, text, verb, kind):
    opening = find_opening(text, language)
    assert opening is not None
    assert (opening.verb, opening.kind) == (verb, kind)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Parties decide to meet"),
        ("en", "Recallings of the past"),
        ("en", "Further, the Secretariat"),
        ("en", "Support for the budget"),
        ("fr", "Les Parties au présent Accord décident"),
        ("fr", "Également présents"),
        ("es", "La Secretaría decide"),
        ("en", ""),
    ],
)
def test_sentence_with_a_subject_has_no_opening_verb(language, text):
    assert find_opening(text, language) is None


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("kind", ["preambular", "operative"])
def test_vocabulary_is_wide(language, kind):
    assert list(LANGUAGES[language].heads.values()).count(kind) >= 60
