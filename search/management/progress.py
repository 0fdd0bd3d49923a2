"""How far a long command is: a bar on a terminal, else a line now and then."""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.management.base import OutputWrapper
    from rich.progress import Task

#: Seconds between two lines.
PAUSE = 10


class Shown:
    """Called with how many more are `done`."""

    def __init__(self, title: str, total: int, out: OutputWrapper) -> None:
        self.title, self.total, self.out = title, total, out
        self.done = 0

    def __call__(self, more: int) -> None:
        self.done += more


class Lines(Shown):
    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.began = self.told = monotonic()

    def __call__(self, more: int) -> None:
        super().__call__(more)
        if monotonic() - self.told > PAUSE:
            self.told = monotonic()
            rate = self.done / (self.told - self.began)
            rest = max(self.total - self.done, 0) / rate
            self.out.write(f"{self.title}: {self.done} of {self.total}, {rate:.0f}/s, {rest:.0f} s to go")


class Bar(Shown):
    def __init__(self, *args: Any, bar: Progress) -> None:
        super().__init__(*args)
        self.bar, self.task = bar, bar.add_task(self.title, total=self.total)

    def __call__(self, more: int) -> None:
        super().__call__(more)
        self.bar.advance(self.task, more)


class Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed or 0:.0f}/s")


@contextmanager
def progress(title: str, total: int, out: OutputWrapper) -> Iterator[Shown]:
    if not out.isatty():
        yield Lines(title, total, out)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns) as bar:
        yield Bar(title, total, out, bar=bar)
