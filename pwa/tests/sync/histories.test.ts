// @vitest-environment node
/** Random histories of three phones with lost requests, lost answers, sudden deaths, wrong clocks and refused changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flat } from '../../src/domain/flatten.ts';
import { ModelServer } from '../support/model-server.ts';
import { type Luck, newId, Phone } from '../support/phone.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 5, 15, 12);
const SKEWS = [0, -90_000, 90_000, -HOUR, HOUR, 23 * HOUR, 30 * HOUR, -26 * HOUR];
const FIELDS = [
  'pain_now',
  'note',
  'zones.hip_back.right',
  'zones.hip_back.left',
  'triggers.walking',
  'deleted',
];

type Step =
  | { do: 'edit'; phone: number; record: number; field: number; value: number; after: number }
  | { do: 'sync'; phone: number; after: number }
  | { do: 'set clock'; phone: number; skew: number };

const phone = fc.nat({ max: 2 });
const after = fc.nat({ max: 60_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      phone,
      record: fc.nat({ max: 3 }),
      field: fc.nat({ max: 5 }),
      value: fc.nat({ max: 11 }),
      after,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sync' as const), phone, after }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set clock' as const),
      phone,
      skew: fc.nat({ max: SKEWS.length - 1 }),
    }),
  },
);
const histories = fc.record({
  steps: fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }),
  skews: fc.array(fc.nat({ max: SKEWS.length - 1 }), { minLength: 3, maxLength: 3 }),
  luck: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
});

function fieldsOf(edit: Step & { do: 'edit' }): Flat {
  const field = FIELDS[edit.field] ?? 'note';
  return { [field]: field === 'deleted' ? edit.value % 2 === 0 : edit.value };
}

function withoutNulls(values: Flat): Flat {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** Everybody talks to the server until nothing moves any more. */
async function settle(server: ModelServer, phones: readonly Phone[], wall: number): Promise<void> {
  for (let round = 0; round < 3; round += 1)
    for (const one of phones) await one.sync(server, wall + round);
}

let run = 0;

describe('any history of three phones', () => {
  test('ends with all phones equal to the server, every change counted exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ steps, skews, luck: stream }) => {
        run += 1;
        const server = new ModelServer();
        const phones = ['a', 'b', 'c'].map(
          (name, i) => new Phone(`${run}-${name}`, SKEWS[skews[i] ?? 0] ?? 0),
        );
        const luck: Luck = {
          random: () => stream.next().value,
          lostRequest: 0.25,
          lostAnswer: 0.25,
          killed: 0.15,
        };
        const records = [newId(), newId(), newId(), newId()];
        let wall = START;

        for (const one of steps) {
          const who = phones[one.phone];
          if (!who) continue;
          if (one.do === 'set clock') who.skewMs = SKEWS[one.skew] ?? 0;
          else {
            wall += one.after;
            if (one.do === 'edit')
              await who.edit(records[one.record] ?? '', fieldsOf(one), wall, luck);
            else await who.sync(server, wall, luck);
          }
        }
        await settle(server, phones, wall + HOUR);

        const truth = Object.fromEntries(
          [...server.rows].map(([id, row]) => [id, withoutNulls(row.values)]),
        );
        let refused = 0;
        for (const one of phones) {
          expect(await one.view()).toEqual(truth);
          expect((await one.waiting()).ops).toBe(0);
          refused += (await one.tray()).length;
        }
        const made = phones.reduce((sum, one) => sum + one.made, 0);
        expect(server.history.length + refused).toBe(made);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('a phone that edits alone, whatever its clock does, shows and keeps its own last values', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ steps, skews, luck: stream }) => {
        run += 1;
        const server = new ModelServer();
        const alone = new Phone(`${run}-alone`, SKEWS[skews[0] ?? 0] ?? 0);
        const luck: Luck = {
          random: () => stream.next().value,
          lostRequest: 0.25,
          lostAnswer: 0.25,
          killed: 0.15,
        };
        const [id, wanted] = [newId(), new Map<string, unknown>()];
        let wall = START;

        for (const one of steps) {
          if (one.do === 'set clock') alone.skewMs = SKEWS[one.skew] ?? 0;
          else wall += one.after;
          if (one.do === 'sync') await alone.sync(server, wall, luck);
          if (one.do !== 'edit') continue;
          const fields = one.field === 0 ? { note: one.value } : fieldsOf(one);
          if (await alone.edit(id, fields, wall, luck)) {
            for (const [field, value] of Object.entries(fields)) wanted.set(field, value);
          }
          if (wanted.size > 0)
            expect((await alone.view())[id]).toMatchObject(Object.fromEntries(wanted));
        }
        await settle(server, [alone], wall + HOUR);

        if (wanted.size > 0)
          expect(server.rows.get(id)?.values).toMatchObject(Object.fromEntries(wanted));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
