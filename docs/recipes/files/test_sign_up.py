import json
import os
import re
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

API = os.environ["GLASSPOST_URL"] + "/api/v1"
KEY = os.environ["GLASSPOST_KEY"]
APP = os.environ["APP_URL"]


def ask(method, path, bearer, body=None):
    """Asks the API; urllib raises for every answer that is no success."""
    headers = {"Authorization": f"Bearer {bearer}", "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    with urlopen(Request(API + path, data, headers, method=method), timeout=70) as answer:
        text = answer.read()
        assert answer.status != 204 or method == "DELETE", answer.headers["Glasspost-Missed"]
        return json.loads(text) if text else None


@pytest.fixture
def lease():
    """A number for one test alone."""
    given = ask("POST", "/leases", KEY, {"country": "PR", "ttl": 120, "wait": 30})
    yield given
    ask("DELETE", f"/leases/{given['id']}", given["secret"])


def submit(path, **fields):
    with urlopen(APP + path, urlencode(fields).encode()) as answer:
        return answer.read().decode()


def test_sign_up(lease):
    page = submit("/start", number=lease["number"])
    session = re.search(r'name="id" value="([^"]+)"', page)[1]
    path = f"/leases/{lease['id']}/code?wait=30&sender=Lanternfish"
    code = ask("GET", path, lease["secret"])["code"]
    assert "You are signed up" in submit("/finish", id=session, code=code)
