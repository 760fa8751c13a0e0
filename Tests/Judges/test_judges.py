"""Our lines against those of other typesetters: every difference has a known reason."""

import functools
import pathlib

import pytest

import corpus
from compare import Report, compare
from judges import JUDGES
from ways import names

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "docs/typesetting.md"

# All that the judges are shown, by what it is about.
CORPUS = {
    "pairs": corpus.pairs, "rows": corpus.rows, "single marks": corpus.single,
    "gaps": corpus.gaps, "line starts": corpus.starts, "line ends": corpus.line_ends,
    "sentences": corpus.sentences,
}


@functools.cache
def report(judge: str, part: str) -> Report:
    return compare(JUDGES[judge], CORPUS[part]())


def test_typst_differs_in_known_ways_only():
    expect_explained(compare(JUDGES["typst"], corpus.short()))


@pytest.mark.whole
@pytest.mark.parametrize("part", CORPUS)
@pytest.mark.parametrize("judge", JUDGES)
def test_judge_differs_in_known_ways_only(judge, part):
    expect_explained(report(judge, part))


@pytest.mark.whole
@pytest.mark.parametrize("judge", JUDGES)
def test_every_way_of_a_judge_shows(judge):
    seen = {name for part in CORPUS for name in report(judge, part).ways}
    assert seen == names(judge)


@pytest.mark.parametrize("judge", JUDGES)
def test_every_way_of_a_judge_is_explained(judge):
    text = DOCUMENT.read_text(encoding="utf-8")
    assert [name for name in sorted(names(judge)) if f"`{name}`" not in text] == []


def expect_explained(found: Report):
    print(found.table())
    assert found.compared > 0
    assert found.unexplained == []
