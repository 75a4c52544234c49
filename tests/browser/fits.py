"""Words in another language are longer: nothing may be cut off, lie over its neighbour or leave the phone."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

OUTPUT = Path(__file__).resolve().parents[2] / "test-output" / "screens"
TALLEST = 3000

# Text that leaves the box it stands in, where that box hides or is a thing to tap; and things to tap that overlap.
CUT = """(width) => {
  const found = [];
  const say = (what, one) => found.push(`${what}: ${one.outerHTML.slice(0, 140)}`);
  const hidden = (one) => one.closest('.visually-hidden, svg, [hidden], details:not([open]) > :not(summary)') !== null
    || !one.checkVisibility();
  if (document.scrollingElement.scrollWidth > width) found.push('wider than the phone');
  for (const one of document.body.querySelectorAll('*')) {
    if (hidden(one)) continue;
    const { overflowX, overflowY } = getComputedStyle(one);
    const { clientWidth: wide, clientHeight: tall } = one;
    if (overflowX === 'hidden' && wide > 1 && one.scrollWidth > wide + 1) say('cut at its side', one);
    if (overflowY === 'hidden' && tall > 1 && one.scrollHeight > tall + 2) say('cut below', one);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const box = text.parentElement?.closest('button, a, label, summary');
    if (!text.data.trim() || !box || hidden(text.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const [words, around] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
    if (words.width > 0 && around.width > 1 && (words.right > around.right + 2 || words.left < around.left - 2))
      say('words leave it', box);
  }
  // What stays in sight while the rest goes by lies over it by intention.
  const stays = (one) => one !== null
    && (/sticky|fixed/.test(getComputedStyle(one).position) || stays(one.parentElement));
  const taps = [...document.querySelectorAll('main :is(button, a, select, label)')]
    .filter((one) => !hidden(one) && !stays(one));
  // A link in running text has a box for each line that it stands in.
  const boxes = taps.map((one) => [...one.getClientRects()]);
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 4
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
  for (let i = 0; i < taps.length; i += 1)
    for (let j = i + 1; j < taps.length; j += 1) {
      if (taps[i].contains(taps[j]) || taps[j].contains(taps[i])) continue;
      if (boxes[i].some((one) => boxes[j].some((other) => over(one, other)))) say('overlaps its neighbour', taps[i]);
    }
  return [...new Set(found)].slice(0, 6);
}"""


def look_in(page: Page, language: str, name: str) -> list[str]:
    """What does not fit at 320 px light and at 360 px dark; keeps a picture of each."""
    problems: list[str] = []
    for theme, width in (("light", 320), ("dark", 360)):
        page.set_viewport_size({"width": width, "height": 740})
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light", reduced_motion="reduce")
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        problems += [f"{language} {name} ({width} px): {each}" for each in page.evaluate(CUT, width)]
        file = OUTPUT / f"{language}-{theme}" / f"{name}.jpg"
        file.parent.mkdir(parents=True, exist_ok=True)
        tall = min(page.evaluate("document.scrollingElement.scrollHeight"), TALLEST)
        clip = {"x": 0, "y": 0, "width": width, "height": tall}
        page.screenshot(path=str(file), full_page=True, clip=clip, type="jpeg", quality=60, scale="css")  # type: ignore[arg-type]
    return problems
