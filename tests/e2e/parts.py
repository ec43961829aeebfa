"""A course of gaps and areas, under the policies that touch single parts of an answer."""

from __future__ import annotations

from pathlib import Path

PLAN = '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="800"><rect width="1280" height="800" fill="#e7efdc"/></svg>'
PRACTICE = """# Practice

::: quiz
## Complete it {#practice type=cloze}

One [[alpha]], two [[= 2.5]], three [[*yes|no|perhaps]], four [[a much longer answer than any other here]].

> 1. The first letter.
:::

::: quiz
## Where? {#where type=hotspot}

![A plan of two points and a field](media/plan.svg)

- [x] First (circle 200 400 10)
- [ ] Second (circle 320 400 10)
- [ ] Field (polygon 700 100 1200 100 1200 700 700 700)
:::
"""
QUIZ = """---
feedback: after-attempt
reveal: after-attempt
retry: wrong
---
# Quiz

## Complete it {#fill type=cloze points=4 case}

One [[Alpha|Beta|Gamma]], two [[= 2 .. 3]], three [[*yes|no]], four [[{x[,]y|z]].

## Twelve of them {#twelve type=cloze credit=all}

[[a]] [[b]] [[c]] [[d]] [[e]] [[f]] [[g]] [[h]] [[i]] [[j]] [[k]] [[l]]
"""


def write(folder: Path) -> str:
    """Writes the course into the folder; gives it as the packages' fixture takes it."""
    files = {
        "course.yaml": "id: parts\ntitle: Parts\n",
        "01-parts/01-practice.md": PRACTICE,
        "01-parts/quiz.md": QUIZ,
        "01-parts/media/plan.svg": PLAN,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return str(folder)
