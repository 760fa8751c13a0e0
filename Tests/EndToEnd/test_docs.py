"""The documents: links lead somewhere, and the two READMEs say the same."""

import re

import pytest

import examples

PAGES = sorted(
    page for page in examples.PROJECT.rglob("*.md")
    if not {".build", ".tools", "output"} & set(page.relative_to(examples.PROJECT).parts))


def links(page) -> list[str]:
    """The relative links of a page, without their anchors."""
    found = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    return [link for link in found if "://" not in link]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(examples.PROJECT)))
def test_links_lead_somewhere(page):
    assert not [link for link in links(page) if not (page.parent / link).exists()]


def test_the_two_readmes_have_the_same_parts():
    english, chinese = (
        (examples.PROJECT / name).read_text(encoding="utf-8")
        for name in ("README.md", "README.zh-CN.md"))

    def parts(text: str) -> dict[str, int]:
        return {
            "headings": len(re.findall(r"^#+ ", text, re.MULTILINE)),
            "table rows": len(re.findall(r"^\|", text, re.MULTILINE)),
            "points": len(re.findall(r"^(?:- |\d\. )", text, re.MULTILINE)),
            "commands": re.findall(r"^ +(make \w+|\.build/.*)$", text, re.MULTILINE),
        }

    assert parts(english) == parts(chinese)


def test_every_folder_of_sources_is_in_the_tour():
    for name in ("README.md", "README.zh-CN.md"):
        text = (examples.PROJECT / name).read_text(encoding="utf-8")
        folders = [f.name for f in (examples.PROJECT / "Sources").iterdir() if f.name[0] in "Gg"]
        assert not [f for f in folders if f"Sources/{f}`" not in text]


def test_every_message_code_is_explained():
    """Codes are looked for where they are given to a diagnostic, as a literal."""
    given = re.compile(
        r'\b(?:error|warning|note)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"'
        r'|\b(?:code:|Diagnostic\(\s*\.\w+,)\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"')
    codes = {
        found[1] or found[2]
        for source in (examples.PROJECT / "Sources").rglob("*.swift")
        for found in given.finditer(source.read_text(encoding="utf-8"))}
    page = (examples.PROJECT / "docs/diagnostics.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^### `?([a-z0-9-]+)`?$", page, re.MULTILINE))
    assert codes
    assert not codes - explained
