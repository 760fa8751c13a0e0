"""Packs made without the program, as large and as hostile as a test wants them."""

import hashlib
import json
import pathlib
import struct
import zlib

SIZES = {"board": ("600x900", 240, 360), "poster": ("A3", 254, 360), "banner": ("6000x700", 360, 42),
         "panel": ("900x1200", 270, 360), "sticker": ("120x120", 360, 360)}


def dumps(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def png(width: int, height: int, shade: int) -> bytes:
    """A picture of one colour with a band across it."""
    rows = b"".join(
        b"\0" + bytes((181, 18, 27) if y < height // 5 else (shade, 246, 232)) * width
        for y in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def root(rows: list[str]) -> str:
    """The Merkle root of RFC 6962."""
    if not rows:
        return hashlib.sha256(b"").hexdigest()
    level = [hashlib.sha256(b"\0" + row.encode()).digest() for row in rows]
    while len(level) > 1:
        paired = [hashlib.sha256(b"\1" + a + b).digest() for a, b in zip(level[::2], level[1::2])]
        level = paired + (level[-1:] if len(level) % 2 else [])
    return level[0].hex()


class Pack:
    """A pack in the making; `units` are dictionaries with at least `unit` and `name`."""

    def __init__(self, folder: pathlib.Path, campaign: str = "安全生产月"):
        self.folder, self.campaign = folder, campaign
        self.rows: list[dict] = []
        self.units: list[dict] = []
        self.previews: dict[tuple, str] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def preview(self, material: str, shade: int) -> str:
        """The path of a picture that is there from now on."""
        if (material, shade) not in self.previews:
            data = png(*SIZES[material][1:], shade)
            name = hashlib.sha256(data).hexdigest()
            path = f"gallery/previews/{name[:2]}/{name}.png"
            place = self.folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
            self.previews[material, shade] = path
        return self.previews[material, shade]

    def add(self, unit: str, name: str, *, short=None, region=None, sector=None, numbers=(),
            materials=("board",), formats=("pdf", "png"), codes=(), sites=(), shade=255):
        values = [{"field": f"channels[{i}].{kind}", "value": value, "file": f"units/{unit}.yaml", "line": i + 4}
                  for i, (kind, value) in enumerate(numbers)]
        prints = []
        for material in materials:
            job = f"{unit}-{material}-{SIZES[material][0]}"
            prints.append({"job": job, "values": list(range(len(values)))})
            for format in formats:
                path = f"{job}.{format}"
                self.rows.append({
                    "path": path, "sha256": hashlib.sha256(path.encode()).hexdigest(), "bytes": 234_567,
                    "look": "", "key": "", "unit": unit, "material": material, "size": SIZES[material][0],
                    "theme": "red-gold", "format": format, "pages": 1,
                    "sites": [dict(zip(("place", "kind", "count", "mount"), site)) for site in sites],
                    "copies": max(1, sum(site[2] for site in sites)), "codes": list(codes),
                    "preview": self.preview(material, shade), "sources": []})
        record = {"unit": unit, "file": f"units/{unit}.yaml", "name": name, "short": short or name,
                  "level": "county", "sector": sector, "region": region, "authority": None,
                  "sites": [{"place": p, "kind": k, "materials": list(materials), "count": c, "mount": m}
                            for p, k, c, m in sites],
                  "values": values, "prints": prints}
        self.units.append({key: value for key, value in record.items() if value is not None})

    def write(self) -> pathlib.Path:
        rows = [dumps(row) for row in sorted(self.rows, key=lambda row: row["path"].encode())]
        units = sorted(self.units, key=lambda unit: unit["unit"].encode())
        lines = "".join(dumps(u) + "\n" for u in units).encode()
        (self.folder / "units.jsonl").write_bytes(lines)
        head = ['{"gaoshi-pack":1,', f'"campaign":{dumps(self.campaign)},', '"date":"2024-06-01",', '"tools":{},',
                '"fonts":[],', '"templates":[],', f'"units":"{hashlib.sha256(lines).hexdigest()}",', '"files":[']
        tail = ["],", f'"count":{len(rows)},"root":"{root(rows)}"}}']
        (self.folder / "manifest.json").write_text(
            "\n".join(head + ([",\n".join(rows)] if rows else []) + tail) + "\n", encoding="utf-8")
        return self.folder


NATIONAL = (("hotline", "12350"), ("mini-program", "应急管理部安全生产举报"), ("web", "https://example.mem.gov.cn/report"))
KINDS = ("化工有限公司", "建设集团", "水利局", "煤矿", "食品厂", "第一中学", "养老院", "物流中心")
SECTORS = ("化工", "建筑", "水利", "矿山", "轻工", "教育", "民政", "交通")
CITIES = ("6501", "6502", "6523", "5301", "1101", "4509", "3301", "5101", "4401", "2102")


def large(folder: pathlib.Path, count: int) -> pathlib.Path:
    """A pack of so many units, each with five materials in two formats."""
    pack = Pack(folder, "“人人讲安全、个个会应急”安全生产举报宣传")
    for i in range(count):
        region = CITIES[i % len(CITIES)] + f"{i // 10 % 20 + 1:02}"
        pack.add(
            f"{region}/u{i:06}", f"第{i:06}号{KINDS[i % len(KINDS)]}", region=region, sector=SECTORS[i % len(SECTORS)],
            numbers=NATIONAL + (("phone", f"09{i % 90 + 10}-{5_000_000 + i}"), ("fax", f"09{i % 90 + 10}-{7_000_000 + i}"),
                                ("email", f"anquan{i}@example.gov.cn")),
            materials=tuple(SIZES), codes=("https://example.mem.gov.cn/report",),
            sites=(("大门", "gate", 1, "hung"), ("一号车间", "workshop", 2, "pasted")), shade=200 + i % 40)
    return pack.write()
