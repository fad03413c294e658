"""What an article is known, looked up and found by goes with it from one process to another, and never with another."""

import pickle
from dataclasses import replace

from domain.article import Article
from domain.decide import digest
from domain.fingerprints import fingerprints_of, with_fingerprints
from domain.search import words_of
from domain.stories import sketch

READ = Article(
    url="https://paper.example/tin", canonical_url="https://paper.example/tin", site="paper", title="Hai bên gặp nhau",
    text="Hai đoàn đã bàn về cây cầu.\nMùa mưa năm ấy dài hơn mọi năm.", language="vi", published_at=None,
    modified_at=None,
)  # fmt: skip


def test_they_are_what_would_be_taken_later() -> None:
    taken = fingerprints_of(pickle.loads(pickle.dumps(with_fingerprints(READ))))  # noqa: S301 - our own
    assert taken is not None
    assert (taken.identity, taken.sketch) == (digest(READ), sketch(READ.text))
    assert taken.words.split(" ") == words_of(READ.title, READ.text)


def test_an_article_is_the_same_with_and_without() -> None:
    assert with_fingerprints(READ) == READ


def test_those_of_another_text_or_title_count_for_nothing() -> None:
    taken = with_fingerprints(READ)
    for changed in (replace(taken, text=READ.text + " Hết."), replace(taken, title="Hai bên chia tay")):
        assert fingerprints_of(changed) is None
        assert digest(changed) != digest(taken)


def test_their_text_is_sent_once() -> None:
    long = replace(READ, text=READ.text * 1000)
    sent = len(pickle.dumps(with_fingerprints(long))) - len(" ".join(words_of(long.title, long.text)).encode())
    assert sent < 1.1 * len(long.text.encode())
