"""What is said before a page is fetched."""

from __future__ import annotations

from redpencil.words.speaking import said

FETCH = said("Fetch it")
FETCH_AGAIN = said("Fetch it again")


def asking(address: str, agent: str) -> str:
    """What is about to be sent, and nothing else is."""
    return said(
        "Asking for {address}; its machine is told only that {agent} asks.",
        address=address,
        agent=agent,
    )


def offer(address: str) -> str:
    """The window's question before it fetches a page that was dropped on it."""
    return said(
        "{address} is on the web. Fetching it tells its machine this one's network address and "
        "the name of the program, nothing else.",
        address=address,
    )
