"""A sentence model from a folder: texts in, directions of unit length out. It needs numpy.

The folder is that of a BERT model as sentence-transformers writes it: ``config.json``,
``vocab.txt`` and ``model.safetensors``. Nothing is downloaded, no code of the folder is run.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from redpencil.errors import InputError
from redpencil.sources.wordpiece import WordPieces

# An array of numpy, which is there only with the extra.
Floats: TypeAlias = Any

# The pieces that the small models were trained on; a passage has some hundred and twenty.
_MOST_PIECES = 256
# Texts of like length run together: enough for the processor's long multiplications.
_TOGETHER = 16
_TYPES = {"F32": "<f4", "F16": "<f2", "I64": "<i8"}
# Numerical approximation 7.1.26 of Abramowitz and Stegun 1964: right to 1.5e-7.
_ERF = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
_ERF_P = 0.3275911


class SentenceModel:
    """A model that gives texts of like meaning like directions.

    Raises InputError ``no_numpy`` where the extra is not installed, ``bad_model`` where the folder
    holds no such model.
    """

    def __init__(self, folder: Path) -> None:
        try:
            import numpy
        except ImportError as error:
            raise InputError("no_numpy", name=str(folder)) from error
        self._np = numpy
        try:
            config = json.loads((folder / "config.json").read_text("utf-8"))
            self._heads = int(config["num_attention_heads"])
            self._layers = int(config["num_hidden_layers"])
            self._tiny = float(config.get("layer_norm_eps", 1e-12))
            self._most = min(_MOST_PIECES, int(config["max_position_embeddings"]))
            self._pieces = WordPieces((folder / "vocab.txt").read_text("utf-8").splitlines())
            self._file = folder / "model.safetensors"
            self._tensors = self._read()
            self.size = int(self._table("embeddings.word_embeddings.weight").shape[1])
        except (OSError, ValueError, KeyError, TypeError, struct.error) as error:
            raise InputError("bad_model", name=str(folder), reason=str(error)) from error

    @cached_property
    def name(self) -> str:
        """The hash of the model's file: vectors of another model are not compared with its own."""
        with self._file.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:16]

    def directions(self, texts: Sequence[str]) -> Floats:
        """One row for each text, of length one: the nearer in meaning, the larger the product."""
        np = self._np
        found = np.zeros((len(texts), self.size), "f4")
        numbers = [self._pieces.numbers(text, self._most) for text in texts]
        order = sorted(range(len(texts)), key=lambda n: len(numbers[n]))
        for start in range(0, len(order), _TOGETHER):
            places = order[start : start + _TOGETHER]
            found[places] = self._run([numbers[n] for n in places])
        return found

    def _run(self, numbers: list[list[int]]) -> Floats:
        np = self._np
        longest = max(map(len, numbers))
        mask = np.zeros((len(numbers), longest), "f4")
        asked = np.zeros((len(numbers), longest), "i8")
        for row, pieces in enumerate(numbers):
            mask[row, : len(pieces)] = 1
            asked[row, : len(pieces)] = pieces
        hidden = self._table("embeddings.word_embeddings.weight")[asked].astype("f4")
        hidden += self._table("embeddings.position_embeddings.weight")[:longest]
        hidden += self._table("embeddings.token_type_embeddings.weight")[0]
        hidden = self._normal(hidden, "embeddings.LayerNorm")
        for number in range(self._layers):
            hidden = self._layer(hidden, mask, f"encoder.layer.{number}.")
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1)[:, None]
        return mean / np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-12)

    def _layer(self, hidden: Floats, mask: Floats, at: str) -> Floats:
        np = self._np
        rows, length, size = hidden.shape
        shape = (rows, length, self._heads, size // self._heads)
        query, key, value = (
            self._dense(hidden, f"{at}attention.self.{part}").reshape(shape).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(np.float32(shape[3]))
        scores += (mask[:, None, None, :] - 1) * np.float32(1e9)
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        seen = (scores @ value).transpose(0, 2, 1, 3).reshape(hidden.shape)
        seen = self._dense(seen, f"{at}attention.output.dense") + hidden
        seen = self._normal(seen, f"{at}attention.output.LayerNorm")
        inner = self._gelu(self._dense(seen, f"{at}intermediate.dense"))
        return self._normal(self._dense(inner, f"{at}output.dense") + seen, f"{at}output.LayerNorm")

    def _dense(self, hidden: Floats, name: str) -> Floats:
        weight, bias = self._table(f"{name}.weight"), self._table(f"{name}.bias")
        flat: Floats = hidden.reshape(-1, hidden.shape[-1]) @ weight.T
        flat += bias
        return flat.reshape(*hidden.shape[:-1], -1)

    def _normal(self, hidden: Floats, name: str) -> Floats:
        hidden = hidden - hidden.mean(-1, keepdims=True)
        spread = self._np.sqrt((hidden * hidden).mean(-1, keepdims=True) + self._tiny)
        found: Floats = hidden / spread * self._table(f"{name}.weight")
        return found + self._table(f"{name}.bias")

    def _gelu(self, hidden: Floats) -> Floats:
        """The Gaussian error linear unit (Hendrycks and Gimpel 2016), by the error function."""
        np = self._np
        far = np.abs(hidden) * np.float32(0.7071067811865476)
        share = 1 / (1 + np.float32(_ERF_P) * far)
        curve = np.zeros_like(far)
        for factor in _ERF:
            curve += np.float32(factor)
            curve *= share
        erf = 1 - curve * np.exp(-far * far)
        return 0.5 * hidden * (1 + np.copysign(erf, hidden))

    def _table(self, name: str) -> Floats:
        return self._tensors[name]

    def _read(self) -> dict[str, Floats]:
        """The tensors of a file in the form of safetensors: a length, a head in JSON, bytes."""
        np = self._np
        data = self._file.read_bytes()
        (length,) = struct.unpack_from("<Q", data)
        head = json.loads(data[8 : 8 + length])
        found: dict[str, Floats] = {}
        for name, about in head.items():
            if name == "__metadata__" or about["dtype"] not in _TYPES:
                continue
            start, end = about["data_offsets"]
            kind = _TYPES[about["dtype"]]
            flat = np.frombuffer(data[8 + length + start : 8 + length + end], kind)
            plain = flat if kind == "<i8" else flat.astype("f4")
            found[name.removeprefix("bert.")] = plain.reshape(about["shape"])
        return found
