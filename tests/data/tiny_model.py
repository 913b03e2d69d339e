"""A sentence model of the real form, so small that it is made on the spot."""

from __future__ import annotations

import json
import random
import struct
from pathlib import Path

MEANINGS = (
    ("boat", "ferry", "vessel", "ship"),
    ("sank", "foundered", "down"),
    ("rate", "interest", "bank"),
    ("rose", "climbed", "up"),
    ("tree", "orchard", "apple"),
)
SIGNS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", ",", "a", "the", "##s", "##ing")
VOCABULARY = (*SIGNS, *(word for words in MEANINGS for word in words))
SIZE, INNER, PLACES = 12, 16, 32


def make_model(folder: Path, seed: int = 5) -> Path:
    """Write a model of one layer with two heads into a folder, and return the folder."""
    chance = random.Random(seed)

    def some(*shape: int, spread: float = 0.02) -> tuple[tuple[int, ...], list[float]]:
        count = shape[0] * (shape[1] if len(shape) > 1 else 1)
        return shape, [chance.gauss(0, spread) for _ in range(count)]

    directions = [[chance.gauss(0, 1) for _ in range(SIZE)] for _ in MEANINGS]
    words = [[chance.gauss(0, 0.01) for _ in range(SIZE)] for _ in SIGNS]
    for direction, alike in zip(directions, MEANINGS, strict=True):
        words += [[value + chance.gauss(0, 0.05) for value in direction] for _ in alike]
    tensors = {
        "embeddings.word_embeddings.weight": (
            (len(words), SIZE),
            [value for row in words for value in row],
        ),
        "embeddings.position_embeddings.weight": some(PLACES, SIZE),
        "embeddings.token_type_embeddings.weight": some(2, SIZE),
    }
    at = "encoder.layer.0."
    sizes = {
        "attention.self.query": (SIZE, SIZE),
        "attention.self.key": (SIZE, SIZE),
        "attention.self.value": (SIZE, SIZE),
        "attention.output.dense": (SIZE, SIZE),
        "intermediate.dense": (INNER, SIZE),
        "output.dense": (SIZE, INNER),
    }
    for name, shape in sizes.items():
        tensors[f"{at}{name}.weight"] = some(*shape, spread=0.1)
        tensors[f"{at}{name}.bias"] = some(shape[0])
    for name in ("embeddings", f"{at}attention.output", f"{at}output"):
        tensors[f"{name}.LayerNorm.weight"] = (SIZE,), [1.0] * SIZE
        tensors[f"{name}.LayerNorm.bias"] = (SIZE,), [0.0] * SIZE
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(
        json.dumps(
            {
                "num_attention_heads": 2,
                "num_hidden_layers": 1,
                "max_position_embeddings": PLACES,
                "layer_norm_eps": 1e-12,
            }
        ),
        "utf-8",
    )
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", "utf-8")
    (folder / "model.safetensors").write_bytes(_safetensors(tensors))
    return folder


def _safetensors(tensors: dict[str, tuple[tuple[int, ...], list[float]]]) -> bytes:
    head: dict[str, object] = {"__metadata__": {"format": "pt"}}
    body = b""
    for name, (shape, values) in tensors.items():
        piece = struct.pack(f"<{len(values)}f", *values)
        head[name] = {
            "dtype": "F32",
            "shape": list(shape),
            "data_offsets": [len(body), len(body) + len(piece)],
        }
        body += piece
    words = json.dumps(head).encode()
    return struct.pack("<Q", len(words)) + words + body
