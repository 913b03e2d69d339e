"""The templates of reports: those that the program carries, or the newsroom's own in their place.

They run in Jinja2's sandbox, and what they show is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from redpencil import resources
from redpencil.errors import InputError
from redpencil.reports.house import house_folder
from redpencil.reports.people.directions import closed

# A template may take in others of its folder, and no other file.
_NAME = re.compile(r"\w[\w.-]*")


def text_of(name: str) -> str:
    """A template or style sheet by its name: the newsroom's, or else the one carried.

    Raises InputError ``bad_template`` where the newsroom's cannot be read.
    """
    own = house_folder() / "templates" / name
    try:
        return own.read_text(encoding="utf-8")
    except FileNotFoundError:
        return resources.text(f"templates/{name}")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("bad_template", name=str(own), reason=str(error)) from error


def filled(name: str, values: Mapping[str, object], *, escape: bool = True) -> str:
    """The template with the values in it; ``escape`` is off for formats that are no markup.

    Raises InputError ``bad_template`` where a newsroom's own template is wrong, with its line.
    """
    try:
        return _environment(escape).get_template(name).render(values)
    except (TemplateError, SecurityError) as error:
        if not (house_folder() / "templates").is_dir():
            raise  # one that the program carries: our own mistake
        where = f"line {error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
        raise InputError("bad_template", name=name, reason=f"{where}{error.message}") from error


@cache
def _environment(escape: bool) -> ImmutableSandboxedEnvironment:
    """One for good: a template is compiled anew only where its text has changed."""
    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(_loaded),
        autoescape=escape,
        undefined=StrictUndefined,
        finalize=_closed,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _closed(value: object) -> object:
    """Words of a document turn no other words around; what is markup already is left alone."""
    return closed(value) if type(value) is str else value


def _loaded(name: str) -> tuple[str, None, Callable[[], bool]] | None:
    if not _NAME.fullmatch(name):
        return None
    try:
        text = text_of(name)
    except FileNotFoundError:  # neither the newsroom nor the program has it
        return None
    return text, None, lambda: text_of(name) == text
