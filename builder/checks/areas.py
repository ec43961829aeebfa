"""The areas of a hotspot lie in its picture."""

from __future__ import annotations

from collections.abc import Iterator

from builder import picture
from builder.model import Course, Page, Question
from builder.problems import Problem
from builder.questions.areas import parse


def check(course: Course) -> Iterator[Problem]:
    """A Problem for each area that is partly outside its picture. Pictures that cannot be read are reported elsewhere."""
    for page in course.pages:
        for question in page.questions:
            if question.picture:
                yield from _outside(course, page, question, question.picture.src)


def _outside(course: Course, page: Page, question: Question, placeholder: str) -> Iterator[Problem]:
    target = next((each.target for each in page.references if each.placeholder == placeholder), "")
    file = course.folder / target
    if target and file.suffix.lower() not in picture.SUFFIXES:
        message = f"“{target}” is no picture to point at"
        yield Problem("E452", question.source, message, f"use one of {', '.join(picture.SUFFIXES)}")
        return
    try:
        width, height = picture.size(file)
    except (picture.Unreadable, OSError):
        return
    for choice in question.choices:
        if not parse(choice.area).is_within(width, height):
            message = f"({choice.area}) is not all in the picture, which is {width} × {height} pixels"
            remedy = "count from the top left corner of the picture"
            yield Problem("E454", choice.source or question.source, message, remedy)
