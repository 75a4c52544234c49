/** The page of a programme: what to do over some weeks, all at once or in stages. */
import type {
  Programme,
  ProgrammeItem,
  ProgrammeStage,
  Routine,
  Statement,
} from '../../../domain/knowledge.ts';
import { words } from '../../../text/learn.ts';
import { type Article, type Block, filled, type Row, rows } from '../article.ts';
import type { Library } from '../library.ts';
import { linksTo, routineLinks } from '../links.ts';

const t = words.heads;

export function programmeArticle(library: Library, programme: Programme): Article {
  const block = (heading: string, said: readonly Statement[] = []): Block => ({
    heading,
    rows: rows(said, programme),
  });
  const items = (list: readonly ProgrammeItem[]): Row[] =>
    list.map((item) => ({
      lead: routineOf(library, item)?.name ?? item.routine,
      to: { kind: 'routine', id: item.routine },
      text: item.how_often,
      sources: item.sources,
      evidence: programme.evidence,
    }));
  const stage = (each: ProgrammeStage, index: number): Block[] => [
    {
      heading: words.stage(index + 1, each.name),
      note: each.in_short,
      rows: items(each.items),
    },
    block(words.moveOn(index + 1, each.least_days), each.move_on),
    block(words.goBack(index + 1), each.go_back),
  ];
  return {
    ref: { kind: 'programme', id: programme.id },
    title: programme.name,
    what: words.weeks(programme.weeks),
    also: [],
    lead: programme.in_short,
    blocks: filled([
      block(t.notFor, programme.not_for),
      { heading: t.items, rows: items(programme.items ?? []) },
      ...(programme.stages ?? []).flatMap(stage),
      block(t.stopProgramme, programme.stop),
      block(t.helps, programme.see_if_it_helps),
      block(t.whom, programme.ask_whom),
      {
        heading: words.shelves.routine.name,
        links: routineLinks([
          ...new Set(itemsOf(programme).flatMap((item) => routineOf(library, item) ?? [])),
        ]),
      },
      {
        heading: t.muscles,
        links: linksTo(
          'muscle',
          library.groups.filter(({ id }) => programme.groups.includes(id)),
        ),
      },
      block(t.sure, programme.how_sure),
    ]),
    evidence: programme.evidence,
    sources: programme.sources,
    review: programme.review,
  };
}

/** All of a programme, of every stage. */
export function itemsOf({ items, stages = [] }: Programme): readonly ProgrammeItem[] {
  return items ?? stages.flatMap((stage) => stage.items);
}

function routineOf(library: Library, { routine }: ProgrammeItem): Routine | undefined {
  return library.routines.find(({ id }) => id === routine);
}
