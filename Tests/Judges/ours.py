"""Our own setting, by the small program that `swift build` leaves beside the tests."""

import json
import os
import pathlib
import subprocess

from setting import Character, Line, Order

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("TYPESET_LINES", str(PROJECT / ".build/debug/typeset-lines"))


def set_lines(orders: list[Order]) -> list[list[Line]]:
    """Each order's lines."""
    asked = [
        {"text": o.text, "measure": o.measure, "font": o.font, "indent": o.indent,
         "rules": o.rules}
        for o in orders
    ]
    done = subprocess.run(
        [PROGRAM], input="".join(json.dumps(a) + "\n" for a in asked), capture_output=True,
        text=True, check=True, timeout=600)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    for order, answer in zip(orders, answers, strict=True):
        if answer["reported"]:
            raise RuntimeError(f"{order.text}: {answer['reported']}")
    return [
        [[Character(*c) for c in zip(line["text"], line["places"], strict=True)]
         for line in answer["lines"]]
        for answer in answers
    ]
