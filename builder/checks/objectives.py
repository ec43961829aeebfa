"""Learning objectives: each named once in the course, and none spoken of that no module has."""

from __future__ import annotations

from collections.abc import Iterator

from builder.load.settings import did_you_mean
from builder.model import Course
from builder.problems import Problem, Where


def check(course: Course) -> Iterator[Problem]:
    """A Problem for each identifier that stood before, and for each that stands nowhere."""
    known: dict[str, Where] = {}
    for module in course.modules:
        for name in module.objective_ids:
            if name in known:
                message = f"the objective “{name}” is named already in {known[name].file}"
                yield Problem("E435", module.source, message, "give one of the two another name")
            known.setdefault(name, module.source)
    for page in course.pages:
        named = [(page.objective, page.source)]
        named += [(question.objective, question.source) for question in page.questions]
        for objective, where in named:
            if objective and objective not in known:
                message = f"no module has an objective “{objective}”"
                remedy = (
                    did_you_mean(objective, tuple(known))
                    if known
                    else "name it in module.yaml: “objectives: {name: text}”"
                )
                yield Problem("E434", where, message, remedy)
