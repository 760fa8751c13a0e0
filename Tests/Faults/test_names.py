"""Names that only a Linux disk allows, and names that meet only in the pack."""

import json

import pytest

ODD = ["a\tb", "c\nd", "e\\nf", "g h ", "-rf", "$(id)", "“引号”", "i'\"j", "e\u0301", "\u202egpj", "con", "%0A"]


def test_units_with_odd_names_are_built_once(desk):
    for number, name in enumerate(ODD):
        text = (desk.folder / "units/u0.yaml").read_text(encoding="utf-8")
        (desk.folder / f"units/{name}.yaml").write_text(text, encoding="utf-8")
    end = desk.counts()
    assert end["drawn"] == len(ODD) + 2
    again = desk.counts()
    assert (again["drawn"], again["unchanged"]) == (0, end["drawn"])
    assert desk.run("verify", "output/pack", "--config", ".").returncode == 0
    units = [json.loads(line)["unit"] for line in (desk.pack / "units.jsonl").read_text().splitlines()]
    assert set(ODD) <= set(units)
    # The list of checksums is read by other programs too.
    for line in (desk.pack / "SHA256SUMS").read_text().splitlines():
        assert (desk.pack / line[66:]).is_file()
    assert desk.leftovers() == []


@pytest.mark.parametrize("name, other", [("e\u0301", "é"), ("Gate", "gate"), ("a:b", "a?b")])
def test_names_that_are_one_on_some_disk_are_found_at_planning(desk, name, other):
    text = (desk.folder / "units/u0.yaml").read_text(encoding="utf-8")
    for each in (name, other):
        (desk.folder / f"units/{each}.yaml").write_text(text, encoding="utf-8")
    for command in ("plan", "build"):
        done = desk.run(command)
        assert done.returncode == 1, (command, done.stderr)
        assert "error[output-name-clash]" in done.stderr


def test_a_folder_that_has_the_name_of_a_page_is_found_at_planning(desk):
    (desk.folder / "units/u0-board-A4.pdf").mkdir()
    (desk.folder / "units/u0-board-A4.pdf/x.yaml").write_text(
        (desk.folder / "units/u0.yaml").read_text(encoding="utf-8").replace("../campaign", "../../campaign"),
        encoding="utf-8")
    for command in ("plan", "build"):
        done = desk.run(command)
        assert done.returncode == 1, (command, done.stderr)
        assert "error[output-name-clash]" in done.stderr
        assert "u0-board-A4.pdf" in done.stderr
    assert not desk.pack.exists()


def test_a_pack_behind_a_link_stays_behind_it(desk, tmp_path):
    place = tmp_path / "server/pack"
    place.mkdir(parents=True)
    desk.pack.parent.mkdir()
    desk.pack.symlink_to(place)
    for phone in ("0871-65310001", "0871-65310002"):
        desk.unit(0, phone)
        assert desk.build().returncode == 0
        assert desk.pack.is_symlink()
        assert (place / "manifest.json").is_file()
        assert desk.run("verify", place).returncode == 0
    assert desk.leftovers() == []
    assert [path.name for path in place.parent.iterdir()] == ["pack"]
