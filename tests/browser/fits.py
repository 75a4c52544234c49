"""Words in another language are longer: nothing may be cut off, lie over its neighbour or leave the phone."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.look import Light, keep, turn

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
    for light in (Light(f"{language}-light", "light", 320), Light(f"{language}-dark", "dark", 360)):
        turn(page, light)
        cut: list[str] = page.evaluate(CUT, light.width)
        problems += [f"{language} {name} ({light.width} px): {each}" for each in cut]
        keep(page, light, name)
    return problems
