"""Times builds of whole campaigns: with nothing remembered, with nothing changed, with one unit changed
and with the file above all of them changed.

    make bench
    UNITS="1000 10000" make bench     # other numbers of units

First 1,000 units with five pages each, as they are made; then more and more units with one short
banner each, whose drawing does not hide what a unit costs beside it. The last column is the peak
memory divided by that of the first number of units.
"""

import os
import pathlib
import sys
import tempfile

import board

UNITS = [int(number) for number in os.environ.get("UNITS", "1000 10000 100000").split()]
NATIONAL = 'unit: 应急管理部\nlevel: national\nchannels:\n  - hotline: "{hotline}"\n'
UNIT = """\
unit: 第{number}号站
level: unit
slogans: [{slogan}]
parent: ../../authorities/national.yaml
campaign: ../../campaign.yaml
waive: [{{rule: mini-program-missing, reason: 本行业未接入}}]
"""


class Campaign:
    """A workspace whose builds are measured."""

    def __init__(self, folder: pathlib.Path, *options: str):
        self.folder = folder
        self.options = options

    def build(self) -> tuple[float, float, float]:
        """Wall seconds, CPU seconds and peak MiB."""
        wall, cpu, peak = board.measure([board.PROGRAM, "build", str(self.folder), "-q", *self.options])
        return wall / 1000, cpu / 1000, peak

    def change(self, name: str, old: str, new: str):
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        if old not in text:
            sys.exit(f"campaign: {name} has no {old}")
        path.write_text(text.replace(old, new), encoding="utf-8")


def show(title: str, run: tuple[float, float, float], base: float | None = None):
    ratio = f"{run[2] / base:8.2f}" if base else ""
    print(f"{title:44}{run[0]:9.2f}{run[1]:9.2f}{run[2]:9.0f}{ratio}", flush=True)


def pages(folder: pathlib.Path):
    """1,000 units with five pages each."""
    campaign = Campaign(board.workspace(folder / "pages", 1000), "--format", "pdf")
    campaign.change(
        "campaign.yaml", "materials: [board]\nsizes: [600x900]",
        "materials: [board, poster, banner, couplet]\nsizes: [600x900, 800x1200]")
    show("1,000 units, five pages each", campaign.build())
    show("  nothing changed", min(campaign.build() for _ in range(5)))
    campaign.change("units/0500.yaml", f"{5815739 + 500}", "5999999")
    show("  one unit changed", campaign.build())


def banners(folder: pathlib.Path, count: int) -> Campaign:
    """So many units with one banner each."""
    (folder / "authorities").mkdir(parents=True)
    (folder / "campaign.yaml").write_text("campaign: 安全月\nhosts: [mem.gov.cn]\nformats: [pdf]\n", encoding="utf-8")
    (folder / "authorities/national.yaml").write_text(NATIONAL.format(hotline="12350"), encoding="utf-8")
    for number in range(count):
        path = folder / f"units/{number // 1000:03}/u{number:06}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(UNIT.format(number=number, slogan=f"吹哨人{number}"), encoding="utf-8")
    return Campaign(folder, "--material", "banner", "--size", "2000x700")


def growth(folder: pathlib.Path):
    """The same builds of more and more units."""
    bases: dict[str, float] = {}
    for count in UNITS:
        campaign = banners(folder / f"{count}", count)

        def run(title: str):
            figures = campaign.build()
            show(f"{count:,} units, {title}", figures, bases.setdefault(title, figures[2]))

        run("nothing remembered")
        run("nothing changed")
        campaign.change("units/000/u000000.yaml", "吹哨人0", "吹哨人零")
        run("one unit changed")
        campaign.change("authorities/national.yaml", "12350", "12345")
        run("all changed by one line")


if __name__ == "__main__":
    print(f"{'':44}{'wall s':>9}{'CPU s':>9}{'MiB':>9}{'times':>8}")
    with tempfile.TemporaryDirectory(prefix="gaoshi-bench-") as temporary:
        pages(pathlib.Path(temporary))
        growth(pathlib.Path(temporary))
