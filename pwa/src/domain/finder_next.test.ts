import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Charts,
  type FinderInput,
  HEAD,
  runFinder,
  THRESHOLD,
  WEAK,
  weakerFits,
} from './finder.ts';
import { nextQuestion, PLAIN, QUESTIONS_AT_MOST } from './finder_next.ts';
import type { FinderQuestion } from './knowledge.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const charts: Charts = JSON.parse(readFileSync(at('../../../build/knowledge/bundle.json'), 'utf8'));

const anyTaps = fc.dictionary(
  fc.constantFrom(...charts.zones.flatMap((z) => z.sides.map((side) => `${z.id}.${side}`))),
  fc.integer({ min: 1, max: 10 }),
  { minKeys: 1, maxKeys: 8 },
);
const question = fc.constantFrom(...charts.finder_questions);
const answered = fc
  .uniqueArray(question, { selector: (each) => each.id, maxLength: 3 })
  .chain((questions) => fc.tuple(...questions.map(oneAnswer)))
  .map((pairs) => Object.fromEntries(pairs) as Record<string, string>);

function oneAnswer(asked: FinderQuestion) {
  return fc
    .constantFrom(...asked.options.map((option) => option.id))
    .map((option) => [asked.id, option] as const);
}

const order = (input: FinderInput) =>
  [...runFinder(charts, input), ...weakerFits(charts, input)].map((r) => `${r.group}.${r.side}`);

/** Every list that can still come of this input with the questions that are left. */
function reachable(input: FinderInput, left: number, found = new Set<string>()): Set<string> {
  found.add(order(input).join());
  if (left === 0) return found;
  for (const asked of charts.finder_questions) {
    if (input.answers && asked.id in input.answers) continue;
    for (const option of asked.options.filter((each) => each.supports.length > 0)) {
      const answers = { ...input.answers, [asked.id]: option.id };
      if (found.size < 2) reachable({ ...input, answers }, left - 1, found);
    }
  }
  return found;
}

describe('the next question', () => {
  test('parts the leading muscles: at the back of the hip, the waist from the buttock', () => {
    const asked = nextQuestion(charts, { taps: { 'hip_back.right': 5 } });
    const leaders = runFinder(charts, { taps: { 'hip_back.right': 5 } }).slice(0, HEAD);
    const lifted = (asked?.options ?? []).map(
      (option) =>
        leaders.filter((each) => each.points.some((id) => option.supports.includes(id))).length,
    );

    // piriformis stands first already: only a question that can lift another past it can change the order
    expect(asked?.id).toBe('daily_load');
    expect(lifted).toContain(1);
  });

  test('is asked only while some answers could still change the order', () => {
    fc.assert(
      fc.property(anyTaps, answered, (taps, answers) => {
        const asked = nextQuestion(charts, { taps, answers });
        if (asked === undefined) return;
        const left = QUESTIONS_AT_MOST - Object.keys(answers).length;
        expect(reachable({ taps, answers }, Math.min(left, 2)).size).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });

  test('is never one that was asked, and there are four at most', () => {
    fc.assert(
      fc.property(anyTaps, fc.infiniteStream(fc.nat(9)), (taps, choices) => {
        const answers: Record<string, string> = {};
        for (;;) {
          const asked = nextQuestion(charts, { taps, answers });
          if (asked === undefined) break;
          expect(answers).not.toHaveProperty(asked.id);
          const choice = choices.next().value ?? 0;
          answers[asked.id] = asked.options[choice % asked.options.length]?.id ?? 'not_sure';
        }
        expect(Object.keys(answers).length).toBeLessThanOrEqual(QUESTIONS_AT_MOST);
      }),
      { numRuns: 40 },
    );
  });

  test('does not depend on the order of taps, of answers, or of the questions in the file', () => {
    fc.assert(
      fc.property(anyTaps, answered, (taps, answers) => {
        const turned = <T>(map: Record<string, T>) =>
          Object.fromEntries(Object.entries(map).reverse());
        const other = { ...charts, finder_questions: charts.finder_questions.toReversed() };
        expect(nextQuestion(other, { taps: turned(taps), answers: turned(answers) })?.id).toBe(
          nextQuestion(charts, { taps, answers })?.id,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('there is none while a lock is open, without taps, and where one candidate stands alone', () => {
    expect(nextQuestion(charts, { taps: { 'hip_back.right': 5 }, locked: true })).toBeUndefined();
    expect(nextQuestion(charts, { taps: {} })).toBeUndefined();
    expect(nextQuestion(charts, { taps: { 'heel.right': 5 } })).toBeUndefined();
  });

  test('every question has a way to say "not sure", and one to say that nothing fits', () => {
    for (const each of charts.finder_questions) {
      const ids = each.options.map((option) => option.id);
      expect(ids).toContain('not_sure');
      expect(ids.some((id) => id === 'no' || id === 'none')).toBe(true);
      for (const option of each.options) {
        expect([each.id, option.id, option.supports.length > 0]).toEqual([
          each.id,
          option.id,
          !PLAIN.has(option.id),
        ]);
      }
    }
  });
});

describe('monotone', () => {
  const scoreOf = (input: FinderInput, group: string) =>
    runFinder(charts, input).find((each) => each.group === group)?.score ?? 0;

  test('an answer lowers nobody, and lifts only whom it names', () => {
    fc.assert(
      fc.property(anyTaps, question, (taps, asked) => {
        const bare = new Map(runFinder(charts, { taps }).map((r) => [r.group + r.side, r.score]));
        for (const option of asked.options) {
          const answers = { [asked.id]: option.id };
          for (const each of runFinder(charts, { taps, answers })) {
            const was = bare.get(each.group + each.side);
            if (was === undefined) continue;
            expect(each.score).toBeGreaterThanOrEqual(was);
            const points = charts.points.filter((point) => point.group === each.group);
            if (!points.some((point) => option.supports.includes(point.id)))
              expect(each.score).toBe(was);
          }
        }
      }),
    );
  });

  test('"it is my pain" lowers nobody, "nothing there" lifts nobody', () => {
    fc.assert(
      fc.property(anyTaps, fc.constantFrom(...charts.points), (taps, { id, group }) => {
        const was = scoreOf({ taps }, group);
        const found = (tender: boolean) =>
          (['left', 'right'] as const).map((side) => ({
            point: id,
            side,
            tender,
            my_pain: tender ? ('reproduces' as const) : ('neither' as const),
          }));
        expect(scoreOf({ taps, findings: found(true) }, group)).toBeGreaterThanOrEqual(was);
        expect(scoreOf({ taps, findings: found(false) }, group)).toBeLessThanOrEqual(was);
      }),
    );
  });
});

describe('weaker fits', () => {
  test('fill a short list up to three, and never stand in it', () => {
    fc.assert(
      fc.property(anyTaps, (taps) => {
        const listed = runFinder(charts, { taps });
        const weaker = weakerFits(charts, { taps });
        expect(weaker.length).toBeLessThanOrEqual(Math.max(0, HEAD - listed.length));
        expect(weaker.every(({ score }) => score >= WEAK && score < THRESHOLD)).toBe(true);
        expect(weaker.every(({ points }) => points.length > 0)).toBe(true);
      }),
    );
  });
});
