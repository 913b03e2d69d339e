"""Pictures of the window on the sample in every theme: python tests/window/pictures.py FOLDER.

With ``--golden`` instead, those that the README and the guide show are taken anew.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QCursor, QPixmap
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from redpencil import resources, settings
from redpencil.model import Claim, Status
from redpencil.settings import Settings
from redpencil.window import application
from redpencil.window.dropping import Dropped
from redpencil.window.listing.narrowing import Narrowing
from redpencil.window.look import theme
from redpencil.window.main_window import MainWindow

# By the claim's own words: the shortest claim that has them is meant.
DECIDED: tuple[tuple[str, Status], ...] = (
    ("46 beds", "ok"),
    ("nobody will be turned away", "ok"),
    ("31 kilometres", "ok"),
    ("1,800 islanders", "ok"),
    ("34", "on_author"),
    ("5,200 patients", "query"),
    ("My daughter was born", "source_needed"),
    ("a wish, not a plan", "opinion"),
    ("The ferry is not a luxury", "fix"),
)
RICH = "$12.4 million"
SIZE = (1440, 900)
PATIENCE_S = 30.0


class Photographer:
    """Works the window as a person would, and takes its picture."""

    def __init__(self, made: QApplication, window: MainWindow, folder: Path) -> None:
        self.made, self.window, self.folder = made, window, folder

    def until(self, ready: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        end = time.monotonic() + PATIENCE_S
        while not ready():
            if time.monotonic() > end:
                raise SystemExit("the window did not get there")
            self.made.processEvents()

    def settle(self) -> None:
        """Let the window come to rest."""
        self.until(lambda: self.window._jobs.idle)
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            self.made.processEvents()

    def take(self, name: str, of: QWidget | None = None) -> None:
        """Take a picture under this name."""
        self.grab(of).save(str(self.folder / f"{name}.png"))

    def grab(self, of: QWidget | None = None) -> QPixmap:
        """The window, or another one, as it looks once it has come to rest."""
        self.settle()
        return (of or self.window).grab()

    def claim(self, words: str) -> Claim:
        """The shortest claim with these words."""
        review = self.window.checking.review
        if review is None:
            raise SystemExit("no article")
        having = [claim for claim in review.claims if words in claim.text]
        return min(having, key=lambda claim: len(claim.text))

    def open_sample(self) -> None:
        """The sample with its sources, as at a first start."""
        application.open_first(self.window, ())
        self.until(lambda: len(self.window.shelf.sources) > 5 and self.window.checking.complete)
        self.settle()

    def choose_decided(self, theme_name: str) -> None:
        """The claim with the richest evidence for a decision, in a theme."""
        self.window.looks.choose_theme(theme_name)
        self.window.checking.choose(self.claim(DECIDED[-1][0]))

    def open_source(self) -> None:
        """The source of that claim beside the article, with the library below the list."""
        self.choose_decided("light")
        self.window.toggle_library()
        review = self.window.checking.review
        if review is None:
            raise SystemExit("no article")
        said = self.claim(DECIDED[-1][0])
        self.window.shelf.open_passage(review.evidence[said.id][0])

    def decide(self) -> None:
        """Set the statuses of the table."""
        for words, status in DECIDED:
            self.window.checking.choose(self.claim(words))
            self.window.set_status(status, False)
        self.settle()


GOLDEN: dict[str, Callable[[Photographer], None]] = {
    "window-light": lambda shot: shot.choose_decided("light"),
    "window-dark": lambda shot: shot.choose_decided("dark"),
    "source-light": Photographer.open_source,
}
"""The pictures that are shown to people, in the order in which they are taken."""


@contextmanager
def at_work(folder: Path) -> Iterator[Photographer]:
    """A window of a desk of its own, which starts empty; its pictures go into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        os.environ["REDPENCIL_DATA"] = data
        settings.save(Settings(checker="A. Kahn"))
        made = application.make_application()
        QCursor.setPos(2000, 2000)  # so that nothing is shown as hovered
        window = application.open_window(None, None)
        window.resize(*SIZE)
        window.show()
        yield Photographer(made, window, folder)
        window.close()


def main(folder: Path) -> None:
    """Check some of the sample and take a picture of every state in every theme."""
    with at_work(folder) as shot:
        window = shot.window
        shot.until(lambda: window.panes.welcomes)
        shot.take("empty")
        window.toggle_library()
        shot.take("empty-library")
        window.toggle_library()
        shot.open_sample()
        shot.take("first-run")
        window.panes.message.dismiss()
        shot.decide()
        themes(shot)
        states(shot)
        drafts(shot)
        earlier(shot)


def renew_golden() -> None:
    """Take the pictures that are shown to people anew."""
    with at_work(resources.path("docs/pictures")) as shot:
        shot.open_sample()
        shot.window.panes.message.dismiss()
        shot.decide()
        for name, show in GOLDEN.items():
            show(shot)
            shot.take(name)


def themes(shot: Photographer) -> None:
    """The decided claim, the evidence-rich one and the windows beside, in every theme."""
    window = shot.window
    for name in theme.NAMES:
        shot.choose_decided(name)
        shot.take(f"window-{name}")
        window.beside.show_guide()
        shot.take(f"guide-{name}", window.beside.guide)
        window.beside.show_shortcuts()
        shot.take(f"keys-{name}", window.beside.sheet)
        window.looking_back.show_events()
        shot.settle()
        shot.take(f"events-{name}", window.beside.events)
        window.looking_back.show_coverage()
        shot.settle()
        shot.take(f"coverage-{name}", window.beside.coverage)
        reports(shot, name)
    window.looks.choose_theme("light")
    window.show_settings()
    shot.take("settings", window.beside.settings)
    if window.beside.settings is not None:
        window.beside.settings.close()
    window.beside.show_keys()
    shot.take("change-keys", window.beside.keys)
    if window.beside.keys is not None:
        window.beside.keys.close()


def reports(shot: Photographer, name: str) -> None:
    """The window in which reports are written, a kind of them in each theme."""
    window = shot.window
    window.exporting.show()
    shot.settle()
    export = window.exporting.window
    if export is None:
        raise SystemExit("no export window")
    kind = ("report", "calls", "marked", "corrections")[theme.NAMES.index(name)]
    export.choices.choose(kind, (".html", ".pdf", ".docx", ".csv")[: 4 if kind == "report" else 3])
    shot.settle()
    shot.until(lambda: not export._later.isActive())
    shot.take(f"export-{name}", export)


def states(shot: Photographer) -> None:
    """What else the window can look like."""
    window = shot.window
    guide = window.beside.guide
    if guide is not None:
        guide.go_to(guide.pages[1])
        guide._field.setText("report")
        shot.take("guide-finding", guide)
    rich = shot.claim(RICH)
    window.checking.choose(rich)
    shot.take("rich")
    window.panes.panel.reading.turn_form()
    window.panes.panel.reading.why.setChecked(True)
    shot.take("reading-edited")
    window.panes.panel.reading.turn_form()
    window.panes.panel.reading.why.setChecked(False)
    section = window.panes.claims.asides
    section.line.setChecked(True)
    section.rows.setCurrentIndex(section.rows.model().index(0, 0))
    shot.take("asides")
    section.line.setChecked(False)
    speakers = window.panes.claims.findChildren(QTabBar)[0]
    window.checking.choose(shot.claim(DECIDED[-1][0]))
    speakers.setCurrentIndex(speakers.count() - 1)
    shot.take("speakers")
    window.looks.choose_theme("dark")
    shot.take("speakers-dark")
    window.looks.choose_theme("light")
    speakers.setCurrentIndex(0)
    window.panes.claims.group_by("status")
    shot.take("grouped")
    window.panes.claims.group_by("text")
    window.panes.claims.narrow(Narrowing(evidence=frozenset(("departing",))))
    shot.take("filtered")
    window.panes.claims.narrow(Narrowing())
    window.toggle_library()
    shot.take("library")
    window.toggle_library()
    shot.open_source()
    shot.take("source")
    window.log_book.verify()
    shot.settle()
    shot.take("verified")
    window.peel()
    window.peel()
    window.toggle_library()
    window.resize(1024, 640)
    shot.take("small")
    window.looks.switch_theme()
    shot.take("small-dark")


def earlier(shot: Photographer) -> None:
    """The same words met again in another article."""
    window = shot.window
    path = Path(os.environ["REDPENCIL_DATA"]) / "later.md"
    path.write_text(
        "# A year on the island\n\nIn March 2024 the clinic had 46 beds. “The ferry is not a "
        "luxury; it is our only road,” Harbour Master Per Lindqvist said then.\n",
        encoding="utf-8",
    )
    window.checking.open_path(path)
    shot.settle()
    shot.until(lambda: window.checking.complete)
    window.checking.choose(shot.claim("The ferry is not a luxury"))
    shot.take("earlier")


def drafts(shot: Photographer) -> None:
    """A new draft: offered, its account, and a check that has become stale."""
    window = shot.window
    window.resize(*SIZE)
    window.looks.choose_theme("light")
    text = (resources.path("samples/article.md")).read_text(encoding="utf-8")
    blocks = text.replace("46 beds", "48 beds").replace("5,200 patients", "5,400 patients")
    blocks = blocks.replace("will come back on Monday", "will return on Monday")
    blocks = blocks.replace("“The ferry is not a luxury; it is our only road,” he said.", "")
    path = Path(os.environ["REDPENCIL_DATA"]) / "article-2.md"
    path.write_text(blocks, encoding="utf-8")
    window.arriving.take_drop(Dropped(paths=(path,)))
    shot.take("draft-offered")
    window.panes.message._take_way_out()
    shot.settle()
    shot.until(lambda: window.checking.complete)
    for name in ("light", "dark"):
        window.looks.choose_theme(name)
        shot.take(f"drafts-{name}", window.beside.drafts)
        window.checking.choose(shot.claim("48 beds"))
        shot.take(f"stale-{name}")


if __name__ == "__main__":
    if sys.argv[1] == "--golden":
        renew_golden()
    else:
        main(Path(sys.argv[1]))
