"""The ways in which a reader works: with a mouse, with the keyboard alone, with a finger.

A task says what is opened, written and chosen; a hand says how. The keyboard's hand uses no call
of the mouse and sets no focus by itself: it presses the page's keys and Tab until it is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

#: The key of each place of the page.
PLACES: Final = {"read": "r", "chart": "g", "list": "l", "filter": "f"}
#: A control that is further away than this is not within reach.
MOST_TABS: Final = 160
#: How many presses of Tab are needed at least; 0 where the target has the focus.
AWAY: Final = """target => {
  const active = document.activeElement;
  if (target === active) return 0;
  const follows = (one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (!follows(active, target)) return 1;
  const between = [...document.querySelectorAll('a[href], button, summary')].filter(stop =>
    stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility({ visibilityProperty: true }) &&
    follows(active, stop) && follows(stop, target) && !active.contains(stop));
  return Math.max(1, between.length);
}"""
PHONE: Final = {"width": 390, "height": 844}


class Mouse:
    """Clicks."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def go(self, place: str) -> None:
        """Go to a place of the page; with a mouse all are there."""

    def press(self, target: Locator) -> None:
        target.click()

    def write(self, field: Locator, text: str) -> None:
        """Write into a field."""
        self.press(field)
        field.press("Control+A")
        self.page.keyboard.type(text)

    def find_path(self) -> None:
        self.press(self.page.get_by_role("button", name="Find path"))

    def choose(self, options: Locator, name: str) -> None:
        """Choose one of the options that a field offers."""
        self.press(options.filter(has_text=name).first)

    def select(self, field: Locator, label: str) -> None:
        """Choose an entry of a native list."""
        field.select_option(label=label)

    def open_menu(self, button: Locator, entry: str) -> None:
        self.press(button)
        self.press(self.page.get_by_role("menuitem", name=entry))

    def search(self, text: str, name: str) -> None:
        """Search for a text and open the entity of this name."""
        box = self.page.get_by_role("searchbox")
        self.write(box, text)
        self.choose(self.page.get_by_role("listbox", name="Search").get_by_role("option"), name)
        expect(self.page.get_by_role("heading", level=2, name=name, exact=True)).to_be_visible()


class Finger(Mouse):
    """Taps, on a narrow screen that shows one place at a time."""

    def go(self, place: str) -> None:
        self.page.locator(f"nav.places .to-{place}").tap()

    def press(self, target: Locator) -> None:
        target.tap()


class Keyboard(Mouse):
    """Keys alone."""

    def go(self, place: str) -> None:
        self._leave_fields()
        self.page.keyboard.press(PLACES[place])

    def _leave_fields(self) -> None:
        """Press Tab until letters are keys of the page again."""
        while self.page.locator("input:focus, select:focus").count() > 0:
            self.page.keyboard.press("Tab")

    def reach(self, target: Locator) -> None:
        """Press Tab until the target has the focus."""
        expect(target).to_be_visible()
        pressed = 0
        while pressed < MOST_TABS:
            away = target.evaluate(AWAY)
            if away == 0:
                return
            for _ in range(away):
                self.page.keyboard.press("Tab")
            pressed += away
        expect(target, f"{MOST_TABS} times Tab lead to it").to_be_focused()

    def press(self, target: Locator) -> None:
        self.reach(target)
        kind = target.evaluate("element => element.type ?? element.localName")
        self.page.keyboard.press("Space" if kind in {"checkbox", "radio", "summary"} else "Enter")

    def write(self, field: Locator, text: str) -> None:
        if field.get_attribute("type") == "search":
            self._leave_fields()
            self.page.keyboard.press("/")
            expect(field).to_be_focused()
        else:
            self.reach(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def find_path(self) -> None:
        self.page.keyboard.press("c")

    def choose(self, options: Locator, name: str) -> None:
        wanted = options.filter(has_text=name).first
        expect(wanted).to_be_visible()
        for _ in range(options.count()):
            if wanted.get_attribute("aria-selected") == "true":
                break
            self.page.keyboard.press("ArrowDown")
        expect(wanted).to_have_attribute("aria-selected", "true")
        self.page.keyboard.press("Enter")

    def select(self, field: Locator, label: str) -> None:
        # Letters would do it, too, if they came quickly enough for the browser.
        self.reach(field)
        entries = field.locator("option").all_inner_texts()
        now = entries.index(field.locator("option:checked").inner_text())
        away = entries.index(label) - now
        for _ in range(abs(away)):
            self.page.keyboard.press("ArrowDown" if away > 0 else "ArrowUp")
        expect(field.locator("option:checked")).to_have_text(label)

    def open_menu(self, button: Locator, entry: str) -> None:
        self._leave_fields()
        self.page.keyboard.press("e")
        expect(button).to_have_attribute("aria-expanded", "true")
        item = self.page.get_by_role("menuitem", name=entry)
        expect(item).to_be_visible()
        for _ in range(self.page.get_by_role("menuitem").count()):
            if item.evaluate("element => element === document.activeElement"):
                break
            self.page.keyboard.press("ArrowDown")
        expect(item).to_be_focused()
        self.page.keyboard.press("Enter")
