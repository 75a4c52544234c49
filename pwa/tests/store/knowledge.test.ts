// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { type Bundle, partsOf } from '../../build-tools/knowledge.ts';

vi.mock('virtual:knowledge', () => ({
  default: {
    version: 'v1',
    urls: {
      en: { knowledge: '/k.json', guides: '/g.json', pages: '/p.json' },
      de: { knowledge: '/k.de.json', guides: '/g.de.json', pages: '/p.de.json' },
    },
  },
}));

let site: Record<string, unknown> = {};
let asked: string[] = [];

beforeEach(() => {
  asked = [];
  vi.resetModules();
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(
      path in site ? Response.json(site[path]) : new Response('', { status: 404 }),
    );
  });
});

test('each part is fetched when first asked for, and once', async () => {
  site = { '/k.json': { version: 'v1', zones: [1] }, '/g.json': { version: 'v1', routines: [2] } };
  const { loadKnowledge, loadGuides } = await import('../../src/store/knowledge.ts');

  expect(asked).toEqual([]);
  await Promise.all([loadKnowledge(), loadKnowledge()]);
  expect(await loadGuides()).toMatchObject({ routines: [2] });

  expect(asked).toEqual(['/k.json', '/g.json']);
});

test('each language has parts of its own; where a build lacks them the English ones are read', async () => {
  site = {
    '/k.json': { version: 'v1', zones: ['hip'] },
    '/k.de.json': { version: 'v1', zones: ['Hüfte'] },
  };
  for (const [language, word] of [
    ['de', 'Hüfte'],
    ['es', 'hip'],
  ] as const) {
    vi.resetModules();
    (await import('../../src/domain/language.ts')).useLanguage(language);
    const { loadKnowledge } = await import('../../src/store/knowledge.ts');
    expect((await loadKnowledge()).zones).toEqual([word]);
  }
});

test('a part of another build is refused, and asked for again', async () => {
  site = { '/k.json': { version: 'v1' }, '/g.json': { version: 'v0' } };
  const { loadKnowledge, loadGuides } = await import('../../src/store/knowledge.ts');

  await loadKnowledge();
  await expect(loadGuides()).rejects.toThrow('guides: not of this build');
  site = { '/g.json': { version: 'v1' } };

  expect(await loadGuides()).toEqual({ version: 'v1' });
});

test('a part that cannot be had is an error that names it, not an empty one', async () => {
  site = {};
  const { loadPages } = await import('../../src/store/knowledge.ts');

  await expect(loadPages()).rejects.toThrow('pages: HTTP 404');
});

const NAMES = 'zones elsewhere groups points finder_questions words safety patches routines';
const bundle: Bundle = {
  version: 'v1',
  ...Object.fromEntries(
    `${NAMES} examinations programmes doses sources newcomers`
      .split(' ')
      .map((kind) => [kind, [kind]]),
  ),
};

test('every kind of the bundle is in one part and no more, and a new kind is to be read', () => {
  const parts = Object.values(partsOf(bundle));
  const kinds = parts.flatMap((part) => Object.keys(part).filter((kind) => kind !== 'version'));

  expect(kinds.sort()).toEqual(
    Object.keys(bundle)
      .filter((kind) => kind !== 'version')
      .sort(),
  );
  expect(Object.assign({}, ...parts)).toEqual(bundle);
  expect(parts.every(({ version }) => version === 'v1')).toBe(true);
  expect(partsOf(bundle).pages).toHaveProperty('newcomers');
});

test('a bundle without the rules for safety is not built', () => {
  const rest = { ...bundle };
  delete rest['safety'];

  expect(() => partsOf(rest)).toThrow('no "safety"');
});
