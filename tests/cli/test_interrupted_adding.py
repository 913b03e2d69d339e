"""Adding a folder, interrupted in the middle from outside, and gone on with."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

import pytest
from archives import archive, docx, p
from children import command, json_of, run
from printed import pdf, prose

COUNT = 10


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("notes")
    for number in range(COUNT):
        words = f"In note {number} the port counted {number + 40} boats."
        name, data = [
            ("txt", words.encode()),
            ("docx", docx(p(words))),
            ("pdf", pdf([prose(60, 780, [words])])),
            ("zip", archive({"a.txt": words, "b.txt": f"{words} Again."})),
        ][number % 4]
        (made / f"{number:02}.{name}").write_bytes(data)
    return made


@pytest.fixture(scope="module")
def whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, int]]:
    """What the library holds when nothing was interrupted."""
    library = str(tmp_path_factory.mktemp("whole") / "library.db")
    run("sources", "add", str(folder), "--library", library)
    return sources(library)


def sources(library: str) -> set[tuple[str, str, int]]:
    listed = json_of("sources", "list", "--library", library, "--json")
    return {(s["origin"], s["sha256"], s["passages"]) for s in listed}


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_what_was_added_stays_and_the_rest_is_gone_on_with(
    folder: Path, whole: set[tuple[str, str, int]], tmp_path: Path, how: signal.Signals
) -> None:
    library = str(tmp_path / "library.db")
    words = ("sources", "add", str(folder), "--library", library)
    adding = subprocess.Popen(command(words), stdout=subprocess.PIPE)
    assert adding.stdout is not None
    with adding.stdout as said:
        for _ in range(3):
            assert said.readline().startswith(b"added")
        adding.send_signal(how)
        said.read()
    assert adding.wait(30) != 0
    before = sources(library)
    assert 3 <= len(before) < COUNT
    assert run(*words).returncode == 0
    assert before < whole
    assert sources(library) == whole
    assert len(whole) == COUNT + COUNT // 4
