"""Seeded shuffling, equal in both languages: 32-bit integers only. Twin of templates/player/draw.js.

FNV-1a (Fowler, Noll, Vo), the finaliser of MurmurHash3 (Appleby), mulberry32 (Ettinger), and
Fisher-Yates with rejection (Knuth, TAOCP 3.4.2 P), so that every order is equally likely.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

Item = TypeVar("Item")

_ALL = 0xFFFFFFFF
_SURROGATE = re.compile("[\ud800-\udfff]")


def hash32(text: str) -> int:
    """A number from 0 to 2**32 - 1 that only the text decides (lone surrogates count as U+FFFD)."""
    value = 0x811C9DC5
    for byte in utf8(text):
        value = (value ^ byte) * 0x01000193 & _ALL
    return _mixed(value)


def utf8(text: str) -> bytes:
    """UTF-8 as browsers write it: a lone surrogate becomes U+FFFD."""
    return _SURROGATE.sub("\ufffd", text).encode()


def shuffle(items: Sequence[Item], seed: int, salt: str | int) -> tuple[Item, ...]:
    """The items in an order that only `seed` (0 to 2**32 - 1) and `salt` decide."""
    order = list(items)
    below = _generator(hash32(f"{seed}/{salt}"))
    for last in range(len(order) - 1, 0, -1):
        other = below(last + 1)
        order[last], order[other] = order[other], order[last]
    return tuple(order)


def pick(count: int, seed: int, salt: str) -> int:
    """A whole number from 0 to below `count`, each as likely."""
    return _generator(hash32(f"{seed}/{salt}"))(count)


def draw(
    numbers: Sequence[int], count: int, seen: Collection[int], seed: int, salt: str | int
) -> tuple[int, ...]:
    """`count` of `numbers` by chance, ascending: those not yet `seen` first.

    Where fewer than `count` are left, all of them and some of the others, so that one of `seen`
    in the result says that the numbers were used up.
    """
    order = shuffle(numbers, seed, salt)
    fresh = [number for number in order if number not in seen]
    others = [number for number in order if number in seen]
    return tuple(sorted((fresh + others)[:count]))


def neutral_order(texts: Sequence[str], salt: str) -> tuple[int, ...]:
    """The indexes of `texts` in an order that tells nothing of the order in which they were given."""
    return tuple(sorted(range(len(texts)), key=lambda i: hash32(f"{salt}/{texts[i]}")))


def _mixed(value: int) -> int:
    value = (value ^ value >> 16) * 0x85EBCA6B & _ALL
    value = (value ^ value >> 13) * 0xC2B2AE35 & _ALL
    return value ^ value >> 16


def _generator(seed: int) -> Callable[[int], int]:
    """A function that gives uniform integers from 0 to below its argument."""
    state = seed

    def following() -> int:
        nonlocal state
        state = state + 0x6D2B79F5 & _ALL
        value = (state ^ state >> 15) * (state | 1) & _ALL
        value ^= value + ((value ^ value >> 7) * (value | 61) & _ALL) & _ALL
        return value ^ value >> 14

    def below(bound: int) -> int:
        limit = 2**32 - 2**32 % bound
        value = following()
        while value >= limit:
            value = following()
        return value % bound

    return below
