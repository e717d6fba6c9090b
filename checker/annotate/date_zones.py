"""Names of time zones as news prints them -> hours from UTC: "GMT", "+02:00", "Moscow". Used by date comparison."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from functools import lru_cache

from checker.annotate.date_grammar import grammar

NAMED = {  # names that are no city of the tz database
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver", "pacific": "America/Los_Angeles",
    "beijing": "Asia/Shanghai", "washington": "America/New_York", "delhi": "Asia/Kolkata", "new delhi": "Asia/Kolkata",
    "kyiv": "Europe/Kiev",
}  # fmt: skip


def offset_of(zone: str | None, when: dt.datetime) -> dt.timedelta | None:
    """The offset from UTC of a printed zone on a day; None for no zone, "local", and names not known."""
    if not zone:
        return None
    name = zone.strip().lower()
    if sign := re.fullmatch(r"([+-])(\d\d):?(\d\d)", name):
        offset = dt.timedelta(hours=int(sign[2]), minutes=int(sign[3]))
        return -offset if sign[1] == "-" else offset
    listed = grammar().values["zone"].get(name)
    if isinstance(listed, (int, float)):
        return dt.timedelta(hours=listed)
    key = listed or NAMED.get(name) or _cities().get(name.replace(" ", "_"))
    try:
        return zoneinfo.ZoneInfo(key).utcoffset(when) if key else None
    except (zoneinfo.ZoneInfoNotFoundError, OSError, ValueError):
        return None


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    """Last part of a tz database name ("moscow") -> the name ("Europe/Moscow")."""
    return {key.rpartition("/")[2].lower(): key for key in sorted(zoneinfo.available_timezones()) if "/" in key}
