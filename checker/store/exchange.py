"""The store as lines of JSON, and back: `checker store export` and `import`.

Each line is one row: its table, then what tells it apart, then the rest. Lines are sorted, so that two exports differ only where
the stores do and git can merge them. Importing takes them in any order, knows what it has, and never takes anything away.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Date, LargeBinary, Table, bindparam, insert, select, update

from checker.errors import StoreError
from checker.store.database import Store
from checker.store.identity import Traits
from checker.store.records import NOTICED
from checker.store.schema import REVISION, Moment, events, findings, metadata

Line = dict[str, Any]
HEAD = {"checker": "store", "revision": REVISION}
FIRST = {"events": ("at", "uid"), "sightings": ("run", "place")}  # so that sorted lines read well; else the primary key
GIT = ("<<<<<<<", "=======", ">>>>>>>")


def exported(store: Store) -> list[str]:
    """Every row as a line of JSON in ASCII, sorted."""
    with store.reading() as connection:
        lines = [_dumped(HEAD)]
        for table in metadata.sorted_tables:
            lines += [_dumped(_line(table, row._asdict())) for row in connection.execute(select(table))]
    return sorted(lines)


def joined(store: Store, lines: Iterable[str], where: str) -> dict[str, int]:
    """Add the rows that are not there yet; how many of each table were added. Raises StoreError that names the line."""
    rows = _read(lines, where)
    with store.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("LOCK TABLE runs IN SHARE ROW EXCLUSIVE MODE")
        added = {}
        for table in metadata.sorted_tables:
            there = _there(connection, table)
            fresh = {key: row for row in rows[table.name] if (key := _key(table, row)) not in there}
            for part in _portions(list(fresh.values())):
                connection.execute(insert(table), part)
            added[table.name] = len(fresh)
        _join_findings(connection, rows["findings"])
        _join_events(connection, rows["events"])
    return added


def _dumped(line: Line) -> str:
    return json.dumps(line, separators=(",", ":"))


def _columns(table: Table) -> list[Column[Any]]:
    """The columns of a line: without the number of an event, which is each store's own."""
    columns = [c for c in table.columns if c.name != "id" or table is not events]
    first = FIRST.get(table.name, tuple(c.name for c in table.primary_key))
    return sorted(columns, key=lambda c: (first.index(c.name) if c.name in first else len(first), c.name))


def _line(table: Table, row: Mapping[str, Any]) -> Line:
    return {"table": table.name} | {c.name: _plain(row[c.name]) for c in _columns(table)}


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


def _read(lines: Iterable[str], where: str) -> dict[str, list[Line]]:
    """The rows of each table, as the database takes them."""
    rows: dict[str, list[Line]] = defaultdict(list)
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            line = json.loads(text)
            if line.get("checker") != "store":
                table = metadata.tables[line["table"]]
                rows[table.name].append({c.name: _value(c, line[c.name]) for c in _columns(table)})
            elif line["revision"] != REVISION:
                raise StoreError(
                    f"{where}: line {number}: written by another version of the checker. Export it again with this one."
                )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise StoreError(f"{where}: line {number}: {_complaint(text)}") from error
    return rows


def _complaint(text: str) -> str:
    if text.startswith(GIT):
        return "git left a conflict here. Keep the lines of both sides and delete the marks."
    return "not a line that `checker store export` of this version wrote. Take the line out, or export again."


def _value(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, Moment):
        return dt.datetime.fromisoformat(value)
    if isinstance(column.type, Date):
        return dt.date.fromisoformat(value)
    return value.encode("utf-8", "surrogatepass") if isinstance(column.type, LargeBinary) else value


def _key(table: Table, row: Mapping[str, Any]) -> tuple[Any, ...]:
    return (row["uid"],) if table is events else tuple(row[c.name] for c in table.primary_key)


def _there(connection: Connection, table: Table) -> set[tuple[Any, ...]]:
    columns = [events.c.uid] if table is events else list(table.primary_key)
    return {tuple(row) for row in connection.execute(select(*columns))}


def _portions(rows: Sequence[Line], size: int = 1000) -> Iterator[Sequence[Line]]:
    return (rows[i : i + size] for i in range(0, len(rows), size))


def _join_findings(connection: Connection, rows: Sequence[Line]) -> None:
    """What two stores know of one finding: seen by the first and the last run of either, known by the traits of both."""
    if not rows:
        return
    there = {row.id: row._asdict() for row in connection.execute(select(findings).order_by(findings.c.id).with_for_update())}
    for row in rows:
        mine = there[row["id"]]
        newer, older = sorted((row, mine), key=lambda r: r["last_seen"], reverse=True)
        traits = Traits.from_data(older["traits"]).joined(Traits.from_data(newer["traits"]))
        first = min(row, mine, key=lambda r: (r["first_seen"], r["first_run"]))
        there[row["id"]] = {
            **newer, "traits": traits.to_data(), "first_seen": first["first_seen"], "first_run": first["first_run"],
        }  # fmt: skip
    values: dict[str, Any] = {c.name: bindparam(f"new_{c.name}") for c in findings.columns if c.name != "id"}
    rows = [{"this": r["id"], **{f"new_{name}": r[name] for name in values}} for r in there.values()]
    connection.execute(update(findings).where(findings.c.id == bindparam("this")).values(values), rows)


def _join_events(connection: Connection, rows: Sequence[Line]) -> None:
    """What the runs of two stores noticed counts from when the first of them did."""
    noticed = {row["uid"]: row["at"] for row in sorted(rows, key=lambda r: r["at"], reverse=True) if row["action"] in NOTICED}
    known = connection.execute(select(events.c.uid, events.c.at).where(events.c.action.in_(NOTICED)))
    earlier = [{"this": uid, "new_at": noticed[uid]} for uid, at in known if uid in noticed and noticed[uid] < at]
    if earlier:
        connection.execute(update(events).where(events.c.uid == bindparam("this")).values(at=bindparam("new_at")), earlier)
