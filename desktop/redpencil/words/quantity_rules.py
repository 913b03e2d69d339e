"""Why a number was read as it was: every rule for quantities, in a sentence."""

from __future__ import annotations

from redpencil.model import Quantity
from redpencil.words.rules import BY_HAND, reason_words

_RULES = {
    "a-while-ago": "“A while ago” tells a date that counts back from today.",
    "age": "“Aged”, “old” or the like makes it an age.",
    "age-in-apposition": "A figure between commas behind a name is an age.",
    "and-a-half": "“And a half” belongs to the number before it.",
    "approximate": "The words themselves leave it open, so it is an interval.",
    "article": "“A” or “an” before a unit is one of it.",
    "article-fraction": "“A third” or the like is a fraction.",
    "article-number": "“A” before “hundred”, “million” and the like is one.",
    "bare-cents": "Figures behind the point of a sum of money are its cents.",
    "between-bounds": "A lower and an upper bound make one interval.",
    "by-hand": BY_HAND,
    "change-by": "“Up by”, “down by” or the like tells the direction.",
    "change-noun": "A noun such as “rise” or “cut” tells the direction.",
    "change-shared": "It shares the direction of the figure before it.",
    "change-verb": "A verb such as “rose” or “fell” tells the direction.",
    "counted-noun": "The noun behind the number is what is counted.",
    "counted-noun-of": "The noun behind “of” is what is counted.",
    "couple-of-scale": "“A couple of hundred” or the like is two or three of them.",
    "currency-before": "A sign of money stands before the figure.",
    "currency-of-country": "A country and its money name the unit.",
    "date-span": "Two dates with “to”, “and” or a dash between them are a span.",
    "day-month": "A day and a month make a date.",
    "decade": "Figures with “s” behind them are a decade.",
    "digits": "The number stands in figures.",
    "either-or": "“Two or three” is the interval from one to the other.",
    "elided-unit": "It shares the unit of the figure beside it.",
    "feast": "The name of a feast tells the day.",
    "feet-inches": "Strokes behind the figures are feet and inches.",
    "fraction": "Two figures with a stroke between them are a fraction.",
    "fraction-of-scale": "It is a part of a million, a dozen or the like.",
    "fraction-words": "The fraction stands in words.",
    "from-article-date": "The day is counted from the article’s own.",
    "from-printed-date": "The day is counted from the date printed with it.",
    "grouped-digits": "Marks between the figures group them by thousands.",
    "half": "“Half” is one in two.",
    "handful": "“A handful” is three to nine.",
    "iso-date": "Year, month and day make a date.",
    "minus": "A minus stands before the figure.",
    "minus-by-brackets": "Brackets around a figure stand for a minus, as accounts print losses.",
    "minus-is-down": "The minus says that it went down.",
    "mixed-fraction": "A whole number and a fraction belong together.",
    "month": "The month stands alone; its year is the one nearest to the article’s day.",
    "month-day": "A month and a day make a date.",
    "month-year": "A month and a year make a date.",
    "multiple-word": "“Doubled”, “twice” or the like is a multiple.",
    "noun-or-two": "“A day or two” is one or two of them.",
    "number-as-rank": "“Number two” or the like is a rank.",
    "number-words": "The number stands in words.",
    "ordinal": "The figure or word is a rank.",
    "ordinal-digits": "Figures with “th” or the like are a rank.",
    "ordinal-words": "“First”, “second” and the like are ranks.",
    "other-language": "It was read by the rules for languages other than English.",
    "pair-of-units": "Two figures with units that go together make one measure.",
    "part-of-year": "A quarter, a half, some weeks or months of a year make a period.",
    "pounds-of-money": "Pounds are money here, as the words around them show.",
    "power": "The number is a power.",
    "quarter": "“Q1”, “H2” or the like with a year is a part of it.",
    "range": "Two figures with a dash or “to” between them are an interval.",
    "rate": "“A month”, “per head” or the like belongs to the unit.",
    "ratio": "Two figures make a ratio.",
    "ratio-to": "“To” between two figures makes a ratio.",
    "scale-letter": "A letter behind the figure stands for a thousand, a million or a billion.",
    "scale-word": "“Thousand”, “million” or the like belongs to the figure.",
    "several-of-scale": "“Several hundred” or the like is an interval from two to ten of them.",
    "slashed-date": "Figures with strokes between them are a date.",
    "slashed-day": "Month and day stand with a stroke between them.",
    "spaced-decimal": "A space stands behind the decimal point, and the figures belong together.",
    "spaced-grouping": "Spaces between the figures group them by thousands.",
    "suspended-hyphen": "A hyphen left open shares the unit behind it.",
    "times": "“Times” makes it a multiple.",
    "unit-of-the-whole": "The unit stands with the whole that this is a part of.",
    "unit-symbol": "A symbol beside the figure names the unit.",
    "unit-word": "The word behind the figure names the unit.",
    "vague-magnitude": "“Dozens”, “hundreds” or the like are an interval.",
    "vulgar-fraction": "The figure is a fraction of its own, such as ½.",
    "wireless-generation": "Figures with “G” name a generation of wireless networks.",
    "words": "The number stands in words.",
    "year-month": "A year and a month make a date.",
}
_MODIFIERS = {
    "approx": "“About”, “nearly” or the like leaves it open.",
    "more-than": "“More than”, “over” or the like stands with it.",
    "at-least": "“At least” or the like stands with it.",
    "less-than": "“Less than”, “under” or the like stands with it.",
    "at-most": "“At most”, “up to” or the like stands with it.",
}


def quantity_words(quantity: Quantity) -> tuple[str, ...]:
    """Why a number was read as it was, in sentences, in the order of the steps."""
    told = (quantity_rule_words(rule) for rule in quantity.rules)
    return tuple(dict.fromkeys(words for words in told if words))


def quantity_rule_words(rule: str) -> str:
    """The sentence for one rule; empty for one that has none."""
    if rule.startswith("modifier-"):
        return _MODIFIERS.get(rule.removeprefix("modifier-"), "")
    if rule.startswith("ratio-") and rule not in _RULES:
        how = rule.removeprefix("ratio-").replace("-", " ")
        return f"“{how.capitalize()}” between two figures makes a ratio."
    return _RULES.get(rule) or reason_words(rule)
