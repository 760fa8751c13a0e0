"""Debian's Chromium, and what a page asked it for."""

import contextlib

from playwright.sync_api import sync_playwright

PROGRAM = "/usr/bin/chromium"


class Visit:
    """One page with everything that it asked for and complained about."""

    def __init__(self, page):
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))

    def open(self, folder, address=""):
        """Opens a gallery from the disk and waits until it answers."""
        self.page.goto((folder / "index.html").as_uri() + address)
        self.page.wait_for_selector("html[data-ready]")
        return self

    def images(self) -> list[str]:
        return [url for url in self.requests if url.endswith(".png")]


@contextlib.contextmanager
def chromium():
    """The browser, without its network."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=PROGRAM,
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"])
        yield browser
        browser.close()


def visit(browser, width=1440, height=900, language="zh-CN", **options) -> Visit:
    context = browser.new_context(viewport={"width": width, "height": height}, locale=language, **options)
    return Visit(context.new_page())


def wait_for(page, expression: str) -> None:
    """Waits until an expression holds; the page's own policy forbids it to evaluate texts by itself."""
    for _ in range(300):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never so: {expression}")
