"""The whole journey of a change: link, desk, correction with letter, returned, corrected, accepted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from browser_help import check, looks
from django.contrib.auth.models import Group
from django.core import mail

from instruments.editors import group_name
from instruments.models import InstrumentPage
from instruments.people.models import Appointment
from tests.factories.directory import DirectoryPageFactory
from tests.factories.home import editor_of
from tests.factories.registry import AppointmentFactory
from tests.factories.standing import standing_instrument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

LETTER = {"name": "note verbale.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF\n"}
PUBLISHED = ("name_for", "position_for", "institution_for", "email_for")


@pytest.fixture
def entry(transactional_db: None) -> Appointment:
    return AppointmentFactory(person__languages=["en"], confirmed_on=None, position="Director")


@pytest.fixture
def directory(transactional_db: None) -> str:
    """The address of the instrument's, which InforMEA knows."""
    InstrumentPage.objects.filter(slug="standing").update(informea_key="ponds")
    return DirectoryPageFactory(parent=standing_instrument()).url


@pytest.fixture
def admin(browser: Browser, live_server: LiveServer, transactional_db: None) -> Iterator[Page]:
    """An editor of the instrument, in a window of their own."""
    editor = editor_of()
    editor.groups.set([Group.objects.get(name=group_name(standing_instrument().slug))])
    context = browser.new_context(base_url=live_server.url, locale="en-GB")
    page = context.new_page()
    page.goto("/admin/login/")
    page.fill("#id_username", editor.username)
    page.fill("#id_password", "password")
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    yield page
    context.close()


def enter(tab: Page, entry: Appointment) -> None:
    """By the link in the mail, and the button behind it."""
    tab.goto("/en/desk/")
    tab.fill("#id_email", entry.person.email)
    tab.click("text=Send me the link")
    tab.wait_for_url("**/sent/")
    tab.goto(link_in_mail(tab))
    tab.click("text=Open my desk")
    tab.wait_for_url("**/en/desk/")


def link_in_mail(tab: Page) -> str:
    """The mail is written once the visitor has the answer."""
    for _ in range(100):
        if mail.outbox and (link := re.search(r"http://[^/]+(/\S+)", mail.outbox[-1].body)):
            return link[1]
        tab.wait_for_timeout(50)
    pytest.fail("no link came")


def correct(tab: Page) -> None:
    """The person asks for another position, agrees to be published, and sends the letter along."""
    tab.click("text=Correct your entry")
    tab.fill("[name=entry-position]", "Directer of Wildlife")
    for name in PUBLISHED:
        tab.select_option(f"[name=entry-{name}]", "public")
    tab.check("[name=entry-consented_on]")
    tab.check("[name=entry-in_files]")
    tab.set_input_files("[name=letter-letter]", [LETTER])
    tab.fill("[name=letter-signatory]", "The Minister")
    tab.click("text=Send to the Secretariat")
    tab.wait_for_url("**/en/desk/")


def send_back(admin: Page) -> None:
    admin.goto("/admin/")
    admin.click("text=Accept or return")
    admin.click(".listing a")
    admin.locator("td", has_text="Directer of Wildlife").wait_for()
    with admin.expect_download() as opened:
        admin.click("text=Open the letter")
    assert opened.value.suggested_filename == "letter.pdf"
    admin.fill("[name=word]", "Is it “Director”?")
    admin.click("text=Return with this word")
    admin.wait_for_selector(".messages .success")


def correct_again(tab: Page) -> None:
    tab.goto("/en/desk/")
    tab.locator("blockquote", has_text="Is it “Director”?").wait_for()
    tab.click("text=Correct it and send it again")
    tab.locator("text=A letter is attached already").wait_for()
    tab.fill("[name=entry-position]", "Director of Wildlife")
    tab.click("text=Send to the Secretariat")
    tab.wait_for_url("**/en/desk/")


def accept(admin: Page) -> None:
    admin.goto("/admin/desk/changes/")
    admin.click(".listing a")
    admin.click("main button:text-is('Accept')")
    admin.wait_for_selector(".messages .success")


def find_it_published(tab: Page, directory: str, entry: Appointment) -> None:
    """For readers, and for InforMEA."""
    for address in (f"{directory}{entry.uuid}/", f"/en/contact/{entry.uuid}/", directory):
        tab.goto(address)
        check(tab)
        assert entry.person.name in tab.locator("main").inner_text()
    (record,) = tab.request.get(f"{directory}informea/").json()["results"]
    assert (record["id"], record["position"]) == (str(entry.uuid), "Director of Wildlife")


def test_a_focal_points_correction_from_the_link_to_the_record(
    tab: Page, admin: Page, entry: Appointment, directory: str
) -> None:
    enter(tab, entry)
    correct(tab)
    send_back(admin)
    assert Appointment.objects.get().position == "Director"
    correct_again(tab)
    accept(admin)
    after = Appointment.objects.get()
    assert after.position == "Director of Wildlife"
    assert (after.signatory, after.state) == ("The Minister", "confirmed")
    assert after.letter
    assert after.seen_by("public")["institution"] == entry.institution
    assert [message.subject.rpartition(": ")[2] for message in mail.outbox[1:]] == [
        "correction to decide",
        "a question about your change",
        "correction to decide",
        "your change has been made",
    ]
    find_it_published(tab, directory, after)


def test_the_desk_is_accessible(tab: Page, entry: Appointment) -> None:
    """Every page of it, in either colour scheme, wrongly filled in too; no sideways scrolling on a phone."""
    tab.goto("/en/desk/sign-in/")
    check(tab)
    enter(tab, entry)
    for _ in looks(tab):
        for name in ("", "confirm/", "correct/", "end/", "alternate/", "letter/"):
            tab.goto(f"/en/desk/{f'{entry.uuid}/{name}' if name else ''}")
            check(tab)
        tab.click("text=Send to the Secretariat")
        tab.wait_for_selector(".error")
        check(tab)
