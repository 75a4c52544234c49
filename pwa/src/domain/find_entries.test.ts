import { expect, test } from 'vitest';
import { EVERYTHING, isAsking, matcher, type Wanted } from './find_entries.ts';
import type { PainLog } from './records.ts';

const LABELS: Record<string, string> = {
  hip_back: 'Back of the hip',
  heat: 'Heat',
  knot: 'Like a knot',
};
const label = (id: string) => LABELS[id];
const log = (values: PainLog) => ({ kind: 'pain_log' as const, values });
const finds = (wanted: Partial<Wanted>) => matcher({ ...EVERYTHING, ...wanted }, label);

const EVENING = log({
  local_date: '2026-06-10',
  occurred_at: '2026-06-10T18:00:00Z',
  time_zone: 'Europe/Berlin',
  zones: { hip_back: { right: 4 } },
  qualities: { knot: true },
  note: 'Müde nach dem Garten',
  relief: { a: { what: 'heat', outcome: 'worked' } },
});

test('words are found in notes, places and lists, without accents, in any order', () => {
  expect(finds({ text: 'garten mude' })(EVENING)).toBe(true);
  expect(finds({ text: 'hip' })(EVENING)).toBe(true);
  expect(finds({ text: 'heat knot' })(EVENING)).toBe(true);
  expect(finds({ text: 'garten kino' })(EVENING)).toBe(false);
});

test('times, zones of the clock and what was taken back are not searched', () => {
  expect(finds({ text: 'berlin' })(EVENING)).toBe(false);
  expect(finds({ text: '2026' })(EVENING)).toBe(false);
  expect(finds({ text: 'knot' })(log({ qualities: { knot: null } }))).toBe(false);
});

test('a place on the map is found whatever its side, also in a patch', () => {
  expect(finds({ zone: 'hip_back' })(EVENING)).toBe(true);
  expect(finds({ zone: 'heel' })(EVENING)).toBe(false);
  expect(
    finds({ zone: 'heel' })({ kind: 'patch_placement', values: { zone: 'heel', side: 'left' } }),
  ).toBe(true);
});

test('what was used is found in entries and as the product of a patch', () => {
  expect(finds({ relief: 'heat' })(EVENING)).toBe(true);
  expect(finds({ relief: 'menthol_5' })(EVENING)).toBe(false);
  expect(
    finds({ relief: 'menthol_5' })({ kind: 'patch_placement', values: { product: 'menthol_5' } }),
  ).toBe(true);
});

test('days include both ends, and kinds leave the others out', () => {
  expect(finds({ from: '2026-06-10', to: '2026-06-10' })(EVENING)).toBe(true);
  expect(finds({ from: '2026-06-11' })(EVENING)).toBe(false);
  expect(finds({ to: '2026-06-09' })(EVENING)).toBe(false);
  expect(finds({ kinds: ['check_in'] })(EVENING)).toBe(false);
});

test('a search for nothing asks for nothing', () => {
  expect(isAsking(EVERYTHING)).toBe(false);
  expect(isAsking({ ...EVERYTHING, to: '2026-06-09' })).toBe(true);
});
