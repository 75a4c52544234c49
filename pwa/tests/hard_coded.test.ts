// @vitest-environment node
/** No word of a screen stands outside `text/`, and no style says left or right: found in the parsed components. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');
const SAID =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|title|placeholder|label|legend|hint|text)$/;
const LETTERS = /\p{L}{2,}/u;
/** A literal of script that reads like a sentence: two words with a blank between, the first with a capital. */
const SENTENCE = /^\p{Lu}\p{L}*[’,]? \p{L}+.*/u;
/** The product's name is no word. */
const NAME = 'Unknot';
/** A body has a left and a right in every language. */
const OF_THE_BODY = /^ui\/bodymap\//;
type Node = Record<string, unknown> & { type?: string };

function walk(value: unknown, visit: (node: Node) => boolean): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (typeof value === 'object' && value !== null) {
    const node = value as Node;
    if (node.type !== undefined && !visit(node)) return;
    for (const [key, each] of Object.entries(node)) if (key !== 'parent') walk(each, visit);
  }
}

/** Words written into a component, with what holds them. */
function wordsIn(source: string): string[] {
  const { fragment, instance, module } = parse(source, { modern: true });
  const found: string[] = [];
  walk(fragment, (node) => {
    if (node.type === 'Text' && LETTERS.test(String(node['data'])))
      found.push(String(node['data']).trim());
    if (node.type === 'StyleDirective') return false;
    if (node.type !== 'Attribute') return true;
    if (SAID.test(String(node['name'])))
      walk(node['value'], (part) => {
        if (part.type === 'Text' && LETTERS.test(String(part['data'])))
          found.push(`${node['name']}: ${part['data']}`);
        return true;
      });
    else walk(node['value'], () => false);
    return false;
  });
  walk([instance, module], (node) => {
    if (node.type === 'ImportDeclaration') return false;
    // For whoever reads the console, never for the screen.
    if (node.type === 'NewExpression') return false;
    if (
      node.type === 'Literal' &&
      typeof node['value'] === 'string' &&
      SENTENCE.test(node['value'])
    )
      found.push(node['value']);
    return true;
  });
  return found.filter((words) => words !== NAME);
}

/** Literals of plain TypeScript that read like a sentence; errors are for whoever reads the console. */
function sentencesIn(source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/\bError\([\s\S]*?\)/g, '');
  return [...code.matchAll(/'([^'\n]+)'|`([^`]+)`/g)]
    .map(([, plain, filled]) => plain ?? filled ?? '')
    .filter((text) => SENTENCE.test(text));
}

function physicalIn(source: string): string[] {
  const style = /<style[^>]*>([\s\S]*?)<\/style>/.exec(source)?.[1] ?? '';
  return (
    [
      ...style
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .matchAll(
          /(?:^|[;{\s])((?:(?:margin|padding|border)-)?(?:left|right)|text-align|float)\s*:\s*([^;}]*)/g,
        ),
    ]
      // "text-align: start" and "float: inline-end" follow the reading direction.
      .filter(
        ([, name = '', value = '']) =>
          /left|right$/.test(name) || /^(left|right)/.test(value.trim()),
      )
      .map(([, name, value]) => `${name}: ${value}`)
  );
}

const components = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.svelte'))
  .map((name) => ({
    name: relative(SRC, join(SRC, name)),
    source: readFileSync(join(SRC, name), 'utf8'),
  }));

test('no component holds a word of its own', () => {
  expect(components.length).toBeGreaterThan(100);
  const found = components.flatMap(({ name, source }) =>
    wordsIn(source).map((words) => `${name}: ${words}`),
  );
  expect(found).toEqual([]);
});

test('no module of the screens holds a sentence of its own', () => {
  const modules = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /^(screens|ui|app|actions)\/.*\.ts$/.test(name) && !name.endsWith('.test.ts'),
  );
  const found = modules.flatMap((name) =>
    sentencesIn(readFileSync(join(SRC, name), 'utf8')).map((words) => `${name}: ${words}`),
  );
  expect(found).toEqual([]);
  expect(sentencesIn("const said = 'Please try again';")).toEqual(['Please try again']);
});

test('no style outside the body map says left or right', () => {
  const found = components
    .filter(({ name }) => !OF_THE_BODY.test(name))
    .flatMap(({ name, source }) => physicalIn(source).map((style) => `${name}: ${style}`));
  expect(found).toEqual([]);
});

test.each([
  ['<p>Hello you</p>', 'Hello you'],
  ['<button aria-label="Close it">x</button>', 'aria-label: Close it'],
  ['<Field hint={many ? `a` : "b"} label="Name of it" />', 'label: Name of it'],
  ['<script>const said = "Please try again";</script>', 'Please try again'],
])('a planted word is found: %s', (source, words) => {
  expect(wordsIn(source)).toContain(words);
});

test('a planted left is found', () => {
  expect(physicalIn('<style>p { margin-left: 1rem; text-align: center }</style>')).toEqual([
    'margin-left: 1rem',
  ]);
});
