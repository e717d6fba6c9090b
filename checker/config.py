"""Settings of a run: checker.toml or [tool.checker] in pyproject.toml -> Config. The command line's options win."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, ModelWrapValidatorHandler, ValidationError, model_validator

from checker.errors import ConfigError

FailOn = Literal["low", "medium", "high", "never"]
Format = Literal["html", "markdown", "json", "csv", "sarif"]
FORMATS: tuple[Format, ...] = get_args(Format)

PATHS = ("rules", "reference")  # settings that hold lists of paths


class Config(BaseModel):
    """How a run checks and what it writes; raises ConfigError for an unknown name or a wrong value.

    `rules` are folders or files of rules besides the built-in ones, `plugins` says whether rules of installed packages run,
    `rule_seconds` is how long a rule may take for one judgement before it is cut off, `reference` articles that only serve as
    a yardstick, `only` and `disable` rule ids, `rule` the options of each rule by its id, `store` the URL of the database
    (None: checker.db in the output folder).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    rules: tuple[str, ...] = ()
    plugins: bool = Field(default=True, strict=True)
    rule_seconds: float = Field(default=10.0, gt=0, le=86_400, strict=True)
    fail_on: FailOn = "medium"
    formats: tuple[Format, ...] = Field(default=("html", "markdown", "json", "csv"), min_length=1)
    output: str = Field(default="reports", min_length=1)
    store: str | None = Field(default=None, min_length=1)
    one_story: bool = Field(default=False, strict=True)
    model: str | None = None
    reference: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()
    rule: dict[str, dict[str, Any]] = Field(default_factory=dict)

    @model_validator(mode="wrap")
    @classmethod
    def _plainly(cls, data: Any, read: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return read(data)
        except ValidationError as error:
            raise ConfigError("; ".join(_complaint(dict(e)) for e in error.errors())) from None


def load_config(start: Path | None = None, file: Path | None = None) -> Config:
    """Read the settings in `file`, else the nearest ones from `start` (the current folder) upwards, else the defaults.

    In a folder checker.toml goes before [tool.checker] in pyproject.toml. Paths inside a file are relative to
    that file; names may be written with hyphens. Raises ConfigError that names the file and what to do.
    """
    if file is not None:
        return _read(file, _table(file) or {})
    for candidate in settings_files(start):
        table = _table(candidate) if candidate.is_file() else None
        if table is not None:
            return _read(candidate, table)
    return Config()


def settings_files(start: Path | None = None) -> Iterator[Path]:
    """Where settings may stand for a run in `start` (the current folder), the nearest first."""
    folder = (start or Path.cwd()).resolve()
    for parent in (folder, *folder.parents):
        yield from (parent / "checker.toml", parent / "pyproject.toml")


def built_in_rules() -> Path:
    """The folder of rules that come with the checker: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent
    shipped = package / "_rules"
    return shipped if shipped.is_dir() else package.parent / "rules"


def nearest(name: str, known: Sequence[str]) -> str:
    """' Did you mean "x"?' for a misspelt name, or nothing when no known name is near."""
    from rapidfuzz import fuzz, process  # only an error needs it

    match = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=60)
    return f' Did you mean "{match[0]}"?' if match else ""


def _table(file: Path) -> dict[str, Any] | None:
    """The checker's own table of a TOML file; None when a pyproject.toml has none."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror}). Name an existing file with --config.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: not valid TOML ({error}). Mend that line; strings need quotation marks.") from error
    if file.name != "pyproject.toml":
        return data
    table = data.get("tool", {}).get("checker")
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{file}: [tool.checker] must be a table, not {table!r}.")
    return table


def _read(file: Path, table: Mapping[str, Any]) -> Config:
    values = {name.replace("-", "_"): value for name, value in table.items()}
    if len(values) < len(table):
        raise ConfigError(f"{file}: a setting stands there twice, once with a hyphen and once with an underscore. Keep one.")
    try:
        config = Config(**values)
    except ConfigError as error:
        raise ConfigError(f"{file}: {error}") from None
    return config.model_copy(update=_anchored(config, file.resolve().parent))


def _anchored(config: Config, folder: Path) -> dict[str, Any]:
    """The paths of a settings file, made independent of the current folder."""
    lists: dict[str, Any] = {name: tuple(str(folder / path) for path in getattr(config, name)) for name in PATHS}
    single = {"output": config.output} if "output" in config.model_fields_set else {}
    single |= {"store": config.store} if config.store and "://" not in config.store else {}
    return lists | {name: str(folder / path) for name, path in single.items()}


def _complaint(error: dict[str, Any]) -> str:
    """One pydantic error as a sentence: the setting, what is wrong, what to write instead."""
    name, known = str(error["loc"][0]) if error["loc"] else "settings", list(Config.model_fields)
    if error["type"] == "extra_forbidden":
        return f'unknown setting "{name}".{nearest(name, known)} Settings are {", ".join(known)}.'
    value = error["input"]
    if error["type"] == "literal_error":
        expected = error["ctx"]["expected"]
        options = [part.strip("'") for part in expected.replace(" or ", ", ").split(", ")]
        return f'setting "{name}": {value!r} is not one of {", ".join(options)}.{nearest(str(value), options)}'
    return f'setting "{name}": {_message(error)}, not {value!r}. {_EXAMPLES.get(name, "")}'.rstrip()


def _message(error: dict[str, Any]) -> str:
    messages = {
        "tuple_type": "must be a list",
        "string_type": "must be a text" if len(error["loc"]) == 1 else "must hold texts only",
        "bool_type": "must be true or false",
        "dict_type": "must be a table",
        "too_short": "must not be empty",
        "string_too_short": "must not be empty",
    }
    return messages.get(error["type"], str(error["msg"]))


_EXAMPLES = {
    "rules": 'Write rules = ["my-rules"].',
    "plugins": "Write plugins = false.",
    "rule_seconds": "Write rule_seconds = 10.",
    "formats": 'Write formats = ["html", "json"].',
    "output": 'Write output = "reports".',
    "one_story": "Write one_story = true.",
    "model": 'Write model = "en_core_web_sm".',
    "reference": 'Write reference = ["reference/"].',
    "only": 'Write only = ["meeting-date"].',
    "disable": 'Write disable = ["name-spelling"].',
    "rule": "Write a table [rule.NAME] with the options of that rule.",
}
