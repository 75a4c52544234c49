/** The pages of what is done: routines and searches by hand. Read without starting anything. */
import type { Examination, Routine, Step } from '../../../domain/knowledge.ts';
import { words } from '../../../text/learn.ts';
import { type Article, type Block, filled, type Row, rows } from '../article.ts';
import type { Library } from '../library.ts';
import { linksTo, routineLinks } from '../links.ts';
import { itemsOf } from './programme.ts';

const t = words.heads;

export function routineArticle(library: Library, routine: Routine): Article {
  const muscles = library.groups.filter(({ id }) => routine.groups.includes(id));
  const exams = library.examinations.filter(({ groups }) =>
    groups.some((group) => routine.groups.includes(group)),
  );
  const programmes = library.programmes.filter((programme) =>
    itemsOf(programme).some((item) => item.routine === routine.id),
  );
  const block = (heading: string, said: Routine['avoid']): Block => ({
    heading,
    rows: oneSided(rows(said, routine)),
  });
  return {
    ref: { kind: 'routine', id: routine.id },
    title: routine.name,
    what: `${words.routineKinds[routine.kind] ?? ''}, ${words.minutes(routine.total_seconds)}`,
    also: [],
    lead: routine.in_short,
    blocks: filled([
      { heading: t.pictureWork, picture: { layers: { home: worked(routine) }, here: t.here } },
      block(t.avoid, routine.avoid),
      block(t.need, routine.you_need),
      {
        heading: t.positions,
        rows: oneSided(
          routine.positions.map(({ name, text, sources }) => ({
            lead: name,
            text,
            sources,
            evidence: routine.evidence,
          })),
        ),
      },
      block(
        t.hard,
        [routine.pull, routine.pain].filter((each) => each !== undefined),
      ),
      block(t.dose, routine.dose),
      {
        heading: t.steps,
        ...(routine.sides === 'one' ? { note: words.side } : {}),
        ordered: true,
        rows: oneSided(routine.steps.map((step) => stepRow(step, routine))),
      },
      block(t.stop, routine.stop_now),
      block(t.stopWeek, routine.stop_for_the_week),
      { heading: t.not, folded: true, rows: guardRows(library, routine.guards) },
      block(t.after, routine.afterwards),
      block(t.whom, routine.ask_whom),
      { heading: t.muscles, links: linksTo('muscle', muscles) },
      { heading: words.shelves.search.name, links: linksTo('search', exams) },
      { heading: words.shelves.programme.name, links: linksTo('programme', programmes) },
      block(t.sure, routine.how_sure),
    ]),
    evidence: routine.evidence,
    sources: routine.sources,
    review: routine.review,
    acts: routine,
    starts: routine,
  };
}

export function searchArticle(library: Library, exam: Examination): Article {
  const one = (said: Examination['start']): Row[] => oneSided(rows([said], exam));
  return {
    ref: { kind: 'search', id: exam.id },
    title: exam.name,
    what: words.kinds['search'] ?? '',
    also: [],
    lead: '',
    blocks: filled([
      {
        heading: t.pictureWork,
        picture: {
          layers: { home: exam.zones },
          here: t.here,
          lines: exam.paths.map(({ line }) => line),
        },
      },
      { heading: t.avoid, rows: oneSided(rows(exam.avoid, exam)) },
      {
        heading: t.positions,
        rows: oneSided(
          exam.positions.map(({ name, text, sources }) => ({
            lead: name,
            text,
            sources,
            evidence: exam.evidence,
          })),
        ),
      },
      { heading: t.start, rows: one(exam.start) },
      {
        heading: t.paths,
        ordered: true,
        rows: oneSided(
          exam.paths.map(({ name, text, sources }) => ({
            lead: name,
            text,
            sources,
            evidence: exam.evidence,
          })),
        ),
      },
      { heading: t.end, rows: one(exam.end) },
      { heading: t.ask, rows: oneSided(rows(exam.ask, exam)) },
      { heading: t.not, folded: true, rows: guardRows(library, exam.guards) },
      {
        heading: t.muscles,
        links: linksTo(
          'muscle',
          library.groups.filter(({ id }) => exam.groups.includes(id)),
        ),
      },
      {
        heading: words.shelves.routine.name,
        links: routineLinks(
          library.routines.filter(({ groups }) => groups.some((id) => exam.groups.includes(id))),
        ),
      },
    ]),
    evidence: exam.evidence,
    sources: exam.sources,
    review: exam.review,
    acts: exam,
  };
}

function stepRow(step: Step, routine: Routine): Row {
  const under = words.step({
    seconds: step.seconds,
    count: step.count ?? 0,
    repeats: step.repeats ?? 1,
    pause: step.pause_seconds ?? 0,
  });
  return { text: step.text, under, evidence: routine.evidence, sources: step.sources };
}

/** Zones in which something is pressed, stretched or rolled. */
function worked(routine: Routine): string[] {
  return [...new Set([...routine.steps.flatMap((step) => step.zones), ...routine.zones])];
}

/** Who should not, or not like this: the guards that speak about it. */
function guardRows(library: Library, guards: readonly string[]): Row[] {
  return library.safety.guards
    .filter(({ id }) => guards.includes(id))
    .map(({ title, words: text, sources, evidence }) => ({ lead: title, text, sources, evidence }));
}

function oneSided(said: readonly Row[]): Row[] {
  return said.map((row) => ({ ...row, text: words.fill(row.text) }));
}
