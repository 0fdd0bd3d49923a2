"""How well an engine answers the questions of readers, which are kept beside this in questions.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from search.query import Query

if TYPE_CHECKING:
    from search.engines.base import Engine

QUESTIONS = Path(__file__).with_name("questions.toml")
#: Further down nobody looks.
DEEPEST = 10


@dataclass(frozen=True)
class Question:
    """What somebody asks in a language, and the address below it of the page that should come first."""

    who: str
    language: str
    text: str
    first: str

    def answers(self, engine: Engine) -> list[str]:
        found = engine.search(Query(self.text, self.language, size=DEEPEST))
        return [hit.address.removeprefix(f"/{self.language}/") for hit in found.hits]

    def score(self, engine: Engine) -> float:
        """The reciprocal rank of what should come first."""
        answers = self.answers(engine)
        return 1 / (answers.index(self.first) + 1) if self.first in answers else 0


def questions() -> list[Question]:
    return [Question(**entry) for entry in tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))["question"]]


def report(engine: Engine) -> tuple[float, str]:
    """The mean reciprocal rank, and a line for each question that is not answered by the right page first."""
    scores = {question: question.score(engine) for question in questions()}
    mean = sum(scores.values()) / len(scores)
    wrong = [
        f"{score:.2f} {question.language} {question.text!r}: {question.first}, not {question.answers(engine)[:3]}"
        for question, score in scores.items()
        if score < 1
    ]
    return mean, "\n".join([f"{engine.name}: mean reciprocal rank {mean:.3f} of {len(scores)} questions", *wrong])
