import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Charts, type FinderResult, runFinder, THRESHOLD } from './finder.ts';
import { explain } from './finder_explain.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const charts: Charts = JSON.parse(readFileSync(at('../../../build/knowledge/bundle.json'), 'utf8'));
const cases: {
  name: string;
  zones: Record<string, number>;
  expect: { group: string; score: number }[];
}[] = JSON.parse(readFileSync(at('../../../knowledge/finder-cases/charts.json'), 'utf8'));

const named = (id: string) => charts.groups.find((group) => group.id === id)?.name;
const sided = (zones: Record<string, number>, side: string) =>
  Object.fromEntries(
    Object.entries(zones).map(([zone, t]) => [
      `${zone}.${zone === 'coccyx' ? 'midline' : side}`,
      t,
    ]),
  );
const of = (results: FinderResult[], group: string, side?: string) =>
  results.find((result) => result.group === group && (!side || result.side === side));

describe('the worked cases', () => {
  test.each(cases)('$name', ({ zones, expect: expected }) => {
    for (const side of ['left', 'right']) {
      const results = runFinder(charts, { taps: sided(zones, side) });
      expect(results.map((result) => named(result.group))).toEqual(expected.map((e) => e.group));
      for (const [index, { score }] of expected.entries()) {
        expect(Math.abs((results[index]?.score ?? 0) - score)).toBeLessThan(0.0005);
      }
    }
  });
});

describe('sides', () => {
  test('each side with taps is a list of its own', () => {
    const results = runFinder(charts, { taps: { 'hip_back.left': 5, 'heel.right': 5 } });

    expect(of(results, 'piriformis', 'left')).toBeDefined();
    expect(of(results, 'piriformis', 'right')).toBeUndefined();
    expect(of(results, 'soleus', 'right')).toBeDefined();
  });

  test('the tailbone counts for a side that has taps, and alone for both', () => {
    const alone = runFinder(charts, { taps: { 'coccyx.midline': 5 } });
    const withSide = runFinder(charts, {
      taps: { 'coccyx.midline': 5, 'buttock_cleft_edge.left': 5 },
    });

    expect(of(alone, 'gluteus_maximus')?.side).toBe('both');
    expect(of(withSide, 'gluteus_maximus')?.side).toBe('left');
    expect(of(withSide, 'gluteus_maximus')?.zones.map((z) => z.zone)).toContain('coccyx');
  });

  test('groups whose points are all felt on both sides give one result from the stronger side', () => {
    const results = runFinder(charts, {
      taps: { 'lumbar_upper.left': 2, 'lumbar_upper.right': 8, 'lumbar_lower.right': 4 },
    });
    const deep = results.filter((result) => result.group === 'multifidus_rotatores');

    expect(deep.map((result) => result.side)).toEqual(['both']);
    expect(deep[0]?.zones.find((z) => z.zone === 'lumbar_upper')?.strength).toBe(8);
  });

  test('left and right are treated alike', () => {
    const zones = charts.zones.filter((zone) => zone.sides.length === 2).map((zone) => zone.id);
    const taps = fc.dictionary(fc.constantFrom(...zones), fc.integer({ min: 1, max: 10 }), {
      minKeys: 1,
      maxKeys: 8,
    });
    fc.assert(
      fc.property(taps, (zones) => {
        const strip = (results: FinderResult[]) =>
          results.map(({ side, ...rest }) => ({ ...rest, side: side === 'both' ? side : 'x' }));
        expect(strip(runFinder(charts, { taps: sided(zones, 'left') }))).toEqual(
          strip(runFinder(charts, { taps: sided(zones, 'right') })),
        );
      }),
    );
  });
});

describe('the list', () => {
  const anyTaps = fc.dictionary(
    fc.constantFrom(...charts.zones.flatMap((z) => z.sides.map((side) => `${z.id}.${side}`))),
    fc.integer({ min: 0, max: 10 }),
    { maxKeys: 12 },
  );

  test('is ordered, within 0 and 1, and nothing below the threshold is on it', () => {
    fc.assert(
      fc.property(anyTaps, (taps) => {
        const scores = runFinder(charts, { taps }).map((result) => result.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every((score) => score >= THRESHOLD && score <= 1)).toBe(true);
      }),
    );
  });

  test('does not depend on the order of the taps', () => {
    fc.assert(
      fc.property(anyTaps, (taps) => {
        const turned = Object.fromEntries(Object.entries(taps).reverse());
        const ids = (results: FinderResult[]) => results.map((r) => [r.group, r.side, r.score]);
        expect(ids(runFinder(charts, { taps: turned }))).toEqual(ids(runFinder(charts, { taps })));
      }),
    );
  });

  test('equal scores stand in the order of the charts', () => {
    const taps = sided(cases[3]?.zones ?? {}, 'right');
    const groups = runFinder(charts, { taps }).map((result) => result.group);

    expect(groups.slice(-2)).toEqual(['gastrocnemius', 'soleus']);
  });

  test('is empty without taps, with taps taken back, and for zones outside the guide', () => {
    expect(runFinder(charts, { taps: {} })).toEqual([]);
    expect(runFinder(charts, { taps: { 'hip_back.right': 0 } })).toEqual([]);
    expect(runFinder(charts, { taps: { 'elsewhere.neck': 7 } })).toEqual([]);
  });

  test('a zone outside the guide does not change what the others lead to', () => {
    const taps = { 'hip_back.right': 5 };
    expect(runFinder(charts, { taps: { ...taps, 'elsewhere.neck': 9 } })).toEqual(
      runFinder(charts, { taps }),
    );
  });

  test('neighbours less than 0.05 apart are about equal', () => {
    const results = runFinder(charts, { taps: { 'hip_back.right': 5 } });

    // 0.8323, 0.7833, 0.7556 and, far below, 0.3918
    expect(results.map((result) => result.aboutEqual)).toEqual([0, 0, 0, 1]);
  });
});

describe('answers and pressing', () => {
  const taps = { 'hip_back.right': 5 };
  const score = (extra: object, group: string, side = 'right') =>
    of(runFinder(charts, { taps, ...extra }), group, side)?.score ?? 0;
  const bare = (group: string) => score({}, group);

  test('an answer lifts what it supports by 0.05, two by 0.10, three by no more', () => {
    const one = { worse_sitting: 'yes' };
    const two = { ...one, stairs_hard: 'yes' };
    const three = { ...two, rising_hard: 'yes' };

    expect(score({ answers: one }, 'piriformis')).toBeCloseTo(bare('piriformis') + 0.05, 10);
    expect(score({ answers: two }, 'piriformis')).toBeCloseTo(bare('piriformis') + 0.1, 10);
    expect(score({ answers: three }, 'piriformis')).toBeCloseTo(bare('piriformis') + 0.1, 10);
  });

  test('several options of one question count once', () => {
    const answers = { hip_habits: ['back_pocket', 'limping'] };

    expect(score({ answers }, 'gluteus_minimus')).toBeCloseTo(bare('gluteus_minimus') + 0.05, 10);
  });

  test('"no", "not sure" and unknown answers move nothing', () => {
    for (const answers of [{ worse_sitting: 'no' }, { worse_sitting: 'not_sure' }, { x: 'yes' }]) {
      expect(score({ answers }, 'piriformis')).toBe(bare('piriformis'));
    }
  });

  test.each([
    ['reproduces', true, 0.15],
    ['eases', true, 0.15],
    ['neither', true, 0],
    ['neither', false, -0.15],
  ] as const)('pressing: %s, tender %s moves by %s', (my_pain, tender, change) => {
    const findings = [{ point: 'pir-1', side: 'right', tender, my_pain }];

    expect(score({ findings }, 'piriformis')).toBeCloseTo(bare('piriformis') + change, 10);
  });

  test('what was found on the other side does not count', () => {
    const findings = [{ point: 'pir', side: 'left', tender: true, my_pain: 'reproduces' }];

    expect(score({ findings }, 'piriformis')).toBe(bare('piriformis'));
  });

  test('"nothing there" at one of two muscles of a group does not hide the other', () => {
    const thigh = sided(cases[0]?.zones ?? {}, 'right');
    const with_ = (findings: object[]) =>
      of(runFinder(charts, { taps: thigh, findings: findings as never }), 'hamstrings')?.score ?? 0;
    const nothing = (point: string) => ({
      point,
      side: 'right',
      tender: false,
      my_pain: 'neither',
    });

    // what is left without the outer half: both halves together, 0.8048, not 0.8533 - 0.15
    expect(with_([nothing('bf-1')])).toBeCloseTo(0.8048, 4);
    expect(with_([nothing('bf-1'), nothing('sm-1')])).toBeCloseTo(with_([]) - 0.15, 10);
  });

  test('answers alone put nothing on the list that no tapped zone leads to', () => {
    const answers = { deep_groin: 'yes', after_lift_or_jump: 'yes', worse_walking: 'yes' };
    const groups = runFinder(charts, { taps: { 'heel.right': 5 }, answers }).map((r) => r.group);

    expect(groups).toEqual(['soleus']);
  });

  test('nothing moves while a lock is open', () => {
    const answers = { worse_sitting: 'yes' };
    const findings = [{ point: 'pir', side: 'right', tender: true, my_pain: 'reproduces' }];

    expect(score({ answers, findings, locked: true }, 'piriformis')).toBe(bare('piriformis'));
  });

  test('a score never leaves 0 to 1', () => {
    const findings = [{ point: 'gmax-3', side: 'right', tender: true, my_pain: 'eases' }] as const;
    const results = runFinder(charts, { taps: { 'coccyx.midline': 5 }, findings });

    expect(of(results, 'gluteus_maximus')?.score).toBe(1);
  });
});

describe('the explanation', () => {
  test('names the zones that led to a group, those over the muscle, and those that did not', () => {
    const taps = { 'hip_back.right': 5, 'heel.right': 3, 'heel.left': 3 };
    const piriformis = of(runFinder(charts, { taps }), 'piriformis', 'right');

    expect(piriformis && explain(piriformis, taps)).toEqual([
      { kind: 'focus', zone: 'hip_back', points: ['pir'] },
      { kind: 'over_the_muscle', zone: 'hip_back' },
      { kind: 'not_linked', zone: 'heel' },
    ]);
  });

  test('says when answers or pressing moved it', () => {
    const taps = { 'hip_back.right': 5 };
    const answers = { worse_sitting: 'yes' };
    const piriformis = of(runFinder(charts, { taps, answers }), 'piriformis');

    expect(piriformis && explain(piriformis, taps)).toContainEqual({
      kind: 'answers_and_pressing',
      direction: 'up',
    });
  });

  test('a zone further out is told as "sometimes"', () => {
    const taps = { 'thigh_side_upper.right': 5, 'hip_back.right': 5 };
    const medius = of(runFinder(charts, { taps }), 'gluteus_medius');

    expect(medius && explain(medius, taps).map((reason) => reason.kind)).toEqual([
      'focus',
      'sometimes',
    ]);
  });
});
