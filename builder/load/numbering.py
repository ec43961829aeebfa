"""Gives every page and question its permanent number and every choice its permanent letter, by `course.lock`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder import key as keys
from builder.draw import neutral_order
from builder.load.lock import Item, Kind, Lock, digest
from builder.model import IDENTIFIERS, Choice, Course, Module, Page, Question, ResponseDeclaration

Options = tuple[tuple[str, str], ...]


def number(course: Course, lock: Lock) -> tuple[Course, Lock]:
    """The course with its permanent numbers and letters, and the lock that says so."""
    pages = _numbered("page", [(page.identifier, page.was) for page in course.pages], lock)
    asked = [question for page in course.pages for question in page.questions]
    known = _numbered("question", [(question.identifier, question.was) for question in asked], lock)
    for question in asked:
        item = known["question", question.identifier]
        known["question", question.identifier] = _lettered(question, item)
    new = _dated({**pages, **known}, lock)
    modules = tuple(_module(module, new.items) for module in course.modules)
    return replace(course, modules=modules, revision=new.revision), new


def _dated(items: Mapping[tuple[str, str], Item], lock: Lock) -> Lock:
    """The lock of these items: a revision later, and that noted where something changed.

    After a merge nobody can say which learner has seen which change: every key that ever changed did so now.
    """
    before = {(item.kind, item.number): item for item in lock.items.values()}
    old = {name: before.get((item.kind, item.number)) for name, item in items.items()}
    changed = {name for name, item in items.items() if (was := old[name]) is None or was.kept != item.kept}
    merged = lock.is_merged
    gone_on = lock.revision and not changed and not merged
    revision = lock.revision if gone_on else lock.revision + 1
    dated = {
        name: _stamped(
            item, old[name] if lock.revision else None, revision, changed=name in changed, merged=merged
        )
        for name, item in items.items()
    }
    return Lock(dated, revision, digest(dated.values()))


def _stamped(item: Item, known: Item | None, revision: int, *, changed: bool, merged: bool) -> Item:
    """The item with the revision wherever it changed, or may have: nobody knows after a merge."""
    retyped = known is not None and keys.is_other(known.type, item.type)
    rekeyed = known is not None and known.key != item.key
    return replace(
        item,
        changed=revision if changed or (merged and item.changed > 1) else item.changed,
        retyped=revision if retyped or (merged and item.retyped) else item.retyped,
        rekeyed=revision if rekeyed or (merged and item.rekeyed) else item.rekeyed,
    )


def _numbered(kind: Kind, identifiers: Iterable[tuple[str, str]], lock: Lock) -> dict[tuple[str, str], Item]:
    old = {key: item for key, item in lock.items.items() if key[0] == kind}
    following = max((item.number for item in old.values()), default=0) + 1
    made: dict[tuple[str, str], Item] = {}
    for identifier, was in identifiers:
        key = (kind, identifier)
        if key in made:
            continue
        item = old.pop(key, None) or (old.pop((kind, was), None) if was else None)
        if item is None:
            item = Item(kind, following, identifier)
            following += 1
        made[key] = replace(item, identifier=identifier, retired=False)
    return made | {key: replace(item, retired=True) for key, item in old.items()}


def _lettered(question: Question, old: Item) -> Item:
    """The question's line with the letters of its choices, and its key in these.

    A choice that was reworded while the key changed may as well be another one: it is taken for new.
    """
    kept = _keyed(question, replace(old, options=_letters(question, old.options, reworded=True)))
    if kept.key == old.key or not old.key:
        return kept
    return _keyed(question, replace(old, options=_letters(question, old.options, reworded=False)))


def _keyed(question: Question, item: Item) -> Item:
    declared = _redeclared(question.response, _renamed(question, item))
    return replace(item, type=keys.way(question.type, declared), key=keys.digest(declared))


def _letters(question: Question, old: Options, *, reworded: bool) -> Options:
    """The letters of the question's choices, by their words. Where one alone was `reworded` it keeps its letter.

    Of several reworded ones nobody can say which was which: they are new choices.
    """
    if not _has_letters(question):
        return old
    now = [option.words for option in _options(question)]
    kept = {words.rstrip("!"): letter for letter, words in old}
    letters = {words: kept[words] for words in now if words in kept}
    missing = [letter for letter, words in old if not words.endswith("!") and words not in letters]
    fresh = [words for words in now if words not in letters]
    if reworded and len(missing) == len(fresh) == 1:
        letters[fresh[0]] = missing[0]
    else:
        unused = [letter for letter in IDENTIFIERS if letter not in {letter for letter, _ in old}]
        places = neutral_order(fresh, question.identifier)
        letters |= {fresh[place]: letter for place, letter in zip(places, unused, strict=False)}
    gone = [(letter, words.rstrip("!") + "!") for letter, words in old if letter not in letters.values()]
    return tuple(sorted((letter, words) for words, letter in letters.items())) + tuple(sorted(gone))


def _options(question: Question) -> tuple[Choice, ...]:
    return question.choices + question.targets


def _has_letters(question: Question) -> bool:
    """True and false are `t` and `f` in every course."""
    return bool(question.choices) and question.interaction_type != "true-false"


def _module(module: Module, items: Mapping[tuple[str, str], Item]) -> Module:
    return replace(module, pages=tuple(_page(page, items) for page in module.pages))


def _page(page: Page, items: Mapping[tuple[str, str], Item]) -> Page:
    blocks = tuple(_question(block, items) if isinstance(block, Question) else block for block in page.blocks)
    return replace(page, number=items["page", page.identifier].number, blocks=blocks)


def _question(question: Question, items: Mapping[tuple[str, str], Item]) -> Question:
    item = items["question", question.identifier]
    new = _renamed(question, item)
    return replace(
        question,
        number=item.number,
        revision=item.rekeyed,
        retyped=item.retyped,
        changed=item.changed,
        choices=_relettered(question.choices, new),
        targets=_relettered(question.targets, new),
        response=_redeclared(question.response, new),
        feedback=tuple((_respelled(spelled, new), html) for spelled, html in question.feedback),
    )


def _renamed(question: Question, item: Item) -> Mapping[str, str]:
    """The permanent letter of each provisional one; none where the type's letters are permanent."""
    if not _has_letters(question):
        return {}
    letters = {words: letter for letter, words in item.options}
    return {option.identifier: letters.get(option.words, "") for option in _options(question)}


def _relettered(options: tuple[Choice, ...], new: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(
        replace(option, identifier=new.get(option.identifier, option.identifier)) for option in options
    )


def _redeclared(response: ResponseDeclaration, new: Mapping[str, str]) -> ResponseDeclaration:
    """The declaration in permanent letters; only an order is not sorted, since it is the answer."""
    if not new or response.rule in ("text", "number", "calculated"):
        return response
    correct = [_respelled(spelled, new) for spelled in response.correct_response]
    return replace(
        response,
        correct_response=tuple(correct if response.rule == "order" else sorted(correct)),
        options=tuple(sorted(new[letter] for letter in response.options)),
        targets=tuple(sorted(new[letter] for letter in response.targets)),
        gaps=tuple(_redeclared(gap, new) for gap in response.gaps),
    )


def _respelled(key: str, new: Mapping[str, str]) -> str:
    """A letter or a pair of letters in permanent ones; other keys, as `=0`, stay."""
    known = key and all(letter in new for letter in key)
    return "".join(new[letter] for letter in key) if known else key
