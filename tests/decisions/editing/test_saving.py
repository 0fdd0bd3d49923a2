"""The real form of a long decision, sent to Wagtail as a browser sends it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from decisions.models import DecisionPage
from tests.factories.decisions import DecisionPageFactory, provision
from tests.factories.home import editor_of, front_page

if TYPE_CHECKING:
    from django.test import Client

DETAILS = {"addressees": ["parties"], "due_on": None, "due_at": "COP15", "relations": []}
FORM = "application/x-www-form-urlencoded"


def form_of(page: DecisionPage) -> dict[str, Any]:
    """What the browser sends: each block's fields in the state in which the block renders them."""
    stream = page.provisions.stream_block
    data = nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "introduction": "null",
            "kind": page.kind,
            "number": page.number,
            "status": page.status,
            "text_kind": page.text_kind,
            "relations": streamfield([]),
            "history": streamfield([]),
            "files": inline_formset([]),
            "comments": inline_formset([]),
            "provisions-count": len(page.provisions),
        }
    )
    for place, state in enumerate(stream.get_form_state(page.provisions)):
        prefix = f"provisions-{place}"
        data |= {f"{prefix}-{name}": state[name] for name in ("type", "id")}
        data |= {f"{prefix}-order": place, f"{prefix}-deleted": ""}
        data |= {f"{prefix}-value-{name}": as_sent(value) for name, value in state["value"].items()}
    return data


def as_sent(value: Any) -> Any:
    return value[0] if isinstance(value, list) else "" if value is None else value


def send(client: Client, page: DecisionPage, data: dict[str, Any]) -> Any:
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), urlencode(data), content_type=FORM)


def test_three_hundred_provisions_are_saved_without_loss(client: Client, db: None) -> None:
    blocks = [provision(f"to count pond {n};", number=str(n), level=n % 6 + 1, details=DETAILS) for n in range(300)]
    page = DecisionPageFactory(provisions=blocks)
    client.force_login(editor_of(front_page()))
    data = form_of(page)
    assert len(data) > 3000
    data["provisions-299-value-text"] = "to rest."
    data["provisions-0-order"], data["provisions-299-order"] = 299, 0

    answer = send(client, page, data)
    assert answer.status_code == 302, answer.context["form"].errors

    saved = DecisionPage.objects.get(pk=page.pk).get_latest_revision_as_object().text()
    assert [one.id for one in saved] == [blocks[299]["id"], *(block["id"] for block in blocks[1:299]), blocks[0]["id"]]
    assert saved[0].text == "to rest."
    assert saved[299].text == "to count pond 0;"
    assert {one.lang for one in saved} == {"en"}
    assert all(one.details.as_data() == DETAILS for one in saved)


def test_a_form_with_a_wrong_detail_comes_back_with_the_error_and_what_was_typed(client: Client, db: None) -> None:
    page = DecisionPageFactory(provisions=[provision("to count;", details=DETAILS), provision("to rest;")])
    client.force_login(editor_of(front_page()))
    data = form_of(page)
    data["provisions-1-value-details"] = json.dumps({"addressees": ["nobody"]})
    answer = send(client, page, data)
    assert answer.status_code == 200
    content = answer.content.decode()
    assert "An addressee is none of the list." in content
    assert "nobody" in content
    assert r"\\\&quot;COP15" not in content, "the details of the other provision are JSON within JSON"


def test_the_form_gives_what_provisions_share_once(client: Client, db: None) -> None:
    page = DecisionPageFactory(provisions=3)
    client.force_login(editor_of(front_page()))
    content = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert content.count('data-tool="paste"') == 1
    assert content.count('value="standing_committee" data-addressee') == 1
    assert f"?below={page.get_parent().pk}" in content
