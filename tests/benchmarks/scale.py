"""How the time of a check grows with the number of articles: `python -m tests.benchmarks.scale [ARTICLES]`.

Repeats and varies the first five sample articles (figures, words, days of publication) and prints seconds of processor
time, its multiple of what five articles take, and articles a second. Not a test: machines differ.
"""

from __future__ import annotations

import random
import re
import sys
import time
from pathlib import Path

from checker.model import Article
from checker.pipeline import check

SEEDS = Path(__file__).parents[2] / "seeds"
FILLERS = ("very", "quite", "so", "again", "then")


def varied(text: str, rng: random.Random) -> str:
    """Some three-digit figures changed, three words in a hundred replaced."""
    text = re.sub(r"\b(\d)(\d)(\d)\b", lambda m: f"{m[1]}{rng.randint(0, 9)}{m[3]}" if rng.random() < 0.3 else m[0], text)
    return " ".join(rng.choice(FILLERS) if rng.random() < 0.03 else word for word in text.split(" "))


def articles(count: int) -> list[Article]:
    rng = random.Random(3)
    base = [(p.name, p.read_text(encoding="utf-8")) for p in sorted(SEEDS.glob("*.txt"))[:5]]
    days = [f"2025-04-{2 + k % 20:02d}" for k in range(count // 5)]
    return [
        Article(f"{k}_{name}", varied(text, rng) if k else text, published=day)
        for k, day in enumerate(days)
        for name, text in base
    ]


def seconds(count: int) -> float:
    given = articles(count)
    start = time.process_time()
    check(given)
    return time.process_time() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    check(articles(5))  # load the model and the lists first
    five, many = seconds(5), seconds(count)
    print(
        f"5 articles {five:.2f} s, {count} articles {many:.2f} s: {many / five:.1f} times, {count / many:.1f} articles a second"
    )


if __name__ == "__main__":
    main()
