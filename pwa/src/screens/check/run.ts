/**
 * One round of safety questions as a sequence of pages. Pure: pages follow from the answers given so far.
 * Overview pages ("tick what fits") come in the order of the file; what was ticked is asked in full right
 * after its page, so that urgent advice never waits for the rest.
 */
import {
  type Answers,
  type AnswerValue,
  type Asked,
  type DiarySnapshot,
  type FirstUseScreen,
  factsIn,
  type Profile,
  questionsFor,
  type Safety,
} from '../../domain/safety/index.ts';

export interface Round {
  safety: Safety;
  /** Rule and guard ids that are asked. */
  rules: readonly string[];
  screens: readonly FirstUseScreen[];
  profile: Profile;
  diary: DiarySnapshot;
}

export type Page =
  | { kind: 'overview'; screen: FirstUseScreen }
  | { kind: 'question'; main: Asked; follow: Asked[] };

/** So few questions are asked one by one, without an overview. */
const FEW = 3;

/** A round for these rules. */
export function roundOf(
  safety: Safety,
  rules: readonly string[],
  profile: Profile,
  diary: DiarySnapshot,
): Round {
  const wanted = new Set(
    asked({ safety, rules, screens: [], profile, diary }, {}).map(({ key }) => key),
  );
  const screens = safety.first_use.screens
    .map((screen) => ({
      ...screen,
      lines: screen.lines.filter(({ question }) => wanted.has(question)),
    }))
    .filter((screen) => screen.lines.length > 0);
  const lines = screens.reduce((sum, screen) => sum + screen.lines.length, 0);
  return { safety, rules, screens: lines > FEW ? screens : [], profile, diary };
}

/** The questions as they stand with these answers; facts told on the way count at once. */
export function asked({ safety, rules, profile, diary }: Round, answers: Answers): Asked[] {
  return questionsFor(safety, rules, {
    answers,
    profile: { ...profile, ...facts(safety, answers) },
    diary,
  });
}

function facts(safety: Safety, answers: Answers): Profile {
  return factsIn(new Map(safety.questions.map((question) => [question.id, question])), answers);
}

/**
 * The page after `done`; undefined when everything was asked. `ticked` are the lines chosen on overviews,
 * `done` the ids of overviews and the keys of questions that were left with "next".
 */
export function nextPage(
  round: Round,
  answers: Answers,
  ticked: ReadonlySet<string>,
  done: ReadonlySet<string>,
): Page | undefined {
  const overviewed = new Set(
    round.screens.flatMap((screen) => screen.lines.map(({ question }) => question)),
  );
  const open = asked(round, answers).filter(({ key, parent }) => parent === null && !done.has(key));
  const throughAll = round.screens.every(({ id }) => done.has(id));
  // What was ticked comes at once; a question of its own waits until every overview is through.
  const ready = open.find(({ key, question }) =>
    overviewed.has(key) ? ticked.has(key) : throughAll && question.role === 'question',
  );
  if (ready !== undefined) return pageOf(round, answers, ready);
  const screen = round.screens.find(({ id }) => !done.has(id));
  if (screen !== undefined) return { kind: 'overview', screen };
  return undefined;
}

/** A question together with the follow-ups that belong to it. */
export function pageOf(round: Round, answers: Answers, main: Asked): Page {
  const all = asked(round, answers);
  const at = all.findIndex(({ key }) => key === main.key);
  const follow: Asked[] = [];
  for (const next of all.slice(at + 1)) {
    if (next.question.role !== 'follow_up') break;
    follow.push(next);
  }
  return { kind: 'question', main, follow };
}

/** Something was chosen that is not "none". */
export function found(value: AnswerValue | undefined): boolean {
  if (value === undefined || value === null) return false;
  return typeof value === 'string' ? value !== 'none' : value.some((option) => option !== 'none');
}

/**
 * The answers after an overview was left: what was not ticked is "none of these", and where a question may be
 * skipped and the person did not say "none", skipped.
 */
export function afterOverview(
  round: Round,
  screen: FirstUseScreen,
  ticked: ReadonlySet<string>,
  saidNone: boolean,
): Answers {
  const answers: Answers = {};
  for (const { question: id } of screen.lines) {
    if (ticked.has(id)) continue;
    const skippable =
      round.safety.questions.find((question) => question.id === id)?.skippable === true;
    answers[id] = skippable && !saidNone ? null : [];
  }
  return answers;
}

/** Answers without what no longer applies: follow-ups of questions that found nothing. */
export function tidy(round: Round, answers: Answers): Answers {
  const keys = new Set(asked(round, answers).map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)));
}
