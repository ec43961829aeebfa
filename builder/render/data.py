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
            "revision": course.revision,
            **({"updates": course.updates} if course.updates != "regrade" else {}),
        },
        "report_failed": course.packaging.report_failed,
        "pages": [page.number for page in package.pages],
        "assessments": [_assessment(page, page.assessment) for page in package.pages if page.assessment],
        **_objectives(package),
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
        **_unusual(page, policy),
    }


def _unusual(page: Page, policy: Assessment) -> dict[str, Any]:
    """What differs from the policy of a quiz that says nothing; the player reads the rest as that."""
    usual = {"grade": "best", "reveal": "never", "retry": "all", "time_factor": "lms"}
    said: dict[str, Any] = {key: getattr(policy, key) for key in usual if getattr(policy, key) != usual[key]}
    pools = {pool.name: {"draw": pool.draw, "questions": _pooled(page, pool.name)} for pool in policy.pools}
    more = {"pools": pools, "hint_cost": policy.hint_cost, "time_limit": policy.time_limit}
    flags = {"confidence": policy.confidence, "pretest": policy.pretest}
    return said | {key: value for key, value in (more | flags).items() if value}


def _pooled(page: Page, name: str) -> list[int]:
    return [question.number for question in page.questions if question.pool == name]


def _objectives(package: Package) -> dict[str, Any]:
    """Every learning objective that a page or question of the package names, and the pages that teach it."""
    named = {page.objective for page in package.pages}
    named |= {question.objective for page in package.pages for question in page.questions}
    listed = [
        {"id": name, "text": text, "pages": [page.number for page in package.pages if page.objective == name]}
        for module in package.course.modules
        for name, text in zip(module.objective_ids, module.objectives, strict=False)
        if name in named
    ]
    return {"objectives": listed} if listed else {}


def _question(question: Question, targets: tuple[Target, ...]) -> dict[str, Any]:
    made = {
        "id": question.identifier,
        "interaction": question.interaction_type,
        "text": question.text,
        "objective": question.objective,
        "revision": question.revision,
        "retyped": question.retyped,
        "changed": question.changed if question.changed > max(question.revision, 1) else 0,
        "declaration": grading.to_json(question.response),
        "words": _words(question),
        "feedback": {key: resolve(html, targets) for key, html in question.feedback},
        "general": resolve(question.general_feedback, targets),
    }
    return {key: value for key, value in made.items() if value}


def _words(question: Question) -> dict[str, str]:
    """The words that can be chosen in gaps, by their letters: to a teacher a letter says nothing."""
    return {choice.identifier: choice.text for choice in question.choices if question.response.gaps}


def _json(value: object) -> str:
    # “<” is escaped so that no text can end the script element (HTML, 4.12.1.3).
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
