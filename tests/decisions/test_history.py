"""Which change of status counts on a day."""

from __future__ import annotations

from datetime import date

import pytest

from decisions.history import changes_of, standing_on

CHANGES = changes_of(
    {"value": {"status": status, "on": on}}
    for status, on in [("repealed", "2020-02-22"), ("in_force", "2014-11-09"), ("amended", "2014-11-09")]
)


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2014, 11, 8), None),
        (date(2014, 11, 9), "amended"),
        (date(2020, 2, 21), "amended"),
        (date(2020, 2, 22), "repealed"),
    ],
)
def test_last_change_until_the_day_counts_and_of_one_day_the_one_entered_last(day, status):
    standing = standing_on(CHANGES, day)
    assert (standing and standing.status) == status
