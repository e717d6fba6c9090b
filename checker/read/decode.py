"""Bytes -> text. Next: formats.

Nothing is normalised: a byte order mark and CRLF stay in the text, so that offsets are those of the decoded file.
Order of trial: byte order mark, UTF-16 by its zeros, UTF-8, Windows-1252 where the result reads like English,
then charset-normalizer; a UTF-8 file with a few damaged bytes is read with those replaced, and says so.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from checker.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP archive or an Office document", b"\x89PNG": "an image", b"\xff\xd8\xff": "an image",
    b"GIF8": "an image", b"\xd0\xcf\x11\xe0": "an Office document", b"\x1f\x8b": "a compressed file", b"\x7fELF": "a program",
    b"SQLite": "a database", b"{\\rtf": "an RTF document",
}  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DAMAGE = 0.02  # share of damaged bytes among those beyond ASCII up to which a file still counts as UTF-8
_PUNCTUATION = set("‘’“”–—…•€£©®°«»¡¿´§·½¼¾×™\xa0")


def decode(data: bytes) -> tuple[str, str | None]:
    """Turn the bytes of a file into text; the second value warns of damage, None when all is well.

    Raises InputError when there is no text in it: empty, binary, or in no encoding that can be told.
    """
    if not data.strip():
        raise InputError("the file is empty; remove it or fetch the article again")
    kind = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), None)
    if kind:
        raise InputError(f"this is {kind}, not text; save the article as text, HTML or Markdown")
    marked = next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    text, warning = _as(data, marked) if marked else _guess(data)
    if not text.strip().strip("\ufeff").strip():
        raise InputError("the file is empty; remove it or fetch the article again")
    if len(_CONTROL.findall(text[:100_000])) > 0.005 * len(text[:100_000]):
        raise InputError("this is binary data, not text; save the article as text, HTML or Markdown")
    return text, warning


def _as(data: bytes, codec: str) -> tuple[str, str | None]:
    try:
        return data.decode(codec), None
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
    return _damaged(text, codec.removesuffix("-le").removesuffix("-be").upper())


def _guess(data: bytes) -> tuple[str, str | None]:
    wide = _wide(data)
    if wide:
        return _as(data, wide)
    if b"\0" in data:
        raise InputError("this is binary data, not text; save the article as text, HTML or Markdown")
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        if data.startswith(b"\xef\xbb\xbf") or _mostly_utf8(data, error):
            return _damaged(data.decode("utf-8", "replace"), "UTF-8")
    return _legacy(data), None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark shows in text that is mostly Latin: every other byte is zero."""
    head = data[:4000]
    even, odd = head[::2], head[1::2]
    if len(head) < 4:
        return None
    if odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    return "utf-16-be" if even.count(0) > 0.7 * len(even) and odd.count(0) < 0.1 * len(odd) else None


def _mostly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(c > "\x7f" for c in text) - bad
    return (good >= 5 * bad > 0 and bad <= max(1, _DAMAGE * good)) or (bad == 1 and error.end == len(data))


def _damaged(text: str, codec: str) -> tuple[str, str | None]:
    count = text.count("\ufffd")
    if count > 0.1 * len(text):
        raise InputError(f"its bytes are not the {codec} text they claim to be; save the file as UTF-8")
    return text, f"{count} damaged {codec} characters were read as \ufffd; save the file as UTF-8"


def _legacy(data: bytes) -> str:
    text = data.decode("cp1252", "replace")
    if "\ufffd" not in text and _reads_english(text):
        return text
    from charset_normalizer import from_bytes

    declared = _DECLARED.search(data[:2000])
    best = None if declared else from_bytes(data[:500_000]).best()
    for codec in (declared[1].decode() if declared else None, best.encoding if best else None):
        try:
            if codec:
                return data.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    raise InputError("its encoding cannot be told; save the file as UTF-8")


def _reads_english(text: str) -> bool:
    """Whether the characters beyond ASCII are quotation marks and dashes, or accented letters inside words."""
    odd = 0
    beyond = [at for at, c in enumerate(text) if c > "\x7f"]
    for at in beyond:
        c = text[at]
        within = any(text[i].isascii() and text[i].isalpha() for i in (at - 1, at + 1) if 0 <= i < len(text))
        odd += not (c in _PUNCTUATION or (within and unicodedata.category(c) in {"Ll", "Lu"} and c not in "ÃÂðþÐÞ×÷"))
    return odd <= 0.1 * len(beyond) and len(beyond) <= 0.1 * len(text)
