// @vitest-environment node
/** What a file holds, and what of it counts where something is already. */
import { describe, expect, test } from 'vitest';
import type { Hlc } from '../../src/domain/clock.ts';
import {
  type FiledRecord,
  type Here,
  NoDiary,
  ownedBy,
  readDiary,
  summarise,
  weigh,
} from '../../src/domain/diary_file.ts';
import { newId } from '../../src/domain/ids.ts';
import { words as de } from '../../src/text/de/bring_back.ts';
import { words as en } from '../../src/text/en/bring_back.ts';
import { words as es } from '../../src/text/es/bring_back.ts';

const NOON = Date.UTC(2026, 5, 15, 12);
const DAY = 86_400_000;
const EARLY: Hlc = [NOON - 2000, 0, 'a'];
const LATE: Hlc = [NOON - 1000, 0, 'b'];
const at = { occurred_at: '2026-06-15T11:00:00.000Z', recorded_at: '2026-06-15T11:00:00.000Z' };
const ID = newId();
const record = (values: object = { pain_now: 5 }, more: object = {}) => ({
  id: ID,
  kind: 'pain_log',
  values: { ...at, ...values },
  ...more,
});
const file = (more: object = {}) =>
  JSON.stringify({
    what: 'unknot-export',
    schema: 1,
    account: null,
    records: [record()],
    waiting: [],
    refused: [],
    ...more,
  });
const read = (more: object = {}) => readDiary(file(more), NOON);
const faultOf = (text: string): string => {
  try {
    readDiary(text, NOON);
    return 'none';
  } catch (error) {
    return error instanceof NoDiary ? error.fault : String(error);
  }
};

/** The mend stands in the words, so that nobody is left with a fault alone. */
const WRONG: [name: string, text: string, fault: keyof typeof en.faults, mend: RegExp][] = [
  ['no JSON', 'dear diary', 'foreign', /Choose the file/],
  ['empty', '', 'foreign', /Choose the file/],
  ['another app', '{"what": "other-app", "records": []}', 'foreign', /Choose the file/],
  ['a list', '[1, 2]', 'foreign', /Choose the file/],
  ['null', 'null', 'foreign', /Choose the file/],
  ['the page to read', '<!doctype html><title>x</title>', 'page', /Choose the “file/],
  ['cut off', file().slice(0, -20), 'cut', /Copy it again/],
  [
    'cut off, in its old form',
    JSON.stringify(JSON.parse(file()), null, 2).slice(0, 90),
    'cut',
    /Copy it again/,
  ],
  ['newer', file({ schema: 2 }), 'newer', /open it again with network/],
  ['no schema', file({ schema: 'one' }), 'damaged', /Save it again/],
  ['schema 0', file({ schema: 0 }), 'damaged', /Save it again/],
  ['no records', file({ records: {} }), 'damaged', /Save it again/],
  ['strange account', file({ account: 'pat' }), 'damaged', /Save it again/],
  ['nothing in it', file({ records: [] }), 'empty', /Save it again/],
  [
    'nothing readable',
    file({ records: [{ id: 'x', kind: 'pain_log' }] }),
    'damaged',
    /Save it again/,
  ],
];

describe('a file that cannot be brought back', () => {
  test.each(WRONG)('%s: names what is wrong and the mend', (_name, text, fault, mend) => {
    expect(faultOf(text)).toBe(fault);
    expect(en.faults[fault]).toMatch(mend);
  });

  test('each fault has a mend of its own in every language', () => {
    for (const { faults } of [en, de, es]) {
      expect(new Set(Object.values(faults)).size).toBe(7);
      for (const text of Object.values(faults)) expect(text.split('. ').length).toBeGreaterThan(1);
    }
  });

  test.each([
    ['an unknown kind', record({}, { kind: 'horoscope' })],
    ['no id', record({}, { id: '../etc' })],
    ['a day that is none', record({ occurred_at: 'yesterday' })],
    ['a time that is a number', record({ occurred_at: 7 })],
    ['values that are a list', { ...record(), values: [] }],
    ['a broken clock', record({}, { clocks: { pain_now: [1, 'x'] } })],
    [
      'a field that would become a prototype',
      JSON.parse(`{"id":"${newId()}","kind":"pain_log","values":{"__proto__":{"a":1}}}`),
    ],
    ['nothing', null],
  ])('a single record with %s stays out and is counted', (_name, wrong) => {
    const good = { ...record(), id: newId() };

    const diary = read({ records: [wrong, good] });

    expect(diary.records.map(({ id }) => id)).toEqual([good.id]);
    expect(diary.unreadable).toBe(1);
  });
});

describe('what a file says', () => {
  test('what the server alone writes is left to the server', () => {
    const escalation = { id: newId(), kind: 'escalation', values: { state: 'waiting' } };

    expect(read({ records: [record(), escalation] })).toMatchObject({ unreadable: 0 });
    expect(read({ records: [record(), escalation] }).records).toHaveLength(1);
  });

  test('a change that waited gives its field its clock; without any the time of writing down counts', () => {
    const [diary] = read({
      waiting: [{ id: ID, kind: 'pain_log', patch: { pain_now: [5, LATE], note: [null, LATE] } }],
    }).records;

    expect(diary?.clocks['pain_now']).toEqual(LATE);
    expect(diary?.values['note']).toBeNull();
    expect(diary?.clocks['occurred_at']).toEqual([Date.parse(at.recorded_at), 0, '0']);
  });

  test('what has a clock and no value was cleared', () => {
    const [one] = read({ records: [record({}, { clocks: { note: EARLY } })] }).records;

    expect(one?.values['note']).toBeNull();
    expect(one?.clocks['note']).toEqual(EARLY);
  });

  test('a change whose record is not in the file is one by itself', () => {
    const { records } = read({
      records: [],
      waiting: [{ id: ID, kind: 'pain_log', patch: { pain_now: [3, EARLY] } }],
    });

    expect(records).toMatchObject([{ id: ID, values: { pain_now: 3 } }]);
  });

  test('a clock of the future is not believed', () => {
    const [one] = read({
      records: [record({}, { clocks: { note: [NOON + DAY, 0, 'a'] } })],
    }).records;

    expect(one?.clocks['note']?.[0]).toBeLessThan(NOON);
  });
});

const filed = (values: object, clock: Hlc = EARLY, kind: FiledRecord['kind'] = 'pain_log') => ({
  id: ID,
  kind,
  values: values as FiledRecord['values'],
  clocks: Object.fromEntries(Object.keys(values).map((field) => [field, clock])),
});
const here = (values: object, clock: Hlc): Here => filed(values, clock);

describe('what counts', () => {
  test.each([
    ['is not here', { note: 'old' }, undefined, { fate: 'new', take: { note: 'old' } }],
    ['is the same', { note: 'a' }, here({ note: 'a' }, LATE), { fate: 'same', take: {} }],
    [
      'is newer here',
      { note: 'old' },
      here({ note: 'new' }, LATE),
      { fate: 'differs', take: {}, stays: true },
    ],
    [
      'was cleared here later',
      { note: 'old' },
      { values: {}, clocks: { note: LATE } },
      { fate: 'differs', take: {}, stays: true },
    ],
    [
      'has more here',
      { note: 'a' },
      here({ note: 'a', mood: 3 }, LATE),
      { fate: 'differs', take: {}, stays: true },
    ],
    [
      'was deleted in the file only',
      { note: 'a', deleted: true },
      here({ note: 'a' }, EARLY),
      { fate: 'gone', take: {} },
    ],
    [
      'was deleted in the file and never was here',
      { note: 'a', deleted: true },
      undefined,
      { fate: 'gone', take: {} },
    ],
    [
      'was deleted here',
      { note: 'a' },
      here({ note: 'a', deleted: true }, EARLY),
      { fate: 'deleted', take: { deleted: false } },
    ],
    [
      'was deleted and emptied here',
      { note: 'a' },
      here({ deleted: true }, LATE),
      { fate: 'deleted', take: { note: 'a', deleted: false } },
    ],
    [
      'was deleted on both',
      { note: 'a', deleted: true },
      here({ deleted: true }, LATE),
      { fate: 'gone', take: {} },
    ],
  ])('a record that %s', (_name, values, own, expected) => {
    expect(weigh(filed(values), own, NOON)).toMatchObject(expected);
  });

  test('the newer value of each field', () => {
    const own: Here = { values: { note: 'here', mood: 1 }, clocks: { note: LATE, mood: EARLY } };
    const theirs = { ...filed({ note: 'file', mood: 2, sleep: 3 }, EARLY) };
    theirs.clocks['mood'] = LATE;

    expect(weigh(theirs, own, NOON)).toEqual({
      fate: 'differs',
      take: { mood: 2, sleep: 3 },
      stays: true,
    });
  });

  test('what was never to change does not change', () => {
    const check = filed({ level: 'L1', ...at }, LATE, 'safety_check');

    expect(weigh(check, here({ level: 'L4' }, EARLY), NOON)).toMatchObject({
      fate: 'same',
      take: {},
    });
  });

  test.each([
    [DAY - 1, undefined],
    [DAY * 1.1, 'imported'],
  ])('an emergency answered %d ms ago: nobody is told of an old one', (ago, origin) => {
    const shown = new Date(NOON - ago).toISOString();

    const { take } = weigh(filed({ shown_at: shown }, EARLY, 'safety_check'), undefined, NOON);

    expect(take['origin']).toBe(origin);
  });

  test('it is counted before anything is written', () => {
    const records = [newId(), newId(), newId(), newId()].map((id, i) => ({
      ...filed({ note: 'file', local_date: `2026-06-1${i}` }, EARLY),
      id,
    }));
    const [, second, third, fourth] = records.map(({ id }) => id);
    const on = new Map([
      [second, here({ note: 'file', local_date: '2026-06-11' }, EARLY)],
      [third, here({ note: 'here', local_date: '2026-06-12' }, LATE)],
      [fourth, here({ deleted: true }, LATE)],
    ]);

    expect(summarise(records, (id) => on.get(id), NOON)).toEqual({
      total: 4,
      from: '2026-06-10',
      to: '2026-06-13',
      fresh: 1,
      here: 2,
      differs: 1,
      newer: 0,
      stays: 1,
      deleted: 1,
    });
  });
});

describe('the diary of one account as another’s', () => {
  const [PAT, SAM, KIM] = [newId(), newId(), newId()];
  const run = newId();
  const diary = () =>
    readDiary(
      file({
        account: PAT,
        records: [record({ finder_run: run }), { ...record(), id: run, kind: 'finder_run' }],
      }),
      NOON,
    );

  test('has ids of its own, that name each other as before, and always the same', () => {
    const moved = ownedBy(diary(), SAM);

    expect(moved.records[0]?.id).not.toBe(ID);
    expect(moved.records[0]?.values['finder_run']).toBe(moved.records[1]?.id);
    expect(ownedBy(diary(), SAM)).toEqual(moved);
  });

  test('and the way back, by whichever accounts, gives the old ones', () => {
    const round = ownedBy(
      { ...ownedBy({ ...ownedBy(diary(), SAM), account: SAM }, KIM), account: KIM },
      PAT,
    );

    expect(round.records.map(({ id }) => id)).toEqual([ID, run]);
  });

  test('keeps its ids where there is no account on one side', () => {
    expect(ownedBy(diary(), null)).toEqual(diary());
    expect(ownedBy({ ...diary(), account: null }, SAM).records[0]?.id).toBe(ID);
    expect(ownedBy(diary(), PAT)).toEqual(diary());
  });
});
