"""Feed the readers with atheris, which keeps the inputs that make the code go new ways.

``python tests/documents/guided_fuzz.py 10000`` runs every reader, with the names of seeds only
those ("boats.pdf"). It needs ``pip install atheris``, which few systems have; what is found is
written to a temporary folder, and its name is printed.
"""

from __future__ import annotations

import io
import pkgutil
import random
import subprocess
import sys
import tempfile
import zipfile
import zlib
from importlib import import_module
from pathlib import Path, PurePath

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS.parent / "desktop"), str(TESTS / "data")]

# An input that takes longer than this would be felt; the cage would end it after thirty.
_SECONDS = 20
_LONGEST = 65_536


def run_all(runs: str, names: list[str]) -> int:
    """Run each reader in a process of its own; the number of those that found something."""
    from valid import FILES

    found = 0
    for name in names or sorted(FILES):
        with tempfile.TemporaryDirectory() as seeds:
            Path(seeds, name).write_bytes(FILES[name])
            kept = tempfile.mkdtemp(prefix=f"redpencil-fuzz-{name}-")
            options = [f"-runs={runs}", f"-timeout={_SECONDS}", f"-max_len={_LONGEST}",
                       f"-artifact_prefix={kept}/", "-rss_limit_mb=2048",
                       "-verbosity=0"]  # fmt: skip
            words = [sys.executable, __file__, "--reader", name, *options, seeds]
            status = subprocess.run(words, check=False).returncode
        found += status != 0
        print(f"{name}: {'nothing found' if not status else f'see {kept}'}")  # noqa: T201
        if not status:
            Path(kept).rmdir()
    return found


def run_one(name: str, options: list[str]) -> None:
    """Run one reader until libFuzzer has had enough; it ends the process itself."""
    import atheris

    with atheris.instrument_imports(include=["redpencil"]):
        from redpencil import documents as room
        from redpencil import plugins
        from redpencil.documents import cage
        from redpencil.documents.detecting import reader_of_ending
        from redpencil.documents.soundness import is_sound
        from redpencil.errors import InputError
        from redpencil.words import sentence

        reader = reader_of_ending(plugins.readers(), PurePath(name).suffix)
        if reader is None:
            raise SystemExit(f"no reader asks for {name}")
        for module in pkgutil.iter_modules(room.__path__, "redpencil.documents."):
            import_module(module.name)  # a reader is imported late, which would be too late here

    def read(data: bytes) -> None:
        try:
            if reader.parts is None:
                documents = [reader.read(data, name, {})]
            else:
                documents = []
                for part in reader.parts(data, name):
                    part.load()
        except InputError as error:
            if error.code not in cage.REFUSALS or not sentence(error):
                raise AssertionError(f"refused with {error.code}") from error
            return
        if not all(map(is_sound, documents)):
            raise AssertionError("a document that is not sound")

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        """Change a part within a package: its own check sums would end every other change."""
        chance = random.Random(seed)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                parts = {entry: package.read(entry) for entry in package.namelist()}
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError,
                ValueError, OSError):  # fmt: skip
            parts = {}
        if not parts or not chance.randrange(5):
            return bytes(atheris.Mutate(data, most))
        chosen = chance.choice(sorted(parts))
        parts[chosen] = bytes(atheris.Mutate(parts[chosen], _LONGEST))
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            for entry, content in parts.items():
                package.writestr(zipfile.ZipInfo(entry), content)
        return made.getvalue() if made.tell() <= most else data

    atheris.Setup([sys.argv[0], *options], read, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--reader"]:
        run_one(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(run_all((sys.argv[1:] or ["10000"])[0], sys.argv[2:]) > 0)
