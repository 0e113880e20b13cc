"""How fast beleg reads, beside what a user would take instead, in one run: `python tools/bench.py [REPORTS.jsonl[.gz]]`.

Prints words a second as ratios (absolute times say little on a shared machine), the share of each stage, and the peak
memory of a reading process.  The text is the quotation set beside the checkout where it is there, else the examples.
Each competitor reads the same texts, in turn with beleg, several times; the medians count.
"""

from __future__ import annotations

import gzip
import json
import multiprocessing
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
DEFAULT = HERE.parent / "shared" / "data" / "quotes" / "train.jsonl.gz"
ROUNDS = 3
#: HanTa tags about a thousand words a second: it gets a part of the texts.
HANTA_TEXTS = 25


def texts_of(path: Path) -> list[str]:
    """The texts of a JSON Lines file, compressed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines if line.strip()]


def words_of(texts: list[str]) -> int:
    """How many words stand between white space."""
    return sum(len(text.split()) for text in texts)


def beleg_reader() -> Callable[[list[str]], None]:
    """The whole of `beleg extract`, from text to a line of JSON, in a process that collects as seldom as that command's."""
    from beleg.claim import load_pack
    from beleg.collecting import collect_seldom
    from beleg.model import Source
    from beleg.present.extract import to_json_line
    from beleg.road import extract

    collect_seldom()
    pack = load_pack()

    def read(texts: list[str]) -> None:
        for number, text in enumerate(texts):
            to_json_line(extract(Source(id=str(number), text=text, sha256="", media="jsonl", name="bench"), pack))

    return read


def spacy_reader() -> Callable[[list[str]], None]:
    """The blank German tokenizer of spaCy with its sentencizer."""
    import spacy

    pipeline = spacy.blank("de")
    pipeline.add_pipe("sentencizer")

    def read(texts: list[str]) -> None:
        for _ in pipeline.pipe(texts):
            pass

    return read


def hanta_reader() -> Callable[[list[str]], None]:
    """HanTa's tagger, on words apart by white space."""
    from HanTa import HanoverTagger

    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")

    def read(texts: list[str]) -> None:
        for text in texts:
            tagger.tag_sent(text.split())

    return read


def modules_used() -> str:
    """Whether the copy that `make compiled` makes is what is measured, or the sources."""
    from beleg.model import analysis

    return "as they are" if str(analysis.__file__).endswith(".py") else "compiled"


def seconds(read: Callable[[list[str]], None], texts: list[str]) -> float:
    """How long a reader takes for the texts."""
    begin = time.process_time()
    read(texts)
    return time.process_time() - begin


def stage_shares(texts: list[str]) -> dict[str, float]:
    """The share of each stage in the time of a whole reading."""
    from beleg.analyse import analyse
    from beleg.attribute import attribute
    from beleg.claim import find_claims, load_pack
    from beleg.clean import clean
    from beleg.model import Source

    pack = load_pack()
    spent = dict.fromkeys(("clean", "analyse", "attribute", "claim"), 0.0)
    for number, text in enumerate(texts):
        source = Source(id=str(number), text=text, sha256="", media="jsonl", name="bench")
        marks = [time.process_time()]
        report = clean(source)
        marks.append(time.process_time())
        analysis = analyse(report)
        marks.append(time.process_time())
        statements = attribute(report, analysis)
        marks.append(time.process_time())
        find_claims(report, analysis, statements, pack)
        marks.append(time.process_time())
        for name, begin, end in zip(spent, marks, marks[1:], strict=False):
            spent[name] += end - begin
    whole = sum(spent.values())
    return {name: value / whole for name, value in spent.items()}


def peak_memory(texts: list[str]) -> int:
    """Peak memory in MB of a fresh process that does nothing but read the texts."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_measured, (texts,))


def _measured(texts: list[str]) -> int:
    beleg_reader()(texts)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Measure and print."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    if not path.exists():
        sys.exit(f"{path}: no such file; name a JSON Lines file of reports")
    texts = texts_of(path)
    memory = peak_memory(texts)  # before others are loaded: a child's peak begins with what its parent held
    few = texts[:HANTA_TEXTS]
    beleg, spacy, hanta = beleg_reader(), spacy_reader(), hanta_reader()
    seconds(beleg, few), seconds(spacy, few)  # load what is loaded once
    to_spacy, to_hanta, speeds = [], [], []
    for _ in range(ROUNDS):
        own, other = seconds(beleg, texts), seconds(spacy, texts)
        speeds.append(words_of(texts) / own)
        to_spacy.append(other / own)
        to_hanta.append(seconds(hanta, few) / words_of(few) * words_of(texts) / own)
    print(f"{len(texts)} reports, {words_of(texts)} words, one core, {ROUNDS} rounds, modules {modules_used()}")
    print(f"beleg, whole extract            {statistics.median(speeds):10,.0f} words a second")
    print(f"beside spaCy blank de tokenizer and sentencizer {statistics.median(to_spacy):7.2f} times its speed")
    print(f"beside HanTa's tagger                           {statistics.median(to_hanta):7.1f} times its speed")
    print(f"peak memory of one reading process              {memory:7d} MB")
    for name, share in stage_shares(texts).items():
        print(f"  {name:10} {share:6.1%} of the time")


if __name__ == "__main__":
    main()
