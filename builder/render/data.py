"""The one data block of a document, in the form that docs/player.md gives: policy, key, feedback, words."""

from __future__ import annotations

import json
from typing import Any

from builder import grading
from builder.model import Assessment, Package, Page, Question
from builder.render.links import Target, resolve
from builder.words import catalogue


def questions(page: Page, targets: tuple[Target, ...]) -> str:
    """The page's questions as members of the block's `questions`, ready to be joined with commas."""
    asked = (f'"{question.number}":{_json(_question(question, targets))}' for question in page.questions)
    return ",".join(asked)


def block(package: Package, runtime: str, members: list[str]) -> str:
    """The whole block, safe inside a `<script>`; `members` as `questions` makes them."""
    course = package.course
    data = {
        "runtime": runtime,
        "course": {
            "id": package.identifier,
            "title": package.title,
            "version": course.version,
            "language": course.language,
        },
        "report_failed": course.packaging.report_failed,
        "pages": [page.number for page in package.pages],
        "assessments": [_assessment(page, page.assessment) for page in package.pages if page.assessment],
        "messages": catalogue(course.language)["player"],
    }
    joined = ",".join(member for member in members if member)
    return f'{_json(data)[:-1]},"questions":{{{joined}}}}}'


def _assessment(page: Page, policy: Assessment) -> dict[str, Any]:
    return {
        "page": page.number,
        "id": page.identifier,
        "counts": policy.counts,
        "pass_mark": policy.pass_mark,
        "attempts": policy.attempts,
        "shuffle": list(policy.shuffle),
        "feedback": policy.feedback,
        "questions": [question.number for question in page.questions],
    }


def _question(question: Question, targets: tuple[Target, ...]) -> dict[str, Any]:
    made = {
        "id": question.identifier,
        "interaction": question.interaction_type,
        "text": question.text,
        "declaration": grading.to_json(question.response),
        "feedback": {key: resolve(html, targets) for key, html in question.feedback},
        "general": resolve(question.general_feedback, targets),
    }
    return {key: value for key, value in made.items() if value}


def _json(value: object) -> str:
    # “<” is escaped so that no text can end the script element (HTML, 4.12.1.3).
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
