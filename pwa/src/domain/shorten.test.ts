import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step, StepKind } from './knowledge.ts';
import { lengths, secondsOf, shortened } from './shorten.ts';

function step(id: string, kind: StepKind, more: Partial<Step> = {}): Step {
  return {
    id,
    kind,
    seconds: 30,
    side: 'this',
    points: [],
    zones: [],
    say: '',
    text: '',
    sources: [],
    ...more,
  };
}

const ids = (steps: readonly Step[]): string[] => steps.map(({ id }) => id);

/** Two places in one muscle, as the routine of the buttock has them. */
const TWO_PLACES = [
  step('lie', 'position'),
  step('search_inner', 'search'),
  step('hold_inner', 'hold', { repeats: 2, repeats_up_to: 3, pause_seconds: 15 }),
  step('look', 'check', { seconds: 10 }),
  step('search_outer', 'search'),
  step('hold_outer', 'hold', { repeats: 2, repeats_up_to: 3, pause_seconds: 15 }),
  step('stretch', 'stretch', { optional: true, repeats: 2 }),
  step('rest', 'rest'),
  step('end', 'finish', { seconds: 20 }),
];

describe('a routine cut to the minutes at hand', () => {
  test('stays as it is when there is time', () => {
    expect(shortened(TWO_PLACES, 600)).toBe(TWO_PLACES);
  });

  test('first loses what is optional, and holds that would be added', () => {
    const kept = shortened(TWO_PLACES, secondsOf(TWO_PLACES) - 1);

    expect(ids(kept)).toEqual(ids(TWO_PLACES).filter((id) => id !== 'stretch'));
    expect(kept.every(({ repeats_up_to }) => repeats_up_to === undefined)).toBe(true);
  });

  test('then has fewer repeats, the later ones first', () => {
    const kept = shortened(TWO_PLACES, 260);

    expect(kept.find(({ id }) => id === 'hold_inner')?.repeats).toBe(2);
    expect(kept.find(({ id }) => id === 'hold_outer')?.repeats).toBe(1);
  });

  test('then has fewer places, with what leads there, and keeps the look, the rest and the end', () => {
    expect(ids(shortened(TWO_PLACES, 60))).toEqual([
      'lie',
      'search_inner',
      'hold_inner',
      'look',
      'rest',
      'end',
    ]);
  });

  test('a walk is as long as there is time, and never under a minute', () => {
    const walk = [step('go', 'walk', { seconds: 900 }), step('end', 'finish')];

    expect(shortened(walk, 330)[0]?.seconds).toBe(300);
    expect(shortened(walk, 10)[0]?.seconds).toBe(60);
  });

  test('no hold gets shorter than its guide says', () => {
    const hold = [step('hold', 'hold', { seconds: 90 }), step('end', 'finish')];

    expect(shortened(hold, 30)[0]?.seconds).toBe(90);
  });
});

describe('the lengths to choose from', () => {
  test('are those that it can be cut to, and the whole', () => {
    expect(lengths(TWO_PLACES, 1).map(({ minutes }) => minutes)).toEqual([3, 5, null]);
    expect(lengths([step('hold', 'hold', { seconds: 900 })], 1)).toEqual([
      { minutes: null, seconds: 900 },
    ]);
  });

  test('both sides need twice the time', () => {
    const [short] = lengths(TWO_PLACES, 2);

    expect(short?.minutes).toBe(5);
    expect(short?.seconds).toBeLessThanOrEqual(330);
  });
});

describe('whatever the routine', () => {
  const kinds: StepKind[] = [
    'position',
    'search',
    'check',
    'hold',
    'stroke',
    'stretch',
    'glide',
    'roll',
    'move',
    'walk',
    'keep',
    'rest',
    'change_place',
  ];
  const anyStep = fc.record({
    kind: fc.constantFrom(...kinds),
    seconds: fc.integer({ min: 1, max: 1200 }),
    repeats: fc.integer({ min: 1, max: 5 }),
    pause_seconds: fc.integer({ min: 1, max: 30 }),
    optional: fc.boolean(),
  });
  const anySteps = fc
    .array(anyStep, { minLength: 1, maxLength: 14 })
    .map((list) => [
      ...list.map(({ kind, ...more }, i) => step(`s${i}`, kind, more)),
      step('end', 'finish', { seconds: 20 }),
    ]);
  const work = ({ kind }: Step): boolean =>
    !['position', 'search', 'change_place', 'check', 'rest', 'finish'].includes(kind);
  const anySeconds = fc.integer({ min: 1, max: 3600 });

  test('the looks at oneself and the end stay, in their order, and so does some of the work', () => {
    fc.assert(
      fc.property(anySteps, anySeconds, (steps, seconds) => {
        const kept = shortened(steps, seconds);
        const order = ids(steps).filter((id) => ids(kept).includes(id));

        expect(ids(kept)).toEqual(order);
        for (const each of steps.filter(({ kind }) => kind === 'check' || kind === 'finish'))
          expect(ids(kept)).toContain(each.id);
        if (steps.some(work)) expect(kept.some(work)).toBe(true);
      }),
    );
  });

  test('it never gets longer, and less time never makes it longer', () => {
    fc.assert(
      fc.property(anySteps, anySeconds, anySeconds, (steps, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const [short, long] = [
          secondsOf(shortened(steps, less)),
          secondsOf(shortened(steps, more)),
        ];

        expect(short).toBeLessThanOrEqual(long);
        expect(long).toBeLessThanOrEqual(secondsOf(steps));
      }),
    );
  });
});
