"""Documents to search in: a few decisions, meetings and news, in one to three languages."""

from __future__ import annotations

from datetime import date

from search.documents import Document, Part

LANGUAGES = ("en", "fr", "es")


def document(key: str, language: str = "en", **given: object) -> Document:
    """Of a page that has words in this language alone, unless `readers` says otherwise."""
    given.setdefault("readers", LANGUAGES)
    given.setdefault("path", f"{key}/")
    given.setdefault("title", key)
    facets = {"language": (language,), **given.pop("facets", {})}
    return Document(key=f"sample:{key}", language=language, facets=facets, **given)


def part(anchor: str, text: str, language: str = "en", label: str = "") -> Part:
    return Part(anchor=f"#{anchor}", label=label, text=text, language=language)


def texts(*languages: str) -> dict[str, tuple[str, ...]]:
    return {"language": languages}


SAIGA = [
    document(
        "saiga",
        codes=("11.3", "Resolution 11.3", "Res. 11.3", "CMS Resolution 11.3"),
        title="Conservation of the Saiga Antelope",
        lead="What Range States do for the saiga.",
        parts=(
            part("p-1", "Urges them to protect calving grounds from the ozone of <factories> & roads;", label="1"),
            part("p-2", "Requests the Secretariat to report on poaching of saigas;", label="2"),
            part("p-3", "Invites donors to support wardens.", label="3"),
        ),
        facets={"type": ("decision",), "instrument": ("cms",), "year": ("2014",), "topic": ("ungulates", "poaching")},
        date=date(2014, 11, 9),
    )
]
SYNERGIES = [
    document(
        "synergies",
        "en",
        readers=("en", "es"),
        codes=("StC44/1", "Decision StC44/1"),
        title="Synergies between instruments of the Family",
        parts=(part("p-4", "Decides to strengthen common services of migratory species conservation.", label="4"),),
        facets={"type": ("decision",), "instrument": ("cms",), "year": ("2015",), **texts("en", "fr")},
        date=date(2015, 10, 15),
    ),
    document(
        "synergies",
        "fr",
        readers=("fr",),
        codes=("StC44/1", "Decision StC44/1"),
        title="Synergies entre les instruments de la Famille",
        parts=(
            part("p-4", "Décide de renforcer les services communs pour les espèces migratrices d’Afrique.", "fr", "4"),
            part("p-5", "Convient que l’ozone est réglementé par les Parties.", "fr", "5"),
        ),
        facets={"type": ("decision",), "instrument": ("cms",), "year": ("2015",), **texts("en", "fr")},
        date=date(2015, 10, 15),
    ),
]
WATERBIRDS = [
    document(
        "waterbirds",
        codes=("12.4 (Rev.COP14)", "Resolution 12.4 (Rev.COP14)", "Res. 12.4 (Rev.COP14)", "Resolution 12.4"),
        title="Migratory waterbirds and their flyways",
        lead="Conserving waterbirds along the African-Eurasian flyway, from lead shot to wetlands.",
        facets={"type": ("decision",), "instrument": ("aewa",), "year": ("2024",), "topic": ("birds",)},
        date=date(2024, 2, 17),
    )
]
RETIRED = [
    document(
        "lead",
        codes=("4.1", "Resolution 4.1"),
        title="Phasing out lead shot in wetlands",
        facets={"type": ("decision",), "instrument": ("aewa",), "year": ("2008",), "topic": ("birds",)},
        date=date(2008, 9, 19),
        is_retired=True,
    )
]
MEETING = [
    document(
        "stc44",
        codes=("StC44", "UNEP/CMS/StC44"),
        title="44th Meeting of the Standing Committee",
        facets={"type": ("meeting",), "instrument": ("cms",), "year": ("2015",)},
        date=date(2015, 10, 14),
    )
]
NEWS = [
    document(
        "whales",
        "es",
        title="Decisiones sobre las ballenas migratorias",
        lead="Las Partes adoptaron una decisión para proteger las ballenas.",
        facets={"type": ("news",), "instrument": ("accobams",), "year": ("2024",)},
        date=date(2024, 3, 1),
    )
]
UNDATED = [document("about", title="About the Family", lead="Who serves the species.", facets={"type": ("page",)})]

SAMPLES = [*SAIGA, *SYNERGIES, *WATERBIRDS, *RETIRED, *MEETING, *NEWS, *UNDATED]
