/** What a check says, put together from the knowledge: texts, calls, and what is closed for how long. */
import type {
  Advice,
  AdviceAction,
  CheckResult,
  Level,
  Safety,
  Standing,
  Until,
} from '../../domain/safety/index.ts';

export interface ShownAdvice {
  level: Level | null;
  /** The text of the level. */
  frame: Advice | undefined;
  /** What belongs to the rules that fired, the most urgent first. */
  findings: Advice[];
  doNot: string[];
  actions: AdviceAction[];
  closed: { until: Until; locks: string[] }[];
  /** Words of guards that stand without a call for help. */
  guards: string[];
}

const ORDER: readonly (Level | null)[] = ['L1', 'L2', 'L3', 'L4', null];

export function shownAdvice(safety: Safety, result: CheckResult): ShownAdvice {
  const texts = new Map(safety.advice.map((advice) => [advice.id, advice]));
  const sorted = [...result.findings].sort(
    (a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level),
  );
  const findings = unique(
    sorted.filter(({ level }) => level !== null).map(({ advice }) => advice),
  ).flatMap((id) => texts.get(id) ?? []);
  const frame = result.level === null ? undefined : texts.get(result.level);
  const told = frame === undefined ? findings : [...findings, frame];
  const urgent = sorted
    .filter(({ level }) => level === result.level)
    .map(({ advice }) => texts.get(advice));
  return {
    level: result.level,
    frame,
    findings,
    doNot: unique(told.flatMap(({ do_not }) => do_not)),
    actions: unique([
      ...urgent.flatMap((advice) => advice?.actions ?? []),
      ...(frame?.actions ?? []),
    ]),
    closed: closedBy(safety, sorted),
    guards: unique(
      sorted
        .filter(({ level }) => level === null)
        .map((standing) => guardWords(safety, texts, standing)),
    ),
  };
}

function guardWords(
  safety: Safety,
  texts: ReadonlyMap<string, Advice>,
  { rule, advice }: Standing,
): string {
  const guard = safety.guards.find(({ id }) => id === rule);
  return guard?.words ?? texts.get(advice)?.body.join(' ') ?? '';
}

/** Locks in words, grouped by how long they hold. */
function closedBy(safety: Safety, standing: readonly Standing[]): ShownAdvice['closed'] {
  const lockWords = new Map(safety.locks.map(({ id, words }) => [id, words]));
  const groups = new Map<Until, string[]>();
  for (const { locks, until } of standing) {
    const list = locks.map((lock) => lockWords.get(lock) ?? lock);
    groups.set(until, unique([...(groups.get(until) ?? []), ...list]));
  }
  return [...groups]
    .map(([until, locks]) => ({ until, locks }))
    .filter(({ locks }) => locks.length > 0);
}

/** All that an advice says, in English, where that is to stand below its translation. */
export function english(advice: Pick<Advice, 'en'> | undefined): string[] | undefined {
  const en = advice?.en;
  return en && [en.heading ?? '', ...(en.body ?? []), ...(en.do_not ?? [])];
}

/** Every rule that was asked, with the reason it is asked: shown when no level came out. */
export function whyAsked(
  safety: Safety,
  rules: readonly string[],
): { title: string; why: string }[] {
  return safety.rules
    .filter(({ id }) => rules.includes(id))
    .map(({ title, why }) => ({ title, why }));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)].filter((value) => value !== '');
}
