"""One page file: front matter, title, blocks and, for a quiz, the policy of its assessment."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from markdown_it.token import Token

from builder.load import blocks, markdown, policy, settings, silences
from builder.load.attributes import NONE, Attributes
from builder.load.defaults import Defaults
from builder.load.identifiers import is_identifier, numbered, slug
from builder.load.settings import Settings
from builder.load.source import Source
from builder.load.text import decode, front_matter
from builder.model import Page, Question
from builder.problems import Problem, Where
from builder.words import catalogue


def read(
    file: str, data: bytes, defaults: Defaults, digest: str = ""
) -> tuple[Page | None, tuple[Problem, ...]]:
    """The page in `data`, the bytes of `file` (relative to the course), and what is wrong with it."""
    found: list[Problem] = []
    text = decode(data, file, found)
    if text is None:
        return None, tuple(found)
    front, body = front_matter(text, file, found)
    given = settings.read(front, file, found, first_line=2)
    source = Source(
        file,
        text.split("\n"),
        markdown.parser(raw_html=defaults.raw_html),
        catalogue(defaults.language),
        found=found,
    )
    page = _page(source, source.md.parse(body), given, defaults, digest)
    given.done()
    return page, tuple(found)


def _page(source: Source, tokens: list[Token], given: Settings, defaults: Defaults, digest: str) -> Page:
    _, name = numbered(PurePosixPath(source.file).stem)
    is_quiz = given.one_of("kind", ("page", "quiz"), "quiz" if name == "quiz" else "page") == "quiz"
    heading, inline = _title(tokens)
    place = source.where(inline) if inline else Where(source.file)
    attributes: Attributes = inline.meta.get("attributes", NONE) if inline else NONE
    source.found += attributes.check(("was",), place)
    title = _once(source, given, "title", heading, place)
    explicit = _once(source, given, "id", attributes.identifier, place)
    source.page = _identifier(source, explicit, slug(name), place)
    was = _once(source, given, "was", attributes.values.get("was", ""), place)
    if not title:
        source.report("E201", place, "the page has no title", "begin it with a line “# Title”")
    rest = tokens if inline is None else _without_title(tokens)
    blocks.prepare(source, tokens)
    env = source.env
    assessment = policy.read(given, defaults.pass_mark) if is_quiz else None
    made = blocks.questions(source, rest, env, graded=True) if is_quiz else blocks.blocks(source, rest, env)
    asked = [block for block in made if isinstance(block, Question)]
    source.found += policy.check(assessment, asked, given)
    return Page(
        identifier=source.page,
        number=0,
        title=title,
        blocks=tuple(made),
        assessment=assessment,
        references=tuple(source.references),
        anchors=tuple(source.anchors),
        source=place,
        was=was,
        digest=digest,
        objective=given.text("objective"),
        allow=silences.of_settings(given, source.found),
    )


def _title(tokens: Sequence[Token]) -> tuple[str, Token | None]:
    for at, token in enumerate(tokens):
        if _is_heading(token):
            return (markdown.plain(tokens[at + 1]), tokens[at + 1]) if token.tag == "h1" else ("", None)
    return "", None


def _is_heading(token: Token) -> bool:
    return token.type == "heading_open" and token.level == 0


def _without_title(tokens: list[Token]) -> list[Token]:
    at = next(at for at, token in enumerate(tokens) if _is_heading(token))
    return tokens[:at] + tokens[at + 3 :]


def _once(source: Source, given: Settings, key: str, in_heading: str, place: Where) -> str:
    """What the front matter or the title line says, but not both."""
    in_front = given.text(key)
    if in_front and in_heading:
        message = f"the {key} stands in the title line and in the front matter"
        source.report("E106", place, message, f"take “{key}:” out of the front matter")
    return in_heading or in_front


def _identifier(source: Source, explicit: str, from_name: str, place: Where) -> str:
    if explicit and not is_identifier(explicit):
        message = f"“{explicit}” is no identifier"
        source.report("E110", place, message, "use letters a–z, digits, - and _, at most 64")
    if not explicit and not from_name:
        message = "no identifier can be made from the file's name"
        source.report("E110", place, message, "add one after the title: # Title {#my-page}")
    return explicit or from_name or "page"
