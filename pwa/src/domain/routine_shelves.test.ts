import { expect, test } from 'vitest';
import type { Routine } from './knowledge.ts';
import { filtersFor, firstGroups, shelved } from './routine_shelves.ts';

const routine = (id: string, more: Partial<Routine>): Routine =>
  ({
    id,
    order: 1,
    kind: 'massage',
    places: ['buttock'],
    groups: ['piriformis'],
    ...more,
  }) as Routine;
const ROUTINES = [
  routine('walk', { kind: 'activity', places: ['back'], groups: ['hamstrings'], order: 9 }),
  routine('slider', { kind: 'glide', order: 3 }),
  routine('ball', { order: 2 }),
  routine('chair', { kind: 'habit', groups: ['gluteus_medius'] }),
];
const ids = (...args: Parameters<typeof shelved<Routine>>) =>
  shelved(...args).map(({ shelf, routines }) => [shelf, ...routines.map(({ id }) => id)]);

test('stand by what one does, in the order of the guide, without empty shelves', () => {
  expect(ids(ROUTINES, 'all', [])).toEqual([
    ['press', 'ball'],
    ['stretch', 'slider'],
    ['move', 'walk'],
    ['rest', 'chair'],
  ]);
});

test('are found by muscle and by part of the body', () => {
  expect(ids(ROUTINES, 'mine', ['hamstrings'])).toEqual([['move', 'walk']]);
  expect(ids(ROUTINES, 'back', [])).toEqual([['move', 'walk']]);
});

test('no filter is offered that shows nothing', () => {
  expect(filtersFor(ROUTINES, [])).toEqual(['back', 'buttock', 'all']);
  expect(filtersFor(ROUTINES, ['psoas'])).toEqual(['back', 'buttock', 'all']);
  expect(filtersFor(ROUTINES, ['hamstrings'])[0]).toBe('mine');
});

test('my muscles are the three that the search listed first, each once', () => {
  const shown = ['a', 'b', 'a', 'c', 'd'].map((group) => ({ side: 'left', group, score: 0.5 }));

  expect(firstGroups(shown)).toEqual(['a', 'b', 'c']);
  expect(firstGroups()).toEqual([]);
});
