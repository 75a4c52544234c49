// @vitest-environment node
/** The colours keep what tokens.css promises: text is readable in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const THEMES = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

/** [text or shape, ground, least contrast] */
const PAIRS: [string, string, number][] = [
  ...['ink', 'ink-soft'].flatMap((text) =>
    ['paper', 'surface', 'surface-sunk'].map((ground): [string, string, number] => [
      text,
      ground,
      4.5,
    ]),
  ),
  ['accent', 'paper', 4.5],
  ['accent', 'surface', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['accent-soft-ink', 'accent-soft', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['line-strong', 'surface', 3],
  ['line-strong', 'paper', 3],
  ...['now', 'today', 'soon'].flatMap((urgency): [string, string, number][] => [
    ['urgent-ink', `urgent-${urgency}`, 4.5],
    ['ink', `urgent-${urgency}-soft`, 4.5],
    ['accent', `urgent-${urgency}-soft`, 4.5],
    [`urgent-${urgency}`, 'paper', 3],
  ]),
];

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(THEMES))('in the %s theme', (_name, theme) => {
  test.each(PAIRS)('%s on %s', (text, ground, least) => {
    expect(contrast(theme[text] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

test('the colours of urgency are used by nothing but what says how urgent something is', () => {
  const files = import.meta.glob('../../src/**/*.{svelte,css}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const users = Object.entries(files)
    .filter(([, text]) => /var\(--urgent-/.test(String(text)))
    .map(([file]) => file.replace('../../src/', ''));

  // The card itself, the emergency call button, the mark beside a person whose safety message is open.
  expect(users.sort()).toEqual([
    'screens/check/Calls.svelte',
    'screens/people/People.svelte',
    'ui/CareCard.svelte',
  ]);
});
