// @vitest-environment node
/** The first folder says in which world a file lives, and which other worlds it may know. One way, no cycles. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  text: ['domain'],
  api: ['domain'],
  store: ['domain'],
  sync: ['domain', 'store', 'api'],
  actions: ['domain', 'store', 'sync', 'api', 'text'],
  sw: ['domain', 'store', 'sync', 'api', 'text'],
  ui: ['domain', 'text'],
  screens: ['domain', 'store', 'actions', 'ui', 'text'],
  app: ['domain', 'store', 'sync', 'actions', 'ui', 'text', 'screens'],
};
/** What a screen may know of the frame around it. */
const FRAME = new Set(['app/router.ts', 'app/prefill.ts']);

interface Import {
  from: string;
  to: string;
}

function sources(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        /\.(ts|svelte)$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'),
    )
    .map((name) => join(SRC, name));
}

function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from\s+|import\s+|import\()'(\.[^']+)'/g);
  return [...found].map(([, path]) => ({
    from: relative(SRC, file),
    to: relative(SRC, resolve(dirname(file), path ?? '')),
  }));
}

const world = (path: string) => path.split('/')[0] ?? '';

test('no file imports from a world that it may not know', () => {
  const imports = sources().flatMap(importsOf);
  expect(imports.length).toBeGreaterThan(300);

  const wrong = imports.filter(({ from, to }) => {
    if (world(from) === world(to)) return false;
    if (world(from) === 'screens' && FRAME.has(to)) return false;
    return !MAY_IMPORT[world(from)]?.includes(world(to));
  });

  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('only store/ opens databases, only api/ and the worker’s cache speak over the network', () => {
  const wrong = sources().filter((file) => {
    const [where, text] = [world(relative(SRC, file)), readFileSync(file, 'utf8')];
    if (/\bindexedDB\.open|\bopenDB\b/.test(text) && where !== 'store') return true;
    return (
      /(?<![.\w])fetch\(/.test(text) &&
      !['api', 'sw'].includes(where) &&
      !file.endsWith('store/knowledge.ts')
    );
  });

  expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
});

test('no address of another host is anywhere in the app', () => {
  const wrong = sources().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/['"`](?:https?:)?\/\/[\w.-]+/g)].map(
      ([text]) => `${relative(SRC, file)}: ${text}`,
    ),
  );

  expect(wrong).toEqual([]);
});
