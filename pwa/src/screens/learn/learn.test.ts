/** The learning pages, made from the bundle as it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from './article.ts';
import { articleOf, pagesOf } from './articles.ts';
import { docsOf, findPages } from './finding.ts';
import { cited, type Library } from './library.ts';
import { shelfOf } from './shelf.ts';
import { divider } from './words.ts';

const BUNDLE = join(import.meta.dirname, '../../../../build/knowledge/bundle.json');
const library = JSON.parse(readFileSync(BUNDLE, 'utf8')) as Library;
const pages = pagesOf(library).map(({ kind, id }) => {
  const article = articleOf(library, kind, id);
  if (!article) throw new Error(`no page for ${kind}/${id}`);
  return article;
});
const nameOf = ({ ref }: { ref: { kind: string; id: string } }) => `${ref.kind}/${ref.id}`;
const firstPages = (query: string, kind: Kind): string[] =>
  findPages(library, query)
    .groups.filter((group) => group.kind === kind)
    .flatMap(({ links }) => links.map(({ to }) => to.id));

describe('every page', () => {
  it('stands for everything of the guide', () => {
    const count = (list: readonly unknown[]) => list.length;
    expect(pages.length).toBe(
      count(library.groups) +
        count(library.points) +
        count(library.zones) +
        count(library.landmarks) +
        count(library.examinations) +
        count(library.routines) +
        count(library.programmes) +
        count(library.conditions) +
        count(library.patches) +
        count(library.pages) +
        count(library.glossary),
    );
    expect(pages.length).toBeGreaterThan(150);
  });

  it('names sources that the guide has, for each statement', () => {
    const unsourced = pages.flatMap((page) =>
      [page, ...page.blocks.flatMap(({ rows = [] }) => rows)]
        .filter(({ sources }) => cited(library, sources).length === 0)
        .map(() => nameOf(page)),
    );
    expect(unsourced).toEqual([]);
  });

  it('leads only to pages that exist', () => {
    const broken = pages.flatMap((page) =>
      page.blocks
        .flatMap(({ links = [] }) => links)
        .filter(({ to }) => articleOf(library, to.kind, to.id) === undefined)
        .map(({ to }) => `${nameOf(page)} -> ${to.kind}/${to.id}`),
    );
    expect(broken).toEqual([]);
  });

  it('leaves no place for a side open, and no heading twice', () => {
    for (const page of pages) {
      const texts = page.blocks.flatMap(({ rows = [] }) => rows.map(({ text }) => text));
      expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
      const headings = page.blocks.map(({ heading }) => heading);
      expect(new Set(headings).size, nameOf(page)).toBe(headings.length);
    }
  });

  it('stands on its shelf once', () => {
    for (const kind of KINDS) {
      const shelved = shelfOf(library, kind).flatMap(({ links }) => links.map(({ to }) => to.id));
      const all = pages.filter(({ ref }) => ref.kind === kind).map(({ ref }) => ref.id);
      expect(shelved.toSorted()).toEqual(all.toSorted());
    }
  });

  it('that starts a routine or presses can be closed by the safety rules', () => {
    for (const page of pages.filter(({ ref }) => ref.kind === 'routine' || ref.kind === 'search'))
      expect(page.acts?.tags.length, nameOf(page)).toBeGreaterThan(0);
  });
});

describe('the page of a muscle', () => {
  const piriformis = articleOf(library, 'muscle', 'piriformis');

  it('draws where it lies and where its pain is felt, each zone in one of "often" and "sometimes"', () => {
    const layers = piriformis?.blocks.find(({ picture }) => picture)?.picture?.layers;
    expect(layers?.home).toEqual(['buttock_centre', 'hip_back']);
    expect(layers?.usual).toContain('si_joint');
    expect(layers?.sometimes).toContain('thigh_back_mid_inner');
    expect(layers?.usual?.filter((zone) => layers.sometimes?.includes(zone))).toEqual([]);
  });

  it('leads to its search, its routines, its partners and the causes to tell it apart from', () => {
    const to = piriformis?.blocks.flatMap(({ links = [] }) =>
      links.map((link) => `${link.to.kind}/${link.to.id}`),
    );
    expect(to).toEqual(
      expect.arrayContaining([
        'search/piriformis',
        'routine/piriformis_ball',
        'muscle/gluteus_medius',
        'condition/piriformis_syndrome',
        'point/pir',
      ]),
    );
  });

  it('of a joint says that it is no muscle and offers nothing to press', () => {
    const joint = articleOf(library, 'muscle', 'sacroiliac_joint');
    expect(joint?.notice).toMatch(/not a muscle/);
    const kinds = joint?.blocks.flatMap(({ links = [] }) => links.map(({ to }) => to.kind));
    expect(kinds).not.toContain('search');
    expect(kinds).not.toContain('routine');
  });
});

it('says of muscles that nothing here reaches that a physio can help, not that they are none', () => {
  const inside = articleOf(library, 'muscle', 'inside_the_pelvis');
  expect(inside?.notice).toMatch(/physio for the pelvis/);
  expect(inside?.notice).not.toMatch(/not a muscle/);
});

it('says of another cause that the finder never names it', () => {
  for (const page of pages.filter(({ ref }) => ref.kind === 'condition'))
    expect(page.notice).toMatch(/finder never names it/);
});

it('gives the page of an area the muscles that lie there before those felt there', () => {
  const area = articleOf(library, 'area', 'hip_back');
  const muscles = area?.blocks
    .filter(({ links = [] }) => links.some(({ to }) => to.kind === 'muscle'))
    .map(({ links = [] }) => links.map(({ to }) => to.id));
  expect(muscles?.[0]).toContain('piriformis');
  expect(new Set(muscles?.flat().filter((id) => id === 'piriformis')).size).toBe(1);
});

it('leads from a word to the things that bear its name', () => {
  const links = articleOf(library, 'word', 'piriformis')?.blocks.flatMap(({ links = [] }) => links);
  expect(links?.map(({ to }) => to)).toContainEqual({ kind: 'muscle', id: 'piriformis' });
});

describe('the search', () => {
  it.each([
    ['piriformis', 'muscle', 'piriformis'],
    ['Gluteus med', 'muscle', 'gluteus_medius'],
    ['calf', 'muscle', 'gastrocnemius'],
    ['PSIS', 'place', 'psis'],
    ['does pressing help', 'topic', 'does_pressing_help'],
    ['lidocaine', 'patch', 'lidocaine_4'],
    ['pirifromis', 'muscle', 'piriformis'],
  ] as const)('finds by "%s" the %s %s first of its kind', (query, kind, id) => {
    expect(firstPages(query, kind)[0]).toBe(id);
  });

  it('puts the muscle before everything else that bears its name', () => {
    expect(findPages(library, 'piriformis').groups[0]?.kind).toBe('muscle');
    expect(findPages(library, 'soleus').groups[0]?.kind).toBe('muscle');
  });

  it('knows nothing of what the guide does not hold, and does not guess', () => {
    expect(findPages(library, 'zzyzx')).toEqual({ count: 0, groups: [], instead: null });
  });

  it('reads every page once', () => {
    expect(docsOf(library).length).toBe(pages.length);
  });
});

describe('cited sources', () => {
  it('are each named once, with the places cited', () => {
    const found = cited(library, ['S0-19', 'S0-22', 'X18', 'gk', 'C1']);
    expect(found.map(({ source, facts }) => [source.id, facts])).toEqual([
      ['S0', [19, 22]],
      ['X', [18]],
      ['gk', []],
      ['C1', []],
    ]);
  });
});

describe('words in texts', () => {
  const terms = [
    { id: 'nerve', names: ['nerve', 'nerves'] },
    { id: 'nerve_root', names: ['nerve root'] },
    { id: 'rub', names: ['rub (hard)'] },
  ];
  const marked = (text: string, except?: string) =>
    divider(terms, except)(text).map(({ text: piece, word }) => (word ? `[${piece}]` : piece));

  it('are marked as whole words, the longest name first', () => {
    expect(marked('A Nerve root and a nerve.')).toEqual([
      'A ',
      '[Nerve root]',
      ' and a ',
      '[nerve]',
      '.',
    ]);
    expect(marked('Unnerved nervelike')).toEqual(['Unnerved nervelike']);
  });

  it('are marked once on a page, across its texts', () => {
    const divide = divider(terms);
    expect(divide('One nerve.').some(({ word }) => word)).toBe(true);
    expect(divide('Two nerves.').some(({ word }) => word)).toBe(false);
  });

  it('are not marked on their own page, and signs in a name do no harm', () => {
    expect(marked('A nerve.', 'nerve')).toEqual(['A nerve.']);
    expect(marked('Not to rub (hard) there')).toEqual(['Not to ', '[rub (hard)]', ' there']);
  });

  it('lose no letter of the text', () => {
    const divide = divider(
      library.glossary.map(({ id, term, also }) => ({ id, names: [term, ...also] })),
    );
    for (const { text } of pages.flatMap(({ blocks }) => blocks.flatMap(({ rows = [] }) => rows)))
      expect(
        divide(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
});
