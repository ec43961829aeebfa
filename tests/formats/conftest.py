"""The XSD sets that the manifests of every format are held against."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder import fetch, schemas

STANDARDS = Path(__file__).resolve().parents[3] / "shared" / "standards"
SETS = ("npm", "standards") if STANDARDS.is_dir() else ("npm",)


@pytest.fixture(params=SETS)
def sets(request: pytest.FixtureRequest) -> schemas.Schemas:
    """Each place that XSD sets come from on this machine; npm's is always among them."""
    if request.param == "standards":
        return schemas.locate(STANDARDS) or pytest.fail(f"{STANDARDS} has no sets")
    problem = fetch.fetch()
    return schemas.locate() or pytest.fail(problem)
