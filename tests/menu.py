"""The menu of developer commands: ``python tests/menu.py`` lists them, with a name it runs one.

Everything runs in the environment that runs this file, so use ``.venv/bin/python tests/menu.py``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
PYTHON = sys.executable


def run(*words: str, **environment: str) -> int:
    """Run a command at the top of the checkout and return its exit status."""
    return subprocess.run(words, cwd=TOP, env={**os.environ, **environment}, check=False).returncode


def test(*more: str) -> int:
    """the whole test suite (as the README says it)"""
    return run(PYTHON, "-m", "pytest", "-n", "auto", *more)


def lint(*more: str) -> int:
    """ruff: rules and formatting"""
    checked = run(PYTHON, "-m", "ruff", "check", *more)
    return checked or run(PYTHON, "-m", "ruff", "format", "--check", *more)


def types(*more: str) -> int:
    """mypy --strict over the program and the house tests"""
    return run(PYTHON, "-m", "mypy", *more)


def house(*more: str) -> int:
    """the rules of the house: floors, Qt's one door, documented, carried"""
    return run(PYTHON, "-m", "pytest", "tests/house", "-q", *more)


def bench(*more: str) -> int:
    """speed and memory, each beside the naive way in the same run"""
    # Without a screen Qt warns of what it cannot do there; the tests proper know these words.
    options = ("-o", "addopts=", "-o", "qt_log_level_fail=CRITICAL", "--benchmark-enable")
    return run(PYTHON, "-m", "pytest", "tests/bench", *options, *more)


def fuzz(*more: str) -> int:
    """the property tests and every reader with 10,000 examples each; -k boats.pdf for one"""
    chosen = () if "-k" in more else ("-k", "property or hostile or fuzz")
    return run(PYTHON, "-m", "pytest", "-n", "auto", *chosen, *more, REDPENCIL_FUZZ="10000")


def guided(*more: str) -> int:
    """every reader under atheris (pip install it), 10,000 inputs each: guided RUNS boats.pdf"""
    return run(PYTHON, "tests/documents/guided_fuzz.py", *more)


def torture(*more: str) -> int:
    """kill programs in the middle of their decisions for some minutes: torture MINUTES SEED"""
    path = os.pathsep.join(filter(None, (str(TOP / "desktop"), os.environ.get("PYTHONPATH"))))
    return run(PYTHON, "tests/checklog/torture.py", *more, PYTHONPATH=path)


def weights(*more: str) -> int:
    """fit the weights of the ranking: weights LIBRARY CLAIMS.jsonl "WHOSE CLAIMS THEY ARE" """
    path = os.pathsep.join(filter(None, (str(TOP / "desktop"), os.environ.get("PYTHONPATH"))))
    return run(PYTHON, "tests/sources/weights.py", *more, PYTHONPATH=path)


def translations(*more: str) -> int:
    """bring the files of translations up to what words/ says; with a code, begin a language: de"""
    return run(PYTHON, "tests/translations.py", *more)


def lining_up(*more: str) -> int:
    """fit the weights of figures that agree: lining_up PAIRS.jsonl "WHOSE PAIRS THEY ARE" """
    path = os.pathsep.join(filter(None, (str(TOP / "desktop"), os.environ.get("PYTHONPATH"))))
    return run(PYTHON, "tests/checks/lining_up_weights.py", *more, PYTHONPATH=path)


def pictures(*more: str) -> int:
    """pictures of the window on the sample: pictures FOLDER, or --golden for those in the docs"""
    folder = more[0] if more else tempfile.mkdtemp(prefix="redpencil-pictures-")
    print(folder)
    return run(PYTHON, "tests/window/pictures.py", folder, QT_QPA_PLATFORM="offscreen")


def freeze(*more: str) -> int:
    """the one-folder app, built and then run on the sample (needs the extra: freeze)"""
    built = run(
        PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec", *more
    )
    return built or run(str(TOP / "dist" / "redpencil" / "redpencil"), "--self-test")


MENU: tuple[Callable[..., int], ...] = (
    test,
    lint,
    types,
    house,
    bench,
    fuzz,
    guided,
    torture,
    weights,
    translations,
    lining_up,
    pictures,
    freeze,
)


def main(words: list[str]) -> int:
    """Run what was named; list the menu where nothing, or nothing known, was."""
    named = {entry.__name__: entry for entry in MENU}
    if words and words[0] in named:
        return named[words[0]](*words[1:])
    for name, entry in named.items():
        print(f"  {name:<12} {entry.__doc__}")
    return 0 if not words else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
