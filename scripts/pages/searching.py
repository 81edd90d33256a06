"""Types queries into search.html and reads what it answers, in a browser."""

import gzip
from urllib.parse import quote

READY = "() => { const list = document.getElementById('results'); return list && !list.hasAttribute('aria-busy') && document.getElementById('_found').textContent }"
HITS = "() => [...document.querySelectorAll('#results > li')].map(li => li.querySelector('a').getAttribute('href'))"


def ask(tab, query):
    """The addresses of the hits of a query, in their order, and what is said of them."""
    tab.evaluate(
        """query => { const input = document.querySelector('input[type=search]'); document.getElementById('_found').textContent = '';
        input.value = query; input.form.requestSubmit(); }""",
        query,
    )
    tab.wait_for_function(READY, polling=20)
    return tab.evaluate(HITS), tab.text_content("#_found")


def open_query(tab, base, query, tree="vi"):
    """The same in a page that is opened with the query."""
    tab.goto(f"{base}{tree}/search.html?q={quote(query)}")
    tab.wait_for_function(READY, polling=10)
    return tab.evaluate(HITS), tab.text_content("#_found")


def weight(body, level=6):
    return len(gzip.compress(body, level, mtime=0))
