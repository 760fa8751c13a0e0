"""Reads Examples/ as plain YAML, by itself: what must be on a board and what must not."""

import dataclasses
import pathlib
import re

import yaml

PROJECT = pathlib.Path(__file__).resolve().parents[2]
KINDS = "phone fax phone-fax hotline email post visit web wechat weibo mini-program box app".split()


@dataclasses.dataclass(frozen=True)
class Workspace:
    folder: pathlib.Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def units(self) -> list[pathlib.Path]:
        return sorted((self.folder / "units").glob("*.yaml"))

    @property
    def campaign(self) -> dict:
        return read(self.folder / "campaign.yaml")


def workspaces() -> list[Workspace]:
    return [Workspace(f.parent) for f in sorted(PROJECT.glob("Examples/*/campaign.yaml"))]


def read(path: pathlib.Path) -> dict:
    """A YAML file with every scalar as its author's string."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def chain(unit: pathlib.Path) -> list[dict]:
    """The unit and its parents, nearest first."""
    written = read(unit)
    if "parent" not in written:
        return [written]
    return [written, *chain((unit.parent / written["parent"]).resolve())]


def kind(channel: dict) -> str:
    return next(k for k in KINDS if k in channel)


def texts(value) -> list[str]:
    """The strings in a value, however it is written."""
    if isinstance(value, dict):
        return [t for v in value.values() for t in texts(v)]
    if isinstance(value, list):
        return [t for v in value for t in texts(v)]
    return [value]


def is_public(channel: dict) -> bool:
    return channel.get("audience", "public") == "public"


def channels(unit: pathlib.Path) -> list[dict]:
    """Every channel of the unit and its parents, with local numbers completed."""
    written = chain(unit)
    hidden = written[0].get("inherit", {}).get("hide", [])
    found = []
    for depth, level in enumerate(written):
        for channel in level.get("channels", []):
            if depth > 0 and (not is_public(channel) or channel.get("id") in hidden):
                continue
            found.append(completed(channel, level.get("area-code")))
    return found


def completed(channel: dict, area_code: str | None) -> dict:
    """A phone or fax number as it is printed: with its area code."""
    which = kind(channel)
    number = channel[which]
    if which in ("phone", "fax", "phone-fax") and re.fullmatch(r"[2-8]\d{6,7}", number):
        return {**channel, which: f"{area_code}-{number}"}
    return channel


def numbers(unit: pathlib.Path) -> list[str]:
    """The phone, fax and hotline numbers that the public may see."""
    return [
        c[kind(c)] for c in channels(unit)
        if is_public(c) and kind(c) in ("phone", "fax", "phone-fax", "hotline")]


def public_values(unit: pathlib.Path) -> list[str]:
    """Every text that must stand on a board, other than numbers."""
    written = chain(unit)
    values = [written[0]["unit"]]
    for channel in filter(is_public, channels(unit)):
        which = kind(channel)
        if which in ("phone", "fax", "phone-fax", "hotline"):
            values += texts([channel[k] for k in ("owner", "label", "hours", "note") if k in channel])
        elif which == "mini-program":
            values.append(channel[which]["name"])
        else:
            values += texts(channel[which])
    for section in ("matters", "rewards", "flow", "promises", "liability", "excluded"):
        values += texts(inherited(written, section))
    values += [written[0][k] for k in ("issuer", "supervisor") if k in written[0]]
    if slogans := inherited(written, "slogans"):
        values.append(slogans[0])
    return values


def inherited(levels: list[dict], section: str) -> list:
    """A section as the nearest level has it; `{add: …}` appends to what is above."""
    for depth, level in enumerate(levels):
        value = level.get(section)
        if value is None:
            continue
        if isinstance(value, dict) and list(value) == ["add"]:
            return inherited(levels[depth + 1:], section) + value["add"]
        return value if isinstance(value, list) else [value]
    return []


def internal_values(unit: pathlib.Path) -> list[str]:
    """Every text that must stand on no board: persons, and what only non-public channels say."""
    shown = set(numbers(unit)) | set(public_values(unit))
    values = [t for c in channels(unit) if not is_public(c) for t in texts(c[kind(c)])]
    values += [c["person"] for level in chain(unit) for c in level.get("channels", [])
               if "person" in c]
    return [v for v in values if v not in shown]


def links(unit: pathlib.Path) -> set[str]:
    """What the scan codes of a board must hold."""
    found = set()
    for channel in filter(is_public, channels(unit)):
        value = channel[kind(channel)]
        if isinstance(value, dict) and "link" in value:
            if kind(channel) != "web" or value.get("code") == "true":
                found.add(value["link"])
    return found


def sizes(workspace: Workspace, unit: pathlib.Path, material: str) -> set[str]:
    """The sizes that a unit's boards come in: the sites' own or the campaign's."""
    default = workspace.campaign["sizes"][0]
    sites = read(unit).get("sites", [])
    return {s.get("size", default) for s in sites if material in s.get("materials", ["board"])}


def materials(unit: pathlib.Path) -> set[str]:
    """Everything that the unit's sites ask for."""
    return {m for s in read(unit).get("sites", []) for m in s.get("materials", ["board"])}
