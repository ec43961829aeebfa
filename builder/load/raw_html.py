"""Raw HTML of authors, where `raw_html: true` allows it: cleaned by nh3 (ammonia) on an allow list."""

from __future__ import annotations

import nh3

_ATTRIBUTES = {
    **{tag: set(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()},
    "*": {"id", "class", "lang", "dir", "title", "role", "tabindex", "aria-label"},
    "a": {"href", "hreflang", "target"},
    "img": {"src", "alt", "width", "height", "loading"},
}
_TAGS = nh3.ALLOWED_TAGS | {"section", "figure", "figcaption"}
_IDS = ("h-", "fn")
_SCHEMES = {"http", "https", "mailto", "tel", "cw-ref", "cw-gap"}


def clean(html: str) -> str:
    """`html` without scripts, styles, event handlers and addresses that a page must not load."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_allowed,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )


def _allowed(_tag: str, name: str, value: str) -> str | None:
    """Only the ids of headings and footnotes: another could pass itself off as a part of the player."""
    return value if name != "id" or value.startswith(_IDS) else None
