"""The placeholders of a page's references, replaced by what they lead to in the document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from builder.model import Page, Reference
from builder.render.assets import Packed

_PLACEHOLDER = re.compile(r'(href|src|viewBox)="cw-ref:(\d+)"')

_MEMBERS = {"href": "href", "src": "src", "viewBox": "view_box"}


@dataclass(frozen=True, slots=True)
class Target:
    """What replaces a placeholder: in `href`, `src` and `viewBox`, as the attribute's whole text."""

    href: str
    src: str
    view_box: str = ""


NOWHERE = Target("", "")


def targets(page: Page, pages: Mapping[str, Page], assets: Mapping[str, Packed]) -> tuple[Target, ...]:
    """What each reference of the page leads to. `pages` by source file.

    A link to a page of another package loses its `href`: its words stay, and lead nowhere.
    """
    return tuple(_target(reference, pages, assets) for reference in page.references)


def resolve(html: str, targets: tuple[Target, ...]) -> str:
    """`html` with each `href`, `src` and `viewBox` of `cw-ref:N` replaced."""
    if "cw-ref:" not in html:
        return html
    known = {str(at): target for at, target in enumerate(targets)}
    # Raw HTML may hold a placeholder that nobody made: it leads nowhere.
    return _PLACEHOLDER.sub(lambda match: getattr(known.get(match[2], NOWHERE), _MEMBERS[match[1]]), html)


def _target(reference: Reference, pages: Mapping[str, Page], assets: Mapping[str, Packed]) -> Target:
    if reference.kind == "asset":
        asset = assets[reference.target]
        size = f' width="{asset.size[0]}" height="{asset.size[1]}"' if asset.size else ""
        box = f'viewBox="0 0 {asset.size[0]} {asset.size[1]}"' if asset.size else ""
        return Target(f'href="{asset.name}" target="_blank"', f'src="{asset.name}"{size}', box)
    page = pages.get(reference.target)
    return Target(f'href="#{_element(page, reference.anchor)}"' if page else "", "")


def _element(page: Page, anchor: str) -> str:
    if anchor in page.anchors:
        return f"h-{page.identifier}.{anchor}"
    if any(question.identifier == anchor for question in page.questions):
        return f"q-{anchor}"
    return f"p-{page.identifier}"
