"""The structure of a web page by selectolax: depth, hidden text, blocks. It runs in the cage."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from redpencil.documents.annotating import remark_hidden
from redpencil.documents.building import Draft, Kind, raised, squeeze
from redpencil.documents.table import add_rows, reads_as_head
from redpencil.words.documents import remark

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

# Pages written by people stay under 60; lexbor takes quadratic time in the depth
# (40,000 nested elements: 3.6 s) and libxml2 gives up at 256.
_DEEPEST = 200
# Without an end tag, or closed by their neighbours, so that a page may leave it out.
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead",
    "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
))  # fmt: skip
_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<close>/?)(?P<name>[A-Za-z][^\s/<>]{0,80})[^<>]*>?)")
_RAW = frozenset(("script", "style", "textarea", "title"))
_LEFT_OUT = frozenset((
    "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "canvas",
    "audio", "video", "button", "select", "textarea", "input", "head", "nav", "footer",
    "aside", "dialog", "menu", "-comment",
))  # fmt: skip
_OWN = frozenset(("aside", "footer", "menu", "dialog"))
_BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div",
    "dl", "dt", "figcaption", "figure", "header", "hgroup", "hr", "html", "legend", "li",
    "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
))  # fmt: skip
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|font-size\s*:\s*0(?:\.0{1,9})?(?:px|pt|r?em|%)?\s*(?:[;!\"']|\Z)",
    re.IGNORECASE,
)
_HIDING = re.compile(r"\shidden(?=[\s=>])", re.IGNORECASE)


@dataclass(slots=True)
class Flow:
    """Running words on their way into the blocks of a draft."""

    draft: Draft
    heading: int = 0
    lists: int = 0
    tables: int = 0
    raised: int = 0
    left_out: frozenset[str] = _LEFT_OUT
    waiting: list[str] = field(default_factory=list)

    def say(self, words: str | None) -> None:
        """Add words to the block that is open."""
        if words:
            self.waiting.append(raised(words) if self.raised else words)

    def close(self) -> None:
        """End the block that is open; it becomes a heading, an item or a paragraph."""
        words = "".join(self.waiting)
        self.waiting.clear()
        kind: Kind = "heading" if self.heading else "item" if self.lists else "paragraph"
        self.draft.add(kind, words, self.heading or self.lists)

    def table(self, rows: list[list[str]], headed: bool) -> None:
        """Add a table; without a marked header its first row is one if it reads so."""
        self.close()
        self.tables += 1
        top = bool(rows) and (headed or reads_as_head(rows))
        header = rows[0] if top else []
        add_rows(self.draft, header, rows[top:], 1 + top, f"table {self.tables}, ")


def flatten(page: str) -> tuple[str, bool]:
    """The page with tags below the greatest depth taken out, and whether there were any.

    It errs on the side of taking out: what it misses, the time limit of the cage stops.
    """
    kept: list[str] = []
    path: list[str] = []
    open_now: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    at = done = 0
    while (match := _TAG.search(page, at)) is not None:
        at = match.end()
        if match["comment"]:
            at = _after(page, "-->", at)
            continue
        name = match["name"].lower()
        if name in _VOID:
            continue
        if match["close"]:
            if dropped[name]:
                dropped[name] -= 1
                kept.append(page[done : match.start()])
                done = at
            elif open_now[name]:
                _leave(path, open_now, name)
        elif len(path) >= _DEEPEST:
            dropped[name] += 1
            kept.append(page[done : match.start()] + " ")
            done = at
        else:
            path.append(name)
            open_now[name] += 1
            if name in _RAW:
                at = _after(page, f"</{name}", at, whole=False)
    kept.append(page[done:])
    return ("".join(kept), True) if len(kept) > 1 else (page, False)


def _leave(path: list[str], open_now: Counter[str], name: str) -> None:
    while path:
        left = path.pop()
        open_now[left] -= 1
        if left == name:
            return


def _after(page: str, end: str, at: int, whole: bool = True) -> int:
    """Where the next ``end`` ends (or begins); the end of the page where there is none."""
    match = re.compile(re.escape(end), re.IGNORECASE).search(page, at)
    if match is None:
        return len(page)
    return match.end() if whole else match.start()


def parse(page: str) -> LexborHTMLParser:
    """The tree of a page of bounded depth. Raises MemoryError where it does not fit."""
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        return LexborHTMLParser(page)
    except SelectolaxError as error:
        # To HTML there is no wrong page: a parser that gives up has run out of memory.
        raise MemoryError from error


def take_out_hidden(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Take out what a browser would not show, and tell its words in a remark.

    A page that is mostly hidden waits for its scripts: then everything stays in.
    No remark where nothing with words is hidden.
    """
    nodes = _hidden_nodes(tree)
    words = _words_of(nodes)
    if tree.body is None or not words:
        return ()
    if 2 * sum(map(len, words)) > len(squeeze(tree.body.text(separator=" "))):
        return (remark("hidden_in"),)
    for node in nodes:
        node.decompose()
    return (remark_hidden("hidden_out", words),)


def hidden_words(tree: LexborHTMLParser) -> list[str]:
    """Take out what a browser would not show, however much it is; its words, piece by piece."""
    nodes = _hidden_nodes(tree)
    words = _words_of(nodes)
    for node in nodes:
        node.decompose()
    return words


def hides(tag: str) -> str:
    """The name of an opening tag that hides what is in it, or else an empty string."""
    match = _TAG.match(tag)
    if match is None or match["close"] or match["name"] is None or tag.endswith("/>"):
        return ""
    name = match["name"].lower()
    hidden = name not in _VOID and (_HIDING.search(tag) or _HIDDEN.search(tag))
    return name if hidden else ""


def names(tag: str, name: str) -> bool:
    """Whether a tag, opening or closing, is one of this name."""
    match = _TAG.match(tag)
    return match is not None and (match["name"] or "").lower() == name


def _hidden_nodes(tree: LexborHTMLParser) -> list[LexborNode]:
    """The outermost elements that a browser would not show."""
    if tree.body is None:
        return []
    found = [node for node in tree.body.css("[hidden], [style]") if _is_hidden(node)]
    ids = {node.mem_id for node in found}
    # Only the outermost, as taking out a node takes out those within it; and not what is
    # never read: every menu has hidden parts, and a remark on each page would say nothing.
    return [node for node in found if not _within(node, ids)]


def _words_of(nodes: list[LexborNode]) -> list[str]:
    return list(filter(None, (squeeze(node.text(separator=" ")) for node in nodes)))


def _is_hidden(node: LexborNode) -> bool:
    given = node.attributes
    return "hidden" in given or _HIDDEN.search(given.get("style") or "") is not None


def raise_marks(tree: LexborHTMLParser) -> None:
    """Write digits set above the line as such: whoever takes the words alone joins "42" and a 1."""
    if tree.body is None:
        return
    found = [node for node in tree.body.css("sup, a") if _is_raised(node)]
    ids = {node.mem_id for node in found}
    # Only the outermost: replacing a node ends those within it.
    for node in [node for node in found if not _within(node, ids)]:
        words = node.text()
        if raised(words) != words:
            node.replace_with(raised(words))


def _within(node: LexborNode, ids: set[int]) -> bool:
    """Whether a node lies in one of those with these ids, or in an element that is left out."""
    if node.tag in _LEFT_OUT:
        return True
    above = node.parent
    while above is not None:
        if above.mem_id in ids or above.tag in _LEFT_OUT:
            return True
        above = above.parent
    return False


def find_root(tree: LexborHTMLParser) -> tuple[LexborNode | None, bool]:
    """The element that holds the article, and whether the page marks it as such."""
    for query in ("article", "main, [role=main]"):
        found = tree.css(query)
        if len(found) == 1:
            return found[0], True
    return tree.body or tree.root, False


def read_blocks(root: LexborNode, *, whole: bool = False) -> Draft:
    """The words below an element as blocks, without navigation, forms and footers.

    ``whole`` is for a chapter or a mail, whose asides and footers are its own.
    """
    flow = Flow(Draft(), left_out=_LEFT_OUT - _OWN if whole else _LEFT_OUT)
    node: LexborNode = root
    while True:
        child = node.child if _enter(node, flow) else None
        if child is not None:
            node = child
            continue
        while True:
            _leave_element(node, flow)
            if node.mem_id == root.mem_id:
                flow.close()
                return flow.draft
            if node.next is not None:
                node = node.next
                break
            parent = node.parent
            if parent is None:
                return flow.draft
            node = parent


def _enter(node: LexborNode, flow: Flow) -> bool:
    """Take in what opens here; whether to go on to what is inside."""
    tag = node.tag or ""
    if tag == "-text":
        flow.say(node.text(deep=False))
        return False
    if tag in flow.left_out:
        return False
    flow.raised += _is_raised(node)
    if tag == "br":
        flow.say(" ")
    if tag in _BLOCKS or _heading(tag):
        flow.close()
    flow.heading = _heading(tag) or flow.heading
    flow.lists += tag in ("ul", "ol")
    if tag == "table":
        rows, headed = _rows(node)
        if rows:
            flow.table(rows, headed)
            return False
    return True


def _leave_element(node: LexborNode, flow: Flow) -> None:
    tag = node.tag or ""
    if tag in _BLOCKS or _heading(tag):
        flow.close()
    if _heading(tag):
        flow.heading = 0
    flow.lists -= tag in ("ul", "ol")
    flow.raised -= _is_raised(node)


def _is_raised(node: LexborNode) -> bool:
    """Whether an element is set above the line, or is the mark of a note (EPUB 3.3, DPUB-ARIA)."""
    if node.tag == "sup":
        return True
    if node.tag != "a":
        return False
    given = node.attributes
    return given.get("role") == "doc-noteref" or given.get("epub:type") == "noteref"


def _heading(tag: str) -> int:
    return int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456" else 0


def _rows(table: LexborNode) -> tuple[list[list[str]], bool]:
    """The cells of a table of data, and whether its first row is marked as its header.

    A table that holds tables or only one column lays out the page: then there are no rows.
    """
    if len(table.css("table")) > 1:
        return [], False
    rows = [[cell.text(separator=" ") for cell in row.css("td, th")] for row in table.css("tr")]
    rows = [row for row in rows if row]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return [], False
    first = table.css_first("tr")
    headed = first is not None and len(first.css("th")) > 1
    return rows, headed
