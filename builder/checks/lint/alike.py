"""W708: two questions of the course ask nearly the same.

Guideline 4, “keep the content of each item independent from content of other items on the test” (Haladyna, Downing &
Rodriguez 2002). Alike by the ratio of difflib's SequenceMatcher (Ratcliff & Metzener 1988) over words, not letters:
“the capital of France” and “the capital of Spain” are one letter pattern and two questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from builder.checks.lint.lexicon import lexicon
from builder.checks.lint.stems import Stem, stems
from builder.checks.lint.wording import same_word
from builder.model import Course
from builder.problems import Problem

RATIO = 0.9
"""From here on stems with the same answer are alike; those with different answers differ in no word but little ones."""
FEWEST, MOST = 4, 400
"""Words that matter, below which nothing is said: “What is a mentor?” is a form, no sentence. Above, it is a text."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """`mask` has a bit for each root: the roots that two stems share are counted at once."""

    stem: Stem
    roots: tuple[int, ...]
    mask: int

    @property
    def repeated(self) -> int:
        """How many of its roots stood in it before."""
        return len(self.roots) - self.mask.bit_count()

    @property
    def fewest_shared(self) -> int:
        """So many of its roots a stem as alike as RATIO shares at least: 2 × shared / (mine + its) ≥ RATIO."""
        return int(len(self.roots) * RATIO / (2 - RATIO))

    @property
    def rarest(self) -> tuple[int, ...]:
        """So many of its rarest roots that such a stem shares one of them (prefix filter of set-similarity joins)."""
        return tuple(sorted(set(self.roots), reverse=True)[: len(self.roots) - self.fewest_shared + 1])


def check(course: Course) -> Iterator[Problem]:
    """A Problem for each question that is nearly one that came before; of several the first is named."""
    words = lexicon(course.language)
    little = words.little if words else frozenset[str]()
    known: dict[int, list[_Asked]] = {}
    for asked in _asked([*stems(course)], little):
        near = next(_alike(asked, known), None)
        if near:
            message = f"the question at {near.stem.question.source} asks nearly the same"
            remedy = "ask for something else in one of the two, or take it away"
            yield Problem("W708", asked.stem.question.source, message, remedy)
        for root in asked.rarest:
            known.setdefault(root, []).append(asked)


def _asked(all_stems: list[Stem], little: frozenset[str]) -> list[_Asked]:
    """Each stem by the roots of the words that matter, numbered so that rare ones have high numbers."""
    telling = {stem: tuple(word for word in stem.words if word not in little) for stem in all_stems}
    roots = _roots(Counter(word for said in telling.values() for word in said))
    numbered = ((stem, tuple(roots[word] for word in said)) for stem, said in telling.items())
    return [
        _Asked(stem, said, sum(1 << root for root in set(said)))
        for stem, said in numbered
        if FEWEST <= len(said) <= MOST
    ]


def _roots(counted: Counter[str]) -> Mapping[str, int]:
    """A number for each word, the same for forms of one; numbers are apart from one another."""
    groups: list[list[str]] = []
    for word in sorted(counted):
        if groups and word.isalpha() and same_word(groups[-1][0], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    groups.sort(key=lambda group: (-sum(counted[word] for word in group), group))
    return {word: number for number, group in enumerate(groups) for word in group}


def _alike(asked: _Asked, known: Mapping[int, list[_Asked]]) -> Iterator[_Asked]:
    """The cheap comparison first: nearly all pairs fail it."""
    mask, fewest = asked.mask, asked.fewest_shared - asked.repeated
    for root in asked.rarest:
        near = [other for other in known.get(root, ()) if (mask & other.mask).bit_count() >= fewest]
        yield from (other for other in near if _is_alike(asked, other))


def _is_alike(asked: _Asked, other: _Asked) -> bool:
    if (
        asked.stem.pretest != other.stem.pretest
        or asked.stem.exactly == other.stem.exactly
        or asked.stem.pictures != other.stem.pictures
    ):
        return False
    if asked.roots == other.roots:
        return True
    if asked.stem.question.interaction_type == "true-false":  # half of all statements have the same answer
        return False
    alike = SequenceMatcher(None, asked.roots, other.roots, autojunk=False).ratio() >= RATIO
    return alike and asked.stem.answer == other.stem.answer and _numbers(asked) == _numbers(other)


def _numbers(asked: _Asked) -> list[str]:
    return sorted(word for word in asked.stem.words if word.isdigit())
