import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Charts,
  type FinderInput,
  type FinderResult,
  HEAD,
  measureAll,
  runFinder,
  scoreOf,
  supportsOf,
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

/** Whether one more answer, or two, can give other first three places: every pair of them is tried. */
function canChange(input: FinderInput, left: number): boolean {
  const all = measureAll(charts, input).filter(({ points }) => points.some((each) => each.linked));
  const linked = new Set(all.flatMap(({ points }) => points.map(({ id }) => id)));
  const head = (more: Record<string, string>) => {
    const supports = supportsOf(charts.finder_questions, { ...input.answers, ...more });
    return all
      .map((each) => ({ key: each.group + each.side, score: scoreOf(each, supports) }))
      .filter(({ score }) => score >= WEAK)
      .sort((a, b) => b.score - a.score)
      .slice(0, HEAD)
      .map(({ key }) => key)
      .join();
  };
  const answers = charts.finder_questions
    .filter(({ id }) => !(id in (input.answers ?? {})))
    .flatMap(({ id, options }) =>
      options
        .filter(({ supports }) => supports.some((point) => linked.has(point)))
        .map((option) => ({ [id]: option.id })),
    );
  const now = head({});
  const two = () => answers.some((a) => answers.some((b) => head({ ...a, ...b }) !== now));
  return answers.some((a) => head(a) !== now) || (left > 1 && two());
}

describe('the next question', () => {
  const options = (asked: FinderQuestion | undefined) => asked?.options ?? [];
  const lifted = (results: readonly FinderResult[], { supports }: { supports: string[] }) =>
    results.filter((each) => each.points.some((id) => supports.includes(id))).map((r) => r.group);

  test('tells one of the first three from one close behind: at the dimple, many fit', () => {
    const taps = { 'si_joint.right': 5 };
    const ranked = runFinder(charts, { taps });
    const asked = nextQuestion(charts, { taps });
    const [first, behind] = [ranked.slice(0, HEAD), ranked.slice(HEAD)];

    expect(asked?.id).toBe('in_bed');
    const crossing = options(asked).filter(
      (option) => lifted(behind, option).length > 0 && lifted(first, option).length < HEAD,
    );
    expect(crossing.map(({ id }) => id)).toContain('sit_up');
  });

  test('orders the first three where nobody can come among them: the waist and the buttock', () => {
    const taps = { 'hip_back.right': 5 };
    const leaders = runFinder(charts, { taps }).slice(0, HEAD);
    const asked = nextQuestion(charts, { taps });

    expect(leaders.map(({ group }) => group)).toEqual([
      'piriformis',
      'quadratus_lumborum',
      'gluteus_medius',
    ]);
    expect(asked?.id).toBe('eased_by');
    expect(options(asked).map((option) => lifted(leaders, option))).toEqual([
      ['quadratus_lumborum'],
      ['piriformis'],
      [],
      [],
    ]);
  });

  test('is asked only while some answers could still change the first three places', () => {
    fc.assert(
      fc.property(anyTaps, answered, (taps, answers) => {
        const asked = nextQuestion(charts, { taps, answers });
        if (asked === undefined) return;
        const left = QUESTIONS_AT_MOST - Object.keys(answers).length;
        expect(canChange({ taps, answers }, left)).toBe(true);
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
    const other = { ...charts, finder_questions: charts.finder_questions.toReversed() };
    fc.assert(
      fc.property(anyTaps, answered, (taps, answers) => {
        const turned = <T>(map: Record<string, T>) =>
          Object.fromEntries(Object.entries(map).reverse());
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
