// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { type Bundle, partsOf } from '../../build-tools/knowledge.ts';

vi.mock('virtual:knowledge', () => ({
  default: {
    version: 'v1',
    urls: { knowledge: '/k.json', guides: '/g.json', pages: '/p.json' },
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
