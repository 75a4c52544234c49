// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BELIEVED_AHEAD_MS,
  compare,
  type Hlc,
  observe,
  startOfTime,
  tick,
} from '../../src/domain/clock.ts';

const wall = fc.integer({ min: 0, max: 4_000_000_000_000 });
const reading = fc.tuple(wall, fc.nat(9), fc.constantFrom('a', 'b')).map((one): Hlc => one);

test('a device’s readings always rise, however often its clock is set back', () => {
  fc.assert(
    fc.property(fc.array(wall, { minLength: 2 }), (walls) => {
      let clock = startOfTime('a');
      for (const now of walls) {
        const next = tick(clock, now);
        expect(compare(next, clock)).toBeGreaterThan(0);
        clock = next;
      }
    }),
  );
});

test('after seeing another device’s change, the next one made here is later than it', () => {
  fc.assert(
    fc.property(reading, reading, wall, (last, seen, now) => {
      const mine: Hlc = [last[0], last[1], 'a'];
      fc.pre(seen[0] <= now + BELIEVED_AHEAD_MS);
      expect(compare(tick(observe(mine, seen, now), now), seen)).toBeGreaterThan(0);
    }),
  );
});

test('a reading from the year 2099 drags nobody along', () => {
  const now = Date.UTC(2026, 5, 15);
  const mine: Hlc = [now, 0, 'a'];

  expect(observe(mine, [Date.UTC(2099, 0, 1), 0, 'b'], now)).toEqual(mine);
});

test('any two different readings are in the same order for everybody', () => {
  fc.assert(
    fc.property(reading, reading, (a, b) => {
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) || 0);
    }),
  );
});
