"""What a focal point has filled in on one page, as the forms it is made of; and its way into a proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from instruments.people.models import Appointment, Person

from .enums import ABOUT_ITSELF, Kind, Stage
from .forms import DetailsForm, EndForm, LetterForm, NamesForm, NomineeForm
from .mail import tell_editors
from .models import Proposal
from .values import kept, kept_of

if TYPE_CHECKING:
    from django.core.files import File

    from .forms import ProposingForm

PARTS: dict[Kind, dict[str, type[ProposingForm]]] = {
    Kind.CORRECT: {"person": NamesForm, "entry": DetailsForm},
    Kind.END: {"entry": EndForm, "nominee": NomineeForm},
    Kind.ALTERNATE: {"nominee": NomineeForm},
    Kind.LETTER: {},
}


class Submission:
    """The forms of one kind of proposal about an entry, filled with what was proposed before, if anything."""

    def __init__(
        self, kind: Kind, entry: Appointment, proposal: Proposal | None, data: Any = None, files: Any = None
    ) -> None:
        self.kind, self.entry = kind, entry
        self.error = ""
        self.proposed = proposal.data if proposal else {}
        self.sent = {"data": data, "files": files, "use_required_attribute": False}
        records = {"person": entry.person, "entry": entry, "nominee": Person(language=get_language())}
        self.forms: dict[str, Any] = {
            part: self.form(form, part, records[part], empty_permitted=(part, kind) == ("nominee", Kind.END))
            for part, form in PARTS[kind].items()
        }
        about = {"attached": bool(proposal and proposal.letter), "required": kind == Kind.LETTER}
        self.forms["letter"] = self.form(LetterForm, "letter", Appointment(), **about)

    def form(self, form: type[ProposingForm], part: str, record: Any, **more: Any) -> ProposingForm:
        return form(record, self.proposed.get(part, {}), prefix=part, **more, **self.sent)

    def is_valid(self) -> bool:
        """Every form is asked, so that every fault is told at once."""
        if [form for form in self.forms.values() if not form.is_valid()]:
            self.error = _(
                "Please look at the marked fields. Nothing you wrote is lost, but a file must be chosen again."
            )
        elif not any(self.values().values()) and not self.file and not self.forms["letter"].attached:
            self.error = _("You have changed nothing. If all is right, please confirm your entry instead.")
        return not self.error

    def values(self) -> dict[str, dict[str, Any]]:
        """As JSON keeps them, by the record they are for."""
        return {part: {name: kept(value) for name, value in form.values().items()} for part, form in self.forms.items()}

    @property
    def file(self) -> File | None:
        return self.forms["letter"].cleaned_data.get("letter") or None

    def before(self) -> dict[str, dict[str, Any]]:
        """What the fields to be changed hold today."""
        values = self.values()
        found = {"person": kept_of(self.entry.person, values.get("person", ()))}
        found["entry"] = kept_of(self.entry, values.get("entry", ()))
        if self.kind in ABOUT_ITSELF and (self.file or self.forms["letter"].attached):
            found["letter"] = kept_of(self.entry, ("letter", "letter_on", "signatory"))
        return found


@transaction.atomic
def submit(submission: Submission, person: Person) -> Proposal:
    """Send a proposal, or send it again; the editors are told once it is kept.

    The appointment is locked first, so that a button pressed twice at once sends one proposal twice, not two.
    """
    Appointment.objects.select_for_update().get(pk=submission.entry.pk)
    own = Proposal.objects.select_for_update().open()
    found = own.filter(appointment=submission.entry, kind=submission.kind, submitted_by=person).first()
    proposal = found or Proposal(appointment=submission.entry, kind=submission.kind, submitted_by=person, turn=0)
    proposal.data, proposal.before = submission.values(), submission.before()
    if submission.file:
        proposal.letter = submission.file
    proposal.stage, proposal.turn, proposal.submitted_at = Stage.SUBMITTED, proposal.turn + 1, timezone.now()
    proposal.save()
    log(submission.entry, "desk.propose", user=person.account, data=logged(proposal))
    tell_editors(proposal)
    return proposal


@transaction.atomic
def withdraw(proposal: Proposal, person: Person) -> bool:
    """Whether it was still open."""
    found = Proposal.objects.select_for_update().open().filter(pk=proposal.pk, submitted_by=person).first()
    if found is None:
        return False
    log(found.appointment, "desk.withdraw", user=person.account, data=logged(found))
    found.letter, found.stage, found.decided_at = "", Stage.WITHDRAWN, timezone.now()
    found.data, found.before, found.word = {}, {}, ""
    found.save()
    return True


def logged(proposal: Proposal) -> dict[str, Any]:
    """Of a proposal, for the log: names of fields, no values."""
    return {"kind": proposal.kind, "fields": proposal.fields()}
