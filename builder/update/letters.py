"""Whose a letter is that two branches gave to different choices of a question: the choice's that learners have seen.

A choice that loses its letter is left out of the line, so that the next build takes it for a new one.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.questions.options import words as words_digest
from builder.update.release import ReleasedQuestion

Options = tuple[tuple[str, str], ...]
"""Letters and digests of words, as a line of the lock has them; `!` after those of a choice that is gone."""


def joined(lines: Sequence[Options], released: ReleasedQuestion | None) -> tuple[Options, list[str]]:
    """The letters of all lines of a question, each once, and what was decided."""
    # True and false have their letters from the type, and none in the lock.
    options = released.options if released and released.interaction != "true-false" else ()
    shown = {letter: words_digest(text) for letter, text in options if text}
    texts = {words_digest(text): text for _, text in options}
    found: dict[str, str] = {}
    said: list[str] = []
    for letter, words in (option for line in lines for option in line):
        before = found.setdefault(letter, words)
        if _bare(before) == _bare(words):
            found[letter] = min(before, words, key=len)  # gone on one branch only: it is still there
        elif _bare(words) == shown.get(letter):
            found[letter] = words
        if _bare(before) != _bare(words):
            said.append(_decided(letter, found[letter], shown, texts))
    return _as_shown(found, shown, texts, said), list(dict.fromkeys(said))


def _as_shown(
    found: dict[str, str], shown: dict[str, str], texts: dict[str, str], said: list[str]
) -> Options:
    """Each choice under the letter that learners know it by; words under two letters keep the first."""
    had = {_bare(words) for words in found.values()}
    for letter, words in shown.items():
        if words in had and _bare(found.get(letter, "")) != words:
            said.append(f"“{texts[words]}” has the letter {letter} again, as in the released package")
        if _bare(found.get(letter, "")) != words and (words in had or letter not in found):
            found[letter] = words
    for letter, words in [*found.items()]:
        if letter not in shown and _bare(words) in shown.values():
            del found[letter]
    once: dict[str, str] = {}
    for letter, words in sorted(found.items()):
        once.setdefault(_bare(words), letter)
    kept = {letter: words for letter, words in found.items() if once[_bare(words)] == letter}
    return tuple(sorted(kept.items(), key=lambda option: (option[1].endswith("!"), option[0])))


def _decided(letter: str, words: str, shown: dict[str, str], texts: dict[str, str]) -> str:
    if _bare(words) == shown.get(letter):
        return f"the letter {letter} stays with “{texts[_bare(words)]}”, as in the released package"
    return f"the letter {letter} was given to two choices: that of the first line keeps it"


def _bare(words: str) -> str:
    return words.rstrip("!")
