/** A learning page as data: what every kind of page is turned into, and what one component shows. */
import type { DrawnLine, Evidence, Routine } from '../../domain/knowledge.ts';
import type { Layers } from '../../ui/bodymap/picture.ts';

export const KINDS = [
  'muscle',
  'point',
  'area',
  'place',
  'search',
  'routine',
  'programme',
  'condition',
  'patch',
  'topic',
  'word',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Ref {
  kind: Kind;
  id: string;
}

/** What the safety rules look at. */
export type Acts = Pick<Routine, 'tags' | 'places'>;

/** One thing said, with how sure it is and where from. */
export interface Row {
  text: string;
  /** Said before the text, in bold; with `to` a link. */
  lead?: string;
  to?: Ref;
  /** A short line below: seconds and repeats of a step. */
  under?: string;
  evidence: Evidence;
  sources: readonly string[];
}

export interface Link {
  to: Ref;
  label: string;
  under?: string;
  /** What is done with the body there: judged by the safety rules before it is offered. */
  acts?: Acts;
}

export interface Block {
  heading: string;
  note?: string;
  rows?: readonly Row[];
  /** The rows are steps, in this order. */
  ordered?: boolean;
  /** Long, and asked by the safety questions anyway: opened by a tap. */
  folded?: boolean;
  /** `here`: what the home layer says in this picture. */
  picture?: { layers: Layers; here?: string; lines?: readonly DrawnLine[] };
  links?: readonly Link[];
}

export interface Article {
  ref: Ref;
  title: string;
  /** What kind of thing this is. */
  what: string;
  also: readonly string[];
  lead: string;
  notice?: string;
  blocks: readonly Block[];
  evidence: Evidence;
  sources: readonly string[];
  review: string;
  /** What the safety rules may close: the routine or the search by hand that this page is about. */
  acts?: Acts;
  /** May be started from this page. */
  starts?: Routine;
}

/** A text of the guide that begins small, as a sentence. */
export function sentence(text: string): string {
  const begun = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return begun.endsWith('.') ? begun : `${begun}.`;
}

/** Only blocks that say something. */
export function filled(blocks: readonly Block[]): Block[] {
  return blocks.filter(
    ({ rows, picture, links }) =>
      (rows?.length ?? 0) > 0 ||
      (links?.length ?? 0) > 0 ||
      Object.values(picture?.layers ?? {}).some((zones) => zones.length > 0),
  );
}

interface Said {
  text: string;
  sources: readonly string[];
  evidence?: Evidence;
}

/** Statements as rows; where one has no grade of its own, the file's counts. */
export function rows(statements: readonly Said[], file: { evidence: Evidence }): Row[] {
  return statements.map(({ text, sources, evidence }) => ({
    text,
    sources,
    evidence: evidence ?? file.evidence,
  }));
}
