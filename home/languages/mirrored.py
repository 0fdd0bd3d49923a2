"""The base of every page type: a page that exists in each language from the moment it exists in one."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from .forms import MirrorCopyForm
from .indexes import is_bookkeeping, without_references
from .permissions import MirrorPermissions
from .rows import mirror, same_slug
from .words import has_known_structure, known_contents, tell, tell_original

if TYPE_CHECKING:
    from typing import Self

    from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
    from django.db.models import QuerySet

LANGUAGE_NAMES = dict(settings.LANGUAGES)


class MirroredPage(Page):
    """A page with a row a language. Subclasses say beside their fields what is theirs and what they share.

    `words` are told by each row, in its language; `facts` are the original's and follow it at once. A page that is
    `typed` is written in each language by its editors, as official texts must be; others are translated by segments
    with wagtail-localize. `official_text` names the stream whose blocks follow the original, words apart.
    """

    entered_in = models.CharField(max_length=10, blank=True, editable=False)
    text_language = models.CharField(max_length=10, blank=True, editable=False)
    told = models.JSONField(default=list, editable=False)

    words: ClassVar[list[str]] = ["title", "seo_title", "search_description"]
    facts: ClassVar[list[str]] = ["slug", "show_in_menus"]
    typed: ClassVar[bool] = False
    official_text: ClassVar[str] = ""
    search_auto_update = False  # see indexes.index_saved
    copy_form_class = MirrorCopyForm
    exclude_fields_in_copy = ["entered_in", "text_language", "told"]

    class Meta:
        abstract = True

    @classmethod
    def get_override_translatable_fields(cls) -> list[TranslatableField | SynchronizedField]:
        """The same two lists as wagtail-localize wants them."""
        return [
            *(TranslatableField(name) for name in cls.words),
            *(SynchronizedField(name, overridable=False) for name in cls.facts),
        ]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.override_translatable_fields = cls.get_override_translatable_fields()

    @property
    def is_original(self) -> bool:
        return self.entered_in in ("", self.locale.language_code)

    @property
    def localize_default_translation_mode(self) -> str:
        """By segments, a correction of one paragraph would bring the original's words back into a typed text."""
        return "simple" if self.typed else "synced"

    @property
    def is_untranslated(self) -> bool:
        """Whether a reader of this row meets another language than its own."""
        return self.text_language != self.locale.language_code

    @property
    def text_language_name(self) -> str:
        """The language of this row's words, in that language: what the notice links to."""
        return LANGUAGE_NAMES.get(self.text_language, self.text_language)

    def language_of(self, name: str) -> str:
        """The language of one field's words, for its `lang` attribute."""
        return self.locale.language_code if self.is_original or name in self.told else self.entered_in

    @property
    def title_language(self) -> str:
        return self.language_of("title")

    def original(self) -> Self | None:
        """The row this page was entered in; None when it is this one."""
        if self.is_original:
            return None
        rows = type(self).objects.filter(translation_key=self.translation_key)
        return rows.filter(locale__language_code=self.entered_in).first()

    def followed(self, original: Self) -> None:
        """Called when the row has got its original's facts and structure."""

    def permissions_for_user(self, user: AbstractBaseUser | AnonymousUser) -> MirrorPermissions:
        return MirrorPermissions(user, self)

    @classmethod
    def get_indexed_objects(cls) -> QuerySet[Self]:
        """An alias has no words of its own to be found by."""
        return super().get_indexed_objects().filter(alias_of=None)

    def clean(self) -> None:
        """Settle which words are this row's own; a translation gets its original's facts and structure back."""
        super().clean()
        if self.alias_of_id or not self.entered_in:
            return
        original = self.original()
        if original is None:
            tell_original(self)
            return
        known = known_contents(original)
        if self.official_text and not has_known_structure(self, known):
            raise ValidationError(
                {self.official_text: _("Provisions are added and removed in the original text only.")}
            )
        tell(self, original, known)

    def publish(self, *args: Any, **kwargs: Any) -> None:
        """As Wagtail's, for every language or none; scripts and schedules come this way, without the middleware."""
        with transaction.atomic():
            super().publish(*args, **kwargs)

    def unpublish(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            super().unpublish(*args, **kwargs)

    def save(self, clean: bool = True, **kwargs: Any) -> None:
        is_new, fields = self.pk is None, kwargs.get("update_fields")
        if is_new and not self.alias_of_id and not self.entered_in:
            self._enter()
        with transaction.atomic():
            with without_references() if self.alias_of_id or is_bookkeeping(fields) else nullcontext():
                # An alias repeats what has been validated; validating it again takes longer than saving it.
                super().save(clean=clean and not self.alias_of_id, **kwargs)
            if self.depth <= 2:  # the language's own home page
                return
            if is_new and not self.alias_of_id:
                mirror(self)
            elif not is_new and (fields is None or "slug" in fields):
                same_slug(self)
            if not is_new and not self.alias_of_id and not self.live:
                self.aliases.update(title=self.title, draft_title=self.draft_title)

    def _enter(self) -> None:
        """Remember the language of entry, which is that of the tree; for a further row that of the rows there are."""
        if self.depth > 2:
            self.locale_id = self.get_parent().locale_id
        own = (self.locale if self.locale_id else self.get_default_locale()).language_code
        rows = type(self).objects.filter(translation_key=self.translation_key)
        self.entered_in = rows.values_list("entered_in", flat=True).first() or own
        self.text_language = self.entered_in
        tell_original(self)
