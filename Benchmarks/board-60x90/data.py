"""Makes a data set: `data.py FOLDER N` writes FOLDER/0000.json and so on, one for each board.

Unit names, numbers, addresses, links and rewards differ from board to board; the same N gives the same
files, and the first boards of a larger set are those of a smaller one.
"""

import hashlib
import json
import pathlib
import sys

TOWNS = "青河 沙湾 云岭 石林 桃源 清溪 白水 东川 永安 临江 南屏 西岭 北仓 高桥 金沙 银川 长宁 平江 武陵 丰谷".split()
BODIES = ("水库管理所 灌区管理总站 引水工程建设局 河道整治项目部 泵站改造指挥部 供水有限责任公司 "
          "水电站运行中心 水土保持监测站 堤防养护处 闸门运行大队").split()
STREETS = "人民路 解放街 建设东路 滨河大道 文昌巷 团结路 光明街 迎宾大道".split()
DESKS = "安全生产办公室 质量安全科 监督处 应急管理中心 工程建设科".split()
OWNERS = "水利局 应急局 管理处 值班室 监督科".split()

MATTERS = [
    "没有取得安全生产许可证就开始施工或者生产经营活动的",
    "特种作业人员没有操作证书就上岗从事高处或动火作业的",
    "重大危险源没有登记建档，也没有定期检测和应急预案的",
    "大坝、井巷或者边坡已有重大隐患仍然冒险组织作业的",
    "瞒报、谎报、迟报、漏报生产安全事故或者破坏现场的",
    "锁闭、堵塞、占用车间或宿舍的疏散通道和安全出口的",
    "深基坑、高支模、起重吊装没有按照专项方案施工的",
    "没有如实记录隐患排查治理情况或没有向职工通报的",
]
AMOUNTS = [
    "按罚款金额{0}%，最高{1}万元", "每例奖励{1}00元至{1}000元", "每例奖励{0}00元至{0}000元",
    "按罚款金额{0}%，最高{1}万元", "按瞒报人数每人奖励{2}万元", "每例奖励{2}00元至{2}000元",
    "每例奖励{1}00元至{0}000元", "每例奖励{2}00元至{1}000元",
]
NOTICE = (
    "受理举报的部门为举报人保密：姓名、单位、住址和电话未经本人同意一律不公开，举报材料不转给被举报的单位。"
    "请如实说明时间、地点和经过，并对所说的真实性负责；提倡实名举报，查实以后在六十日内按规定兑现奖励。"
    "任何单位和个人不得打击报复举报人，违反的依法从严追究责任；捏造事实、诬告陷害他人的，也要承担法律责任。")


class Dice:
    """The same numbers on every machine, whatever its Python."""

    def __init__(self, seed: str):
        self.state = hashlib.sha256(seed.encode()).digest()

    def number(self, below: int) -> int:
        self.state = hashlib.sha256(self.state).digest()
        return int.from_bytes(self.state[:8], "big") % below

    def of(self, words: list[str]) -> str:
        return words[self.number(len(words))]


def board(index: int) -> dict:
    dice = Dice(f"board {index}")
    town, body = dice.of(TOWNS), dice.of(BODIES)
    unit = f"{town}县{dice.of(TOWNS)}河{body}"

    def telephone() -> str:
        return f"0991-{2 + dice.number(7)}{dice.number(10 ** 6):06}"

    values = [
        ("举报电话", f"{telephone()}（{dice.of(OWNERS)}）"), ("举报电话", f"{telephone()}（{dice.of(OWNERS)}）"),
        ("举报传真", telephone()), ("举报传真", telephone()),
        ("电子邮箱", f"jubao{dice.number(10 ** 5):05}@xj.example.cn"),
        ("通信地址", f"{town}县{dice.of(STREETS)}{1 + dice.number(299)}号{body}{dice.of(DESKS)}"),
        ("举报热线", "12350"),
    ]
    scale = [10 + 5 * dice.number(3), 20 + 10 * dice.number(4), 1 + dice.number(5)]
    return {
        "id": f"XJ-{index + 1:06}", "title": "安全生产举报奖励公告牌", "unit": unit,
        "channels_title": "举报渠道",
        "channels": [{"label": label, "value": value} for label, value in values],
        "qr_url": f"https://jubao.example.gov.cn/w/{dice.number(16 ** 12):012x}?u={index + 1:05}&s=board",
        "qr_caption": "微信扫码举报", "items_title": "举报事项及奖励标准",
        "items_head": ["序号", "举报事项", "奖励标准"],
        "items": [
            {"num": str(number + 1), "text": matter, "reward": amount.format(*scale)}
            for number, (matter, amount) in enumerate(zip(MATTERS, AMOUNTS))],
        "notice_title": "保密承诺与举报须知", "notice": NOTICE,
        "footer_left": f"制牌单位：{unit}", "footer_right": f"编号：XJ-{index + 1:06}",
    }


def main() -> None:
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for index in range(count):
        text = json.dumps(board(index), ensure_ascii=False, indent=1)
        (folder / f"{index:04}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
