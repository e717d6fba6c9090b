"""Tagged tokens -> base forms: what the treebank wrote for a word, else the inflection undone and checked against known words.

A component of the shipped pipeline, so that any text it reads has lemmas. It knows the words of the treebank by heart and
every other word by its ending: "provoked" can be "provoke" or "provok", and only one of them is a word.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.language.verbs import irregular_base

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NAME = "english_lemmas"
VOWELS = frozenset("aeiouy")
NAMES = frozenset({"NNP", "NNPS", "ADD"})  # the only tags whose lemma keeps its capital letters
ENDINGS = {
    "NNS": "s", "NNPS": "s", "VBZ": "s", "VBD": "ed", "VBN": "ed", "VBG": "ing",
    "JJR": "er", "RBR": "er", "JJS": "est", "RBS": "est",
}  # fmt: skip


class Lemmas:
    """Base forms by (word, Penn tag): the table of exceptions first, then the ending undone.

    `known` tells whether a string is an English word. Tables: `exceptions` "tag word" -> lemma; `words` the lemmas seen,
    under the first letter of their tag (N, V, J, R).
    """

    def __init__(self, known: Callable[[str], bool]) -> None:
        self.known = known
        self.exceptions: dict[str, str] = {}
        self.words: dict[str, frozenset[str]] = {}
        self._seen: dict[tuple[str, str], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            token.lemma_ = self.lemma(token.text, token.tag_)
        return doc

    def lemma(self, text: str, tag: str) -> str:
        """The base form of a word with its Penn Treebank tag ("" where it has none: the word itself)."""
        key = (text, tag)
        if key not in self._seen:
            if len(self._seen) > 100_000:  # a run over millions of odd tokens shall not fill the memory
                self._seen.clear()
            self._seen[key] = self._lemma(text if tag in NAMES else text.lower(), tag)
        return self._seen[key]

    def _lemma(self, word: str, tag: str) -> str:
        listed = self.exceptions.get(f"{tag} {word}")
        return listed if listed is not None else self.by_ending(word, tag)

    def by_ending(self, word: str, tag: str) -> str:
        """Undo the inflection that the tag names; the first base that is a word wins, else the first of all."""
        word = word.replace("’", "'")
        if tag == "NNP":
            return word[:1].upper() + word[1:]
        irregular = irregular_base(word) if tag.startswith("V") else None
        if irregular is not None:
            return irregular
        ending = ENDINGS.get(tag)
        if ending is None or not word.lower().endswith(ending) or len(word) < len(ending) + 2:
            return word
        bases = list(_bases(word, ending))
        own = self.words.get(tag[0], frozenset())
        return next((b for b in bases if b in own), next((b for b in bases if self.known(b.lower())), bases[0]))

    def learn(self, docs: Iterable[Doc]) -> None:
        """Take words and exceptions from documents with tags and lemmas."""
        seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for doc in docs:
            for token in doc:
                if token.tag_ and token.lemma_:
                    text = token.text if token.tag_ in NAMES else token.lower_
                    seen[token.tag_, text][token.lemma_] += 1
        best = {key: lemmas.most_common(1)[0][0] for key, lemmas in seen.items()}
        words: dict[str, set[str]] = defaultdict(set)
        for (tag, _), lemma in best.items():
            words[tag[0]].add(lemma)
        self.words = {letter: frozenset(words[letter]) for letter in "NVJR"}
        self.exceptions = {f"{t} {w}": lemma for (t, w), lemma in best.items() if self.by_ending(w, t) != lemma}
        self._seen.clear()

    def score(self, examples: Iterable[Any], **_: Any) -> dict[str, Any]:
        from spacy.scorer import Scorer

        return Scorer.score_token_attr(examples, "lemma")

    def to_disk(self, path: Path, **_: Any) -> None:
        path.mkdir(parents=True, exist_ok=True)
        (path / "lemmas.json").write_text(self._dumps(), encoding="utf-8")

    def from_disk(self, path: Path, **_: Any) -> Lemmas:
        return self._loads((Path(path) / "lemmas.json").read_text(encoding="utf-8"))

    def to_bytes(self, **_: Any) -> bytes:
        return self._dumps().encode()

    def from_bytes(self, data: bytes, **_: Any) -> Lemmas:
        return self._loads(data.decode())

    def _dumps(self) -> str:
        words = {letter: " ".join(sorted(words)) for letter, words in self.words.items()}
        tables = {"exceptions": self.exceptions, "words": words}
        return json.dumps(tables, ensure_ascii=False, indent=0, sort_keys=True) + "\n"

    def _loads(self, text: str) -> Lemmas:
        tables = json.loads(text)
        self.exceptions = tables["exceptions"]
        self.words = {letter: frozenset(words.split(" ")) for letter, words in tables["words"].items()}
        return self


def _bases(word: str, ending: str) -> Iterator[str]:
    """What a word may have been before its ending, likeliest first: "hop|ing" was "hope", "hopp|ing" was "hop"."""
    stem = word[: -len(ending)]
    if ending == "s":
        yield from _singulars(word)
        return
    if stem.endswith("i") and ending != "ing":
        yield from (stem[:-1] + "y", stem + "e") if len(stem) > 2 else (stem + "e", stem[:-1] + "y")
        return
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS
    if doubled and stem[-1] not in "lsfz":
        yield from (stem[:-1], stem)
    elif doubled:
        yield from (stem, stem[:-1])
    elif _takes_e(stem):
        yield from (stem + "e", stem)
    else:
        yield from (stem, stem + "e")


def _singulars(word: str) -> Iterator[str]:
    if word.endswith("ies") and len(word) > 4:
        yield from (word[:-3] + "y", word[:-1])
    elif word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        yield from (word[:-2], word[:-1])
    elif word.endswith(("ss", "'s")):
        yield word
    elif word.endswith("oes"):
        yield from (word[:-2], word[:-1])
    else:
        yield word[:-1]
        if word.endswith("ves"):
            yield from (word[:-3] + "f", word[:-3] + "fe")
        if word.endswith("es"):
            yield word[:-2]


def _takes_e(stem: str) -> bool:
    """A silent e was dropped: after one consonant that would else be doubled ("hop|ing"), and where spelling asks for it."""
    if stem.endswith(("v", "c", "u", "dg", "iz", "ys", "at", "rg", "ng", "ns", "rs", "ls", "bl", "tl", "dl", "gl", "pl", "fl")):
        return not stem.endswith(("eat", "oat", "ing", "ong"))
    short = len(stem) >= 2 and stem[-1] not in VOWELS | set("wxy") and stem[-2] in VOWELS
    return short and (len(stem) == 2 or stem[-3] not in VOWELS) and sum(c in VOWELS for c in stem) == 1


def register() -> None:
    """Make the component known to spaCy, so that a pipeline that has it can be loaded."""
    from spacy.language import Language as Pipelines

    if not Pipelines.has_factory(NAME):
        Pipelines.factory(NAME, default_score_weights={"lemma_acc": 1.0})(_component)


def _component(nlp: Language, name: str) -> Lemmas:
    from spacy.strings import get_string_id

    keys = nlp.vocab.vectors
    return Lemmas(lambda word: get_string_id(word) in keys)
