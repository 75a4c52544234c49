/** Between the diary, the charts and the list on the screen. Pure. */
import { DAY_MS } from '../../domain/days.ts';
import type { FinderResult, FoundByPressing } from '../../domain/finder.ts';
import { explain, type Reason } from '../../domain/finder_explain.ts';
import type { Point } from '../../domain/knowledge.ts';
import type { FinderShown, Finding } from '../../domain/records.ts';
import type { Safety, SafetyEvent } from '../../domain/safety/index.ts';
import type { Layers } from '../../ui/bodymap/picture.ts';

/** "hip_back.right" -> strength. */
export type Taps = Readonly<Record<string, number>>;

/** Tapped zones that the guide knows something about; `elsewhere` is stored and never scored. */
export function scored(taps: Taps): Taps {
  return Object.fromEntries(
    Object.entries(taps).filter(([key, strength]) => strength > 0 && !key.startsWith('elsewhere.')),
  );
}

/** The list as it was shown, for the record. */
export function shownOf(results: readonly FinderResult[]): FinderShown[] {
  return results.map(({ side, group, score }) => ({
    side,
    group,
    score: Math.round(score * 10_000) / 10_000,
  }));
}

/** What was found by pressing in this run, in the form the finder reads. */
export function foundIn(findings: readonly Finding[], run: string | undefined): FoundByPressing[] {
  return findings.flatMap(({ finder_run, point, side, tender, my_pain }) => {
    if (run === undefined || finder_run !== run || point === undefined) return [];
    if (side !== 'left' && side !== 'right') return [];
    return [{ point, side, tender: tender ?? false, my_pain: my_pain ?? 'neither' }];
  });
}

/** Question -> chosen option or options, as the record keeps them. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

/** The answers of a run; what an older version left there is passed over. */
export function answersIn(recorded: Readonly<Record<string, unknown>> | undefined): Given {
  const given: Record<string, string | readonly string[]> = {};
  for (const [id, value] of Object.entries(recorded ?? {})) {
    if (typeof value === 'string') given[id] = value;
    else if (Array.isArray(value)) given[id] = value.filter((each) => typeof each === 'string');
  }
  return given;
}

/** What the picture of a result shows: where the muscle is, where charts put its pain, and what was marked. */
export function layersOf(result: FinderResult, points: readonly Point[], taps: Taps): Layers {
  const linked = points.filter((point) => result.points.includes(point.id));
  const zones = (pick: (weight: number) => boolean) =>
    linked.flatMap(({ refers }) => refers.filter((cell) => pick(cell.weight)).map((c) => c.zone));
  const usual = new Set(zones((weight) => weight === 1));
  const here = ['midline', ...(result.side === 'both' ? ['left', 'right'] : [result.side])];
  return {
    home: [...new Set(linked.flatMap((point) => point.home_zones))],
    usual: [...usual],
    sometimes: [...new Set(zones((weight) => weight < 1))].filter((zone) => !usual.has(zone)),
    mine: Object.keys(scored(taps)).filter((key) =>
      here.includes(key.slice(key.lastIndexOf('.') + 1)),
    ),
  };
}

/** The place of a result in a list, from 1; null when it does not stand there. */
export function placeIn(results: readonly FinderResult[], result: FinderResult): number | null {
  const at = results.findIndex((each) => each.group === result.group && each.side === result.side);
  return at < 0 ? null : at + 1;
}

/** Whether one check of today already has the answers that these rules ask for. */
export function askedToday(
  safety: Pick<Safety, 'rules'>,
  events: readonly SafetyEvent[],
  rules: readonly string[],
  now = Date.now(),
): boolean {
  const wanted = safety.rules.filter(({ id }) => rules.includes(id)).flatMap(({ asks }) => asks);
  return events.some((event) => {
    if (event.kind !== 'check' || now - Date.parse(event.at) > DAY_MS) return false;
    return wanted.every((ask) => ask in event.answers);
  });
}

/** Results in brackets of "about equal", in their order. */
export function bracketed(results: readonly FinderResult[]): FinderResult[][] {
  const brackets: FinderResult[][] = [];
  for (const result of results) {
    const last = brackets.at(-1);
    if (last?.[0]?.aboutEqual === result.aboutEqual) last.push(result);
    else brackets.push([result]);
  }
  return brackets;
}

/** Why a group is listed, zones of one kind together. */
export interface Because {
  focus: string[];
  sometimes: string[];
  over: string[];
  notLinked: string[];
  moved: 'up' | 'down' | null;
}

export function becauseOf(result: FinderResult, taps: Taps): Because {
  const because: Because = { focus: [], sometimes: [], over: [], notLinked: [], moved: null };
  for (const reason of explain(result, taps)) put(because, reason);
  return because;
}

function put(because: Because, reason: Reason): void {
  if (reason.kind === 'focus') because.focus.push(reason.zone);
  else if (reason.kind === 'sometimes') because.sometimes.push(reason.zone);
  else if (reason.kind === 'over_the_muscle') because.over.push(reason.zone);
  else if (reason.kind === 'not_linked') because.notLinked.push(reason.zone);
  else because.moved = reason.direction;
}

/** What another screen hands over by `go('/find', {...})`; also where this screen keeps its place. */
export interface Handed {
  taps?: Taps;
  run?: string;
  log?: string;
  /** The group whose examination was interrupted by safety questions. */
  check?: string;
}

export function handedOver(state: unknown): Handed {
  const given = (typeof state === 'object' && state !== null ? state : {}) as Record<
    string,
    unknown
  >;
  const handed: Handed = {};
  if (isTaps(given['taps'])) handed.taps = given['taps'];
  if (typeof given['run'] === 'string') handed.run = given['run'];
  if (typeof given['log'] === 'string') handed.log = given['log'];
  if (typeof given['check'] === 'string') handed.check = given['check'];
  return handed;
}

function isTaps(value: unknown): value is Taps {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((strength) => typeof strength === 'number')
  );
}
