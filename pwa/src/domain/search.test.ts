import { describe, expect, test } from 'vitest';
import { type Doc, distanceToBeginning, folded, searchIn, wordsOf } from './search.ts';

const doc = (of: string, name: string, more: Partial<Doc<string>> = {}): Doc<string> => ({
  of,
  names: [name],
  also: [],
  short: '',
  text: '',
  ...more,
});

const DOCS = [
  doc('heat', 'Heat and cold', { text: 'Warm the deep buttock muscle, never on a patch.' }),
  doc('piriformis', 'Deep buttock muscle', {
    also: ['Piriformis'],
    short: 'A band deep in the buttock.',
  }),
  doc('gmax', 'Big buttock muscle', { also: ['Gluteus maximus'] }),
  doc('menieres', 'Ménière’s café', { text: 'accents' }),
];
const search = searchIn(() => DOCS);
const found = (query: string) => search(query).hits.map(({ of }) => of);

describe('what is found', () => {
  test('a word in the name comes before the same word in the text', () => {
    expect(found('buttock')).toEqual(['piriformis', 'gmax', 'heat']);
  });

  test('the beginning of a word is enough, the middle is not', () => {
    expect(found('piri')).toEqual(['piriformis']);
    expect(found('formis')).toEqual([]);
  });

  test('all words must be there, in any order and field', () => {
    expect(found('muscle big')).toEqual(['gmax']);
    expect(found('buttock patch')).toEqual(['heat']);
  });

  test('accents, capitals, apostrophes and plurals make no difference', () => {
    expect(found('CAFE')).toEqual(['menieres']);
    expect(found("meniere's")).toEqual(['menieres']);
    expect(found('buttocks')).toEqual(found('buttock'));
  });

  test('words that say nothing are left out, unless there are no others', () => {
    expect(found('where is the piriformis')).toEqual(['piriformis']);
    expect(wordsOf('on the')).toEqual(['on', 'the']);
  });

  test('a name that begins so comes first, any of its names, then what is to be read first', () => {
    const named = searchIn(() => [
      doc('syndrome', 'The piriformis syndrome'),
      doc('muscle', '', { names: ['Deep muscle', 'Piriformis'] }),
      doc('spot', 'Piriformis, a spot'),
      doc('read', 'The piriformis page', { first: 1 }),
    ]);
    expect(named('piriformis').hits.map(({ of }) => of)).toEqual([
      'muscle',
      'spot',
      'read',
      'syndrome',
    ]);
  });

  test('an empty query finds nothing', () => {
    expect(search('  ')).toEqual({ hits: [], instead: null });
  });

  test('nothing is read before the first query', () => {
    let reads = 0;
    const lazy = searchIn(() => {
      reads += 1;
      return DOCS;
    });
    expect(reads).toBe(0);
    lazy('heat');
    lazy('cold');
    expect(reads).toBe(1);
  });
});

describe('mistyped words', () => {
  test.each([
    ['pirifromis', 'piriformis'],
    ['glutaeus', 'gmax'],
    ['butock', 'piriformis'],
    ['piryf', 'piriformis'],
  ])('%s finds %s and says what was searched', (query, page) => {
    const { hits, instead } = search(query);
    expect(hits[0]?.of).toBe(page);
    expect(instead).not.toBeNull();
  });

  test('only the wrong word is mended', () => {
    expect(search('deep butock').instead).toBe('deep buttock');
  });

  test('a word that is right is never mended, and a strange one finds nothing', () => {
    expect(search('heat').instead).toBeNull();
    expect(search('xylophone')).toEqual({ hits: [], instead: null });
    expect(search('hea').instead).toBeNull();
  });
});

test('the distance counts added, dropped, changed and swapped letters up to a limit', () => {
  expect(distanceToBeginning('piri', 'piriformis', 1)).toBe(0);
  expect(distanceToBeginning('piir', 'piriformis', 1)).toBe(1);
  expect(distanceToBeginning('pri', 'piriformis', 1)).toBe(1);
  expect(distanceToBeginning('piriff', 'piriformis', 1)).toBe(1);
  expect(distanceToBeginning('calf', 'piriformis', 2)).toBe(3);
});

test('folding keeps letters of every script and numbers', () => {
  expect(folded('Größe: 4 %, Über-Ζεύς')).toBe('große 4 uber ζευς');
});
