"""`make bench`: how fast the reader reads, on one core, warm; with what memory, how soon, and beside whom.

Times are CPU times of one process (user and system), so that other work on the machine disturbs them little.
"""

from __future__ import annotations

import json
import os
import platform
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from types import FrameType

import pandas as pd

from sitrep import reading, schema

ROOT = Path(__file__).resolve().parents[2]
CORPUS, OWN = ROOT.parent / "shared" / "corpus", ROOT / "tests" / "articles"
PEERS_PYTHON = ROOT / ".venv-peers" / "bin" / "python"
ARTICLES = 5_000  # at least so many are read
MEGABYTE = 1_000_000
ENDLESS = {"digits": "7", "numbers": "12 ", "commas": ",", "quotes": '"', "curly quotes": "“ ", "single quotes": "'", "brackets": "(", "full stops": ".", "capitals": "Kyiv ", "words": "troops said "}
SAMPLE_EVERY = 0.002  # seconds of CPU time between two looks at where the reader is


def corpus() -> tuple[pd.DataFrame, str]:
    """The articles to read and where they are from: the annotated corpus, or the project's own where that is not there."""
    folder = CORPUS if CORPUS.is_dir() else OWN
    return reading.load(folder), "../shared/corpus" if folder == CORPUS else "tests/articles (../shared/corpus is not on this machine)"


def bytes_of(articles: pd.DataFrame) -> int:
    """Length of the articles in UTF-8."""
    return sum(len(text.encode("utf-8")) for text in articles["text"].dropna())


def resident() -> float | None:
    """Memory of this process in MB as the system counts it; None where it does not tell (not Linux)."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE
    except OSError:
        return None


def timed(articles: pd.DataFrame) -> float:
    """CPU seconds that one batch takes."""
    before = time.process_time()
    reading.read(articles)
    return time.process_time() - before


def read_through(articles: pd.DataFrame, times: int) -> tuple[list[float], list[float]]:
    """CPU seconds of each pass over the articles, and the memory after it."""
    seconds, memory = [], []
    for _ in range(times):
        seconds.append(timed(articles))
        memory.append(resident() or 0.0)
    return seconds, memory


def start_up() -> float:
    """Seconds until a new process has imported the reader, loaded every lexicon and the gazetteer, and read one sentence; the best of five."""
    first = "import time; t = time.process_time(); from sitrep import reading, schema; reading.read(schema.frame('articles', [dict(article_id='a', path='a', sha256='0', characters=23, text='Poland sent 300 troops.')])); print(time.process_time() - t)"
    return min(float(subprocess.run([sys.executable, "-c", first], cwd=ROOT, capture_output=True, text=True, check=True).stdout) for _ in range(5))


def imported_by_pandas() -> float:
    """Seconds of that which pandas alone takes."""
    script = "import time; t = time.process_time(); import pandas, pyarrow; print(time.process_time() - t)"
    return min(float(subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout) for _ in range(5))


def one_line(unit: str, length: int) -> pd.DataFrame:
    """An article that is one line of `length` characters."""
    text = (unit * (length // len(unit) + 1))[:length]
    return schema.frame("articles", [{"article_id": "line", "path": "line.txt", "sha256": "0" * 64, "characters": length, "text": text}])


def linearity(length: int = MEGABYTE) -> dict[str, tuple[float, float]]:
    """For each endless line: seconds for `length` characters, and how many times those for half of it."""
    found = {}
    for name, unit in ENDLESS.items():
        half, whole = (min(timed(one_line(unit, size)) for _ in range(2)) for size in (length // 2, length))
        found[name] = whole, whole / max(half, 1e-3)
    return found


def shares(articles: pd.DataFrame) -> Counter[str]:
    """How often the reader was found in each module when looked at by a timer: shares of time, without a profiler's weight."""
    seen: Counter[str] = Counter()

    def look(_: int, frame: FrameType | None) -> None:
        while frame is not None:
            path = Path(frame.f_code.co_filename)
            if path.parent.parent.name == "sitrep" or path.parent.name == "sitrep":
                seen[path.stem] += 1
                return
            frame = frame.f_back

    former = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, SAMPLE_EVERY, SAMPLE_EVERY)
    try:
        reading.read(articles)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)
    return seen


def peers(texts: list[str]) -> list[dict[str, object]] | None:
    """What peers.py measured, in their own environment if there is one, else in this; None where neither has them."""
    python = str(PEERS_PYTHON) if PEERS_PYTHON.exists() else sys.executable
    ran = subprocess.run([python, str(Path(__file__).with_name("peers.py"))], input=json.dumps(texts), capture_output=True, text=True, check=True)
    found = json.loads(ran.stdout)
    return found if any("seconds" in peer for peer in found) else None


def verdict(met: bool) -> str:
    return "met" if met else "NOT met"


def main() -> None:
    """Measure and print."""
    articles, where = corpus()
    times = -(-ARTICLES // len(articles))
    size = bytes_of(articles) / MEGABYTE
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, one used.")
    print(f"{where}: {len(articles)} articles, {size:.2f} MB, read {times} times: {len(articles) * times:,} articles, {size * times:.1f} MB.")
    start = start_up()
    print(f"\nStart-up: {start:.2f} s to import, load every lexicon and read a first sentence, pandas' {imported_by_pandas():.2f} s among them (goal 0.7 s: {verdict(start <= 0.7)}).")
    timed(articles)
    seconds, memory = read_through(articles, times)
    all_in_all, best = sum(seconds), min(seconds)
    speed, rate = size * times / all_in_all, len(articles) * times / all_in_all
    print(f"Reading: {speed:.2f} MB/s, {rate:.0f} articles/s over all; best pass {size / best:.2f} MB/s, {len(articles) / best:.0f} articles/s (goals 1 and 300: {verdict(speed >= 1 and rate >= 300)}).")
    print(f"Memory: {memory[0]:.0f} MB after the first pass, {memory[len(memory) // 2]:.0f} MB half-way, {memory[-1]:.0f} MB at the end." if memory[-1] else "Memory: this system does not tell.")
    print("\nOne line without end, 1 MB: seconds, and how many times those of half of it (linear is 2):")
    print("\n".join(f"  {name:14} {whole:5.2f} s  × {ratio:.1f}" for name, (whole, ratio) in linearity().items()))
    print("\nShare of reading time by module:")
    seen = shares(pd.concat([articles] * 5, ignore_index=True))
    print("\n".join(f"  {name:14} {100 * hits / seen.total():4.1f} %" for name, hits in seen.most_common(25)))
    report_peers(articles, speed)


def report_peers(articles: pd.DataFrame, speed: float) -> None:
    """Other readers on the same articles, as a ratio."""
    print("\nBeside it, in this run, on the same articles, each once, warm:")
    found = peers(articles["text"].dropna().tolist())
    if found is None:
        print("  quantulum3 and Recognizers-Text are not installed: `make peers` installs requirements-bench.txt.")
    for peer in found or ():
        if "missing" in peer:
            print(f"  {peer['name']}: not installed ({peer['missing']})")
            continue
        theirs = peer["bytes"] / MEGABYTE / peer["seconds"]
        goal = f" (goal 50: {verdict(speed / theirs >= 50)})" if str(peer["name"]).startswith("quantulum3") else ""
        print(f"  {peer['name']}: {theirs:.4f} MB/s, {peer['found']} quantities, {peer['failed']} articles failed. Sitrep is {speed / theirs:.0f} times as fast{goal}.")


if __name__ == "__main__":
    main()
