"""The forms of a reporting verb in the languages beside English: third persons of every tense.

Only what stands beside words that were said is made; the irregular forms come from the lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from redpencil.claims.quotations.lexicons import Form

_FINITE = Form.PAST | Form.THIRD


@dataclass(frozen=True, slots=True)
class Endings:
    """The endings of one class of regular verbs, put to the stem of the infinitive."""

    finite: str
    participles: str
    gerund: str


_ENDINGS: dict[str, dict[str, Endings]] = {
    "fr": {
        "er": Endings("e ent ait aient a èrent era eront erait eraient", "é ée és ées", "ant"),
        "ir": Endings("it issent issait irent ira iront irait", "i ie is ies", "issant"),
        "re": Endings("- ent ait aient it irent ra ront rait", "u ue us ues", "ant"),
    },
    "es": {
        "ar": Endings("a an ó aron aba aban ará arán aría arían e en", "ado", "ando"),
        "er": Endings("e en ió ieron ía ían erá erán ería a an", "ido", "iendo"),
        "ir": Endings("e en ió ieron ía ían irá irán iría a an", "ido", "iendo"),
    },
    "it": {
        "are": Endings("a ano ò arono ava avano erà eranno erebbe i", "ato ata ati ate", "ando"),
        "ere": Endings("e ono é ette ettero eva evano erà", "uto uta uti ute", "endo"),
        "ire": Endings("e isce ono iscono ì irono iva ivano irà", "ito ita iti ite", "endo"),
    },
    "pt": {
        "ar": Endings("a am ou aram ava avam ará arão aria e", "ado ada", "ando"),
        "er": Endings("e em eu eram ia iam erá erão eria", "ido ida", "endo"),
        "ir": Endings("e em iu iram ia iam irá irão iria", "ido ida", "indo"),
    },
}  # fmt: skip
# German verbs that begin so, or end in -ieren, take no ge- in the participle.
_NO_GE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "unter", "wider", "wieder", "über")
# Before a, o and u French writes these letters so to keep their sound.
_SOFT = {"c": "ç", "g": "ge"}


def forms_of(infinitive: str, given: str, language: str) -> Iterator[tuple[str, int]]:
    """Every form of a verb with its bits of ``Form``; ``given`` as in reporting-verbs.tsv.

    Given forms stand for those made by rule, or after a plus beside them. The infinitive of a
    verb whose prefix stands apart is that of the verb alone.
    """
    yield infinitive, Form.BASE
    if not given or given.startswith("+"):
        yield from _german(infinitive) if language == "de" else _romance(infinitive, language)
    finite, _, rest = given.removeprefix("+").partition("/")
    participles, _, gerunds = rest.partition("/")
    for words, form in (
        (finite, _FINITE),
        (participles, Form.PARTICIPLE),
        (gerunds, Form.ING),
    ):
        for word in words.split():
            yield word, form


def _romance(infinitive: str, language: str) -> Iterator[tuple[str, int]]:
    for ending, endings in _ENDINGS[language].items():
        if not infinitive.endswith(ending):
            continue
        stem = infinitive.removesuffix(ending)
        for words, form in (
            (endings.finite, _FINITE),
            (endings.participles, Form.PARTICIPLE),
            (endings.gerund, Form.ING),
        ):
            for word in words.split():
                yield _spelt(stem, word.removeprefix("-"), language, ending), form


def _spelt(stem: str, ending: str, language: str, infinitive: str) -> str:
    """Stem and ending in the spelling of the language; ``infinitive`` is its ending."""
    last = stem[-1:]
    if language == "fr":
        if ending[:1] == "a" and last in _SOFT:
            return stem[:-1] + _SOFT[last] + ending
        if ending in ("e", "ent") and len(stem) > 2 and stem[-2] == "é":
            return f"{stem[:-2]}è{last}{ending}"
    elif language == "it":
        if infinitive == "are" and last in "cg" and ending[:1] in ("e", "i"):
            return f"{stem}h{ending}"
        if stem.endswith(("ci", "gi")) and ending[:1] in ("e", "i"):
            return stem[:-1] + ending
        if last == "i" and ending[:1] == "i":
            return stem + ending[1:]
    elif infinitive == "ar" and last in "cg" and ending[:1] == "e":
        return stem[:-1] + {"c": "qu", "g": "gu"}[last] + ending
    return stem + ending


def _german(infinitive: str) -> Iterator[tuple[str, int]]:
    stem = infinitive.removesuffix("n").removesuffix("e")
    joint = "e" if stem.endswith(("t", "d", "chn", "gn")) else ""
    for word in (f"{stem}{joint}t", f"{stem}{joint}te", f"{stem}{joint}ten", f"{stem}e"):
        yield word, _FINITE
    yield infinitive, _FINITE
    ge = "" if infinitive.startswith(_NO_GE) or infinitive.endswith("ieren") else "ge"
    yield f"{ge}{stem}{joint}t", Form.PARTICIPLE
