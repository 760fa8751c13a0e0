"""Makes a workspace of the first units of a data set: `workspace.py DATA N WORKSPACE`.

The template comes along; a unit's file is `units/0000.yaml` and has all that the board shows.
"""

import json
import pathlib
import re
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
KINDS = {"举报电话": "phone", "举报传真": "fax", "电子邮箱": "email", "通信地址": "post", "举报热线": "hotline"}

CAMPAIGN = """\
campaign: 公告牌测速
date: "2024-06-27"
hosts: [jubao.example.gov.cn]
materials: [board-60x90]
sizes: [600x900]
formats: [pdf]
theme: plain
names: "{unit}"
gallery: false
"""


def quoted(text: str) -> str:
    # A string of JSON is one of YAML.
    return json.dumps(text, ensure_ascii=False)


def channel(written: dict) -> list[str]:
    kind, value = KINDS[written["label"]], written["value"]
    lines = []
    if kind == "phone" and (owned := re.fullmatch(r"(.*)（(.*)）", value)):
        value = owned[1]
        lines = [f"    owner: {owned[2]}"]
    return [f"  - {kind}: {quoted(value)}", f"    label: {written['label']}", *lines]


def unit(board: dict) -> str:
    return "\n".join([
        f"unit: {board['unit']}",
        # The board's number has no field of its own.
        f"short: {board['id']}",
        "level: county",
        "campaign: ../campaign.yaml",
        f"headline: {board['title']}",
        "channels:",
        *[line for written in board["channels"] for line in channel(written)],
        f"  - web: {{link: {quoted(board['qr_url'])}, code: true}}",
        "rewards:",
        "  basis: 安监总财〔2018〕19号",
        "  rows:",
        *[f"    - {{matter: {quoted(row['text'])}, amount: {quoted(row['reward'])}}}"
          for row in board["items"]],
        f"liability: [{quoted(board['notice'])}]",
        "",
    ])


def main() -> None:
    data, count, folder = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    (folder / "units").mkdir(parents=True)
    shutil.copytree(HERE / "Templates", folder / "Templates")
    (folder / "campaign.yaml").write_text(CAMPAIGN, encoding="utf-8")
    for number in range(count):
        board = json.loads((data / f"{number:04}.json").read_text(encoding="utf-8"))
        (folder / "units" / f"{number:04}.yaml").write_text(unit(board), encoding="utf-8")


if __name__ == "__main__":
    main()
