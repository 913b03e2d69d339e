"""Whole numbers up to a thousand million in the words of several languages."""

from __future__ import annotations

from collections.abc import Callable

_FR = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
_FR_TENS = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]
_ES = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_ES_TENS = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta",
            "noventa"]  # fmt: skip
_ES_HUNDREDS = ["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos",
                "seiscientos", "setecientos", "ochocientos", "novecientos"]  # fmt: skip
_DE = [
    "null",
    "eins",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_DE_TENS = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig",
            "neunzig"]  # fmt: skip


_IT = ["zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
       "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette",
       "diciotto", "diciannove"]  # fmt: skip
_IT_TENS = ["", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta",
            "novanta"]  # fmt: skip
_PT = ["zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez",
       "onze", "doze", "treze", "catorze", "quinze", "dezesseis", "dezessete", "dezoito",
       "dezenove"]  # fmt: skip
_PT_TENS = ["", "", "vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta",
            "noventa"]  # fmt: skip
_PT_HUNDREDS = ["", "cento", "duzentos", "trezentos", "quatrocentos", "quinhentos", "seiscentos",
                "setecentos", "oitocentos", "novecentos"]  # fmt: skip


def french(number: int) -> str:
    """ "quatre-vingt-dix-sept", as Frenchmen write it without the hyphens of 1990."""
    if number >= 10**6:
        millions, rest = divmod(number, 10**6)
        return f"{french(millions)} million{'s' * (millions > 1)}" + _more(rest, french)
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        return ("mille" if thousands == 1 else f"{french(thousands)} mille") + _more(rest, french)
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return ("cent" if hundreds == 1 else f"{_FR[hundreds]} cent") + _more(rest, french)
    if number < 17:
        return _FR[number]
    if number < 20:
        return f"dix-{_FR[number - 10]}"
    if number >= 80:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{french(number - 80)}"
    tens, rest = (6, number - 60) if number >= 60 else divmod(number, 10)
    if not rest:
        return _FR_TENS[tens]
    return f"{_FR_TENS[tens]}{' et ' if rest in (1, 11) else '-'}{french(rest)}"


def spanish(number: int) -> str:
    """ "treinta y cinco mil doscientos"."""
    if number >= 10**6:
        millions, rest = divmod(number, 10**6)
        name = "un millón" if millions == 1 else f"{spanish(millions)} millones"
        return name + _more(rest, spanish)
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        return ("mil" if thousands == 1 else f"{spanish(thousands)} mil") + _more(rest, spanish)
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return "cien" if number == 100 else _ES_HUNDREDS[hundreds] + _more(rest, spanish)
    if number < 30:
        return _ES[number]
    tens, rest = divmod(number, 10)
    return _ES_TENS[tens] + (f" y {_ES[rest]}" if rest else "")


def german(number: int) -> str:
    """ "zweihundertfünfundzwanzigtausend", in one word below a million."""
    if number >= 10**6:
        millions, rest = divmod(number, 10**6)
        name = "eine Million" if millions == 1 else f"{german(millions)} Millionen"
        return name + _more(rest, german)
    for worth, name in ((1000, "tausend"), (100, "hundert")):
        if number >= worth:
            many, rest = divmod(number, worth)
            head = "ein" if many == 1 else german(many).removesuffix("s") if many % 100 == 1 else ""
            return (head or german(many)) + name + (german(rest) if rest else "")
    if number < 20:
        return _DE[number]
    tens, rest = divmod(number, 10)
    return (f"{_DE[rest].removesuffix('s') if rest == 1 else _DE[rest]}und" * bool(rest)
            + _DE_TENS[tens])  # fmt: skip


def italian(number: int) -> str:
    """ "duecentoventicinquemila", in one word below a million, with the vowels that fall out."""
    if number >= 10**6:
        millions, rest = divmod(number, 10**6)
        name = "un milione" if millions == 1 else f"{italian(millions)} milioni"
        return name + _more(rest, italian)
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        head = "mille" if thousands == 1 else italian(thousands).replace("tré", "tre") + "mila"
        return head + (italian(rest) if rest else "")
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = "cento" if hundreds == 1 else f"{_IT[hundreds]}cento"
        return (head.removesuffix("o") if 80 <= rest < 90 else head) + (
            italian(rest) if rest else ""
        )
    if number < 20:
        return _IT[number]
    tens, rest = divmod(number, 10)
    head = _IT_TENS[tens][:-1] if rest in (1, 8) else _IT_TENS[tens]
    return head + ("tré" if rest == 3 else _IT[rest] if rest else "")


def portuguese(number: int) -> str:
    """ "duzentos e vinte e cinco mil", with "e" before the last part as in Portugal and Brazil."""
    if number >= 1000:
        worth, one, many = (
            (10**6, "um milhão", "milhões") if number >= 10**6 else (1000, "mil", "mil")
        )
        count, rest = divmod(number, worth)
        name = one if count == 1 else f"{portuguese(count)} {many}"
        joint = " e" if rest < 100 or (rest < 1000 and not rest % 100) else ""
        return name + (joint + _more(rest, portuguese) if rest else "")
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return (
            "cem"
            if number == 100
            else _PT_HUNDREDS[hundreds] + (f" e {portuguese(rest)}" if rest else "")
        )
    if number < 20:
        return _PT[number]
    tens, rest = divmod(number, 10)
    return _PT_TENS[tens] + (f" e {_PT[rest]}" if rest else "")


def _more(rest: int, spell: Callable[[int], str]) -> str:
    return f" {spell(rest)}" if rest else ""


SPELLERS: dict[str, Callable[[int], str]] = {
    "fr": french, "es": spanish, "de": german, "it": italian, "pt": portuguese,
}  # fmt: skip
"""The language's code, and what spells a number in it."""
