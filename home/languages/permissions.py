"""What an editor may do with the rows of a page, so that none of them leads into a trap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.models import Page, PagePermissionTester

if TYPE_CHECKING:
    from .mirrored import MirroredPage


class MirrorPermissions(PagePermissionTester):
    """Publication of an alias follows its source; place, privacy and end of a page belong to its original row."""

    page: MirroredPage

    def is_mirror(self) -> bool:
        return bool(self.page.alias_of_id) and not self.page.is_original

    def can_publish(self) -> bool:
        return not self.is_mirror() and super().can_publish()

    def can_unpublish(self) -> bool:
        return not self.is_mirror() and super().can_unpublish()

    def can_set_view_restrictions(self) -> bool:
        return self.page.is_original and super().can_set_view_restrictions()

    def can_copy(self) -> bool:
        # The copy of another row would be entered in a language that it does not speak.
        return self.page.is_original and super().can_copy()

    def can_move(self) -> bool:
        return self.page.is_original and super().can_move()

    def can_move_to(self, destination: Page) -> bool:
        same_tree = self.page.locale_id == destination.locale_id
        return same_tree and self.page.is_original and super().can_move_to(destination)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return self.page.is_original and super().can_delete(ignore_bulk)
