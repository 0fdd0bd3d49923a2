"""Files for the tests of the importer: written by hand, or the demo's own with a fault in them."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

from instruments.demo import DATA
from instruments.models import Country
from instruments.registry.importing import at_once, new_kind, run
from instruments.registry.tables import read_table
from tests.factories.standing import SLUG

if TYPE_CHECKING:
    from instruments.registry.report import Report

Row = dict[str, str]

FOCAL_POINT = {
    "instrument": SLUG,
    "iso3": "KEN",
    "role": "focal_point",
    "first_name": "Wanjiru",
    "last_name": "Korongo",
    "languages": "en",
    "sign_in_email": "wanjiru@example.org",
    "email": "office@example.org",
    "email_for": "public",
    "consented": "2021-07-02",
    "from": "2021-07-01",
}


def data_rows(name: str) -> list[Row]:
    with (DATA / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def as_csv(rows: list[Row], delimiter: str = ",") -> bytes:
    file = StringIO()
    writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def as_xlsx(rows: list[list[Any]]) -> bytes:
    book, content = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()


def brought(kind: str, rows: list[Row] | bytes, accept: Any = at_once, **options: Any) -> Report:
    content = rows if isinstance(rows, bytes) else as_csv(rows)
    scope, keeps = options.pop("scope", None), options.pop("keeps", False)
    return run(new_kind(kind, scope, keeps), read_table(content), accept, **options)


def with_countries() -> None:
    """Those of the data files by their codes and names, without their history."""
    names = ("iso2", "iso3", "name_en", "name_fr", "name_es")
    rows = data_rows("countries.csv")
    Country.objects.bulk_create(Country(**{name: row[name] for name in names}) for row in rows)


def refusals(report: Report) -> dict[int, str]:
    assert not report.is_stored
    return {entry.line: " ".join(entry.reasons) for entry in report.refused}
