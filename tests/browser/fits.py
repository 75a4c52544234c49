"""Words in another language are longer, and letters may be larger: nothing may be cut off or lie over its neighbour."""

# Text that leaves the box it stands in, where that box hides or is a thing to tap; and things to tap that overlap.
CUT = """() => {
  const found = [];
  const say = (what, one) => found.push(`${what}: ${one.outerHTML.slice(0, 140)}`);
  const hidden = (one) => one.closest('.visually-hidden, svg, [hidden], details:not([open]) > :not(summary)') !== null
    || !one.checkVisibility();
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
  // A phone hyphenates long words where it may (ui/tokens.css); this Chromium has no patterns for it and breaks them
  // anywhere. A short word or a number that goes on in the next line has been torn.
  const torn = (text, word, at) => {
    if (/^\\p{L}{10,}$/u.test(word) && getComputedStyle(text.parentElement).hyphens === 'auto') return false;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
    return Math.max(...tops) - Math.min(...tops) > 8;
  };
  const read = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = read.nextNode(); text; text = read.nextNode()) {
    if (!text.data.trim() || hidden(text.parentElement)) continue;
    for (const { 0: said, index: start } of text.data.matchAll(/\\S+/g))
      // An address has no words.
      if (!/[@/]|\\p{L}\\.\\p{L}/u.test(said))
        for (const { 0: word, index } of said.matchAll(/[\\p{L}\\p{N}]{2,}/gu))
          if (torn(text, word, start + index)) say(`"${word}" is torn`, text.parentElement);
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
  for (const drawing of document.querySelectorAll('svg')) {
    const written = [...drawing.querySelectorAll('text')].map((one) => one.getBoundingClientRect());
    written.forEach((one, i) => {
      if (written.slice(i + 1).some((other) => over(one, other))) say('words over words in a drawing', drawing);
    });
  }
  return [...new Set(found)].slice(0, 6);
}"""
