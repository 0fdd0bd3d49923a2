"""What the demo's decisions say of one another, from data/relations.csv."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from decisions.demo import DATA as DECISIONS
from decisions.demo import STC44, STC44_SLUG, slug_of
from decisions.details import Details, Relation
from decisions.models import DecisionPage
from home.demo import read_csv
from home.languages.entry import republish
from home.languages.words import blocks_of, set_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = Path(__file__).parent / "data"


def load() -> Iterator[str]:
    pages = pages_by_key()
    for key, rows in groupby(read_csv(DATA / "relations.csv"), key=lambda row: row["decision"]):
        page = pages[key]
        if any(page.all_relations()):
            continue
        relate(page.original() or page, list(rows), pages)
        yield key


def pages_by_key() -> dict[str, DecisionPage]:
    """The default-language row of each decision of the demo, by its name in decisions.csv."""
    rows = DecisionPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).select_related("instrument")
    found = {(row.instrument.slug, row.slug): row for row in rows}
    names = {row["id"]: (row["instrument"], slug_of(row)) for row in read_csv(DECISIONS / "decisions.csv")}
    names[STC44] = ("cms", STC44_SLUG)
    return {key: found[name] for key, name in names.items() if name in found}


def relate(page: DecisionPage, rows: Iterable[dict[str, str]], pages: dict[str, DecisionPage]) -> None:
    """Write the relations into the original and publish it."""
    blocks, whole = blocks_of(page), []
    for row in rows:
        relation = relation_of(row, pages)
        if row["provision"]:
            value = blocks[int(row["provision"]) - 1]["value"]
            details = Details.read(value.get("details"))
            value["details"] = replace(details, relations=(*details.relations, relation)).as_data()
        else:
            whole.append({"type": "relation", "id": str(uuid.uuid4()), "value": asdict(relation)})
    set_blocks(page, blocks)
    page.relations = json.dumps(whole)
    republish(page)


def relation_of(row: dict[str, str], pages: dict[str, DecisionPage]) -> Relation:
    if not row["target"]:
        return Relation(row["kind"], external=row["external"], address=row["address"])
    target = pages[row["target"]]
    provision = blocks_of(target)[int(row["target_provision"]) - 1]["id"] if row["target_provision"] else ""
    return Relation(row["kind"], target.pk, provision)
