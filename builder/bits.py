"""Bits as text: Elias gamma codes (Elias 1975) and Rice codes (Rice 1979) in base64url (RFC 4648, 5) without padding.

Twin of templates/player/bits.js.
"""

from __future__ import annotations

_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_SEXTET = 6
_SIGN_OF = {f"{value:06b}": sign for value, sign in enumerate(_SIGNS)}
_BITS_OF = {sign: bits for bits, sign in _SIGN_OF.items()}
_WIDEST = 36


def gamma_width(value: int) -> int:
    """The bits of a gamma-coded number."""
    return 2 * (value + 1).bit_length() - 1


def rice_width(value: int) -> int:
    """The bits of a Rice-coded number."""
    return value // 4 + 3


def signs(bits: int) -> int:
    """The signs that hold so many bits."""
    return -(-bits // _SEXTET)


class Unreadable(Exception):
    """The bits are not what a writer would have written."""


class Writer:
    """Gathers bits, of each number the highest first."""

    def __init__(self) -> None:
        self._bits: list[str] = []

    def bits(self, value: int, width: int) -> None:
        """`value` in `width` bits."""
        self._bits.append(f"{value:0{width}b}" if width else "")

    def gamma(self, value: int) -> None:
        """`value`, 0 to 2**37 - 2, the smaller the shorter. ValueError: out of these bounds."""
        if not 0 <= value < 2 ** (_WIDEST + 1) - 1:
            raise ValueError(f"too large or too small to be saved: {value}")
        self.bits(value + 1, gamma_width(value))

    def rice(self, value: int) -> None:
        """`value`, where the first four are the usual ones: a 1 for each four, 0, the rest in two bits."""
        self._bits.append("1" * (value // 4) + f"0{value % 4:02b}")

    def close(self) -> str:
        """All bits as text, six to a sign, filled up with zeros."""
        bits = "".join(self._bits)
        bits += "0" * (-len(bits) % _SEXTET)
        return "".join(_SIGN_OF[bits[i : i + _SEXTET]] for i in range(0, len(bits), _SEXTET))


class Reader:
    """Reads what a writer wrote. Every method raises Unreadable where that cannot be."""

    def __init__(self, signs: str) -> None:
        if not set(signs) <= _BITS_OF.keys():
            raise Unreadable
        self._bits = "".join(map(_BITS_OF.__getitem__, signs))
        self._at = 0

    def bits(self, width: int) -> int:
        """The next `width` bits."""
        self._at += width
        if self._at > len(self._bits):
            raise Unreadable
        return int(self._bits[self._at - width : self._at] or "0", 2)

    def gamma(self) -> int:
        """The next gamma-coded number."""
        one = self._bits.find("1", self._at)
        width = one - self._at
        if one < 0 or width > _WIDEST:
            raise Unreadable
        self._at = one
        return self.bits(width + 1) - 1

    def rice(self) -> int:
        """The next Rice-coded number."""
        zero = self._bits.find("0", self._at)
        if zero < 0:
            raise Unreadable
        fours, self._at = zero - self._at, zero + 1
        return 4 * fours + self.bits(2)

    def more(self) -> bool:
        """Whether the next bit is a 1, which is read then."""
        more = self._bits[self._at : self._at + 1] == "1"
        self._at += more
        return more

    def close(self) -> None:
        """Nothing but filling is left."""
        left = self._bits[self._at :]
        if len(left) >= _SEXTET or "1" in left:
            raise Unreadable
