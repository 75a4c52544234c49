/** Conditions are trees; this file is the only place that walks them. Its twin is backend/safety/conditions.py. */

import type {
  Answers,
  AnswerValue,
  Comparison,
  Condition,
  DiarySnapshot,
  FactValue,
  Profile,
  Question,
} from './types.ts';

/** The thing somebody is about to do; empty for a plain check. */
export interface Context {
  moment: string[];
  tags: string[];
  classes: string[];
  product: string | null;
}

/** Everything a condition may look at. */
export interface Reading {
  questions: ReadonlyMap<string, Question>;
  answers: Answers;
  profile: Profile;
  diary: DiarySnapshot;
  context: Context;
}

export const NO_CONTEXT: Context = { moment: [], tags: [], classes: [], product: null };

/** The chosen options; `[]` is "none of these", null is skipped or not asked. */
export function chosen(value: AnswerValue | undefined): string[] | null {
  if (value === undefined || value === null) return null;
  const picked = typeof value === 'string' ? [value] : value;
  return [...new Set(picked.filter((option) => option !== 'none'))];
}

/** "Not sure" becomes the worst option that the question knows. */
function withoutDoubt(picked: string[], worst: string[]): string[] {
  if (!picked.includes('unsure')) return picked;
  return [...new Set([...picked.filter((option) => option !== 'unsure'), ...worst])];
}

function answerTo(key: string, reading: Reading): string[] {
  const [base = '', follow] = key.split('.', 2);
  if (follow !== undefined) {
    // A follow-up of a question that found nothing has nothing to say.
    if ((chosen(reading.answers[base]) ?? []).length === 0) return [];
    const worst = reading.questions.get(follow)?.worst ?? [];
    return withoutDoubt(chosen(reading.answers[key]) ?? worst, worst);
  }
  const question = reading.questions.get(base);
  const picked = chosen(reading.answers[base]);
  if (question === undefined) return picked ?? [];
  if (question.role === 'question') return withoutDoubt(picked ?? [], question.worst);
  if (question.show_if !== undefined && !holds(question.show_if, reading)) return [];
  return withoutDoubt(picked ?? question.worst, question.worst);
}

function asWords(value: FactValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return Array.isArray(value) ? value : [];
}

function wordsOf(ref: string, reading: Reading): string[] {
  const name = ref.slice(2);
  if (ref.startsWith('q.')) return answerTo(name, reading);
  if (ref.startsWith('p.')) return asWords(reading.profile[name]);
  if (ref.startsWith('d.')) return asWords(reading.diary[name as keyof DiarySnapshot]);
  const { moment, tags, classes, product } = reading.context;
  if (name === 'moment') return moment;
  if (name === 'tags') return tags;
  if (name === 'classes') return classes;
  return product === null ? [] : [product];
}

function numberOf(ref: string, reading: Reading): number | null {
  const name = ref.slice(2);
  const value = ref.startsWith('d.')
    ? reading.diary[name as keyof DiarySnapshot]
    : reading.profile[name];
  return typeof value === 'number' ? value : null;
}

function compares(value: number, comparison: Comparison, limit: number): boolean {
  switch (comparison) {
    case '>=':
      return value >= limit;
    case '>':
      return value > limit;
    case '<=':
      return value <= limit;
    case '<':
      return value < limit;
    case '==':
      return value === limit;
  }
}

/** Whether a condition is true. A number that is not known makes its comparison false. */
export function holds(condition: Condition, reading: Reading): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, reading));
  if ('any' in condition) return condition.any.some((part) => holds(part, reading));
  if ('not' in condition) return !holds(condition.not, reading);
  if ('has' in condition) {
    const [ref, ...wanted] = condition.has;
    const words = wordsOf(ref, reading);
    return wanted.some((option) => words.includes(option));
  }
  if ('count' in condition) {
    const [ref, least] = condition.count;
    return new Set(wordsOf(ref, reading)).size >= least;
  }
  const [ref, comparison, limit] = condition.num;
  const value = numberOf(ref, reading);
  return value !== null && compares(value, comparison, limit);
}

/** The questions (without follow-up part) that a condition looks at. */
export function questionsIn(condition: Condition): Set<string> {
  if ('all' in condition) return union(condition.all);
  if ('any' in condition) return union(condition.any);
  if ('not' in condition) return questionsIn(condition.not);
  const ref =
    'has' in condition
      ? condition.has[0]
      : 'count' in condition
        ? condition.count[0]
        : condition.num[0];
  return ref.startsWith('q.') ? new Set([ref.slice(2).split('.', 1)[0] ?? '']) : new Set();
}

function union(parts: Condition[]): Set<string> {
  return new Set(parts.flatMap((part) => [...questionsIn(part)]));
}
