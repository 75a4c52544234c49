/**
 * Search as you type over a few hundred pages. Everything is folded to plain words once; a query is then a look for
 * word beginnings in long strings, which is faster than any index of this size and costs nothing to build.
 */

export interface Doc<T> {
  of: T;
  /** What it is called: each name counts in full. */
  names: readonly string[];
  /** Other words people may type for it. */
  also: readonly string[];
  /** One or two sentences. */
  short: string;
  /** Everything else on the page. */
  text: string;
  /** Added to the score of a page that is found: what to read first among equals. */
  first?: number;
}

export interface Hit<T> {
  of: T;
  score: number;
}

export interface Found<T> {
  hits: Hit<T>[];
  /** What was searched instead, when nothing had the word as it was typed. */
  instead: string | null;
}

export type Search<T> = (query: string) => Found<T>;

/** A word in the name counts more than in the text; at its beginning or as a whole more than elsewhere. */
const WEIGHTS = { name: 12, also: 9, short: 3, text: 1 } as const;
const FIELDS = ['name', 'also', 'short', 'text'] as const;
const WHOLE_WORD = 1.5;
const NAME_STARTS = 6;

/** Too common to tell pages apart. */
const COMMON = new Set(
  'a an and are as at be by can do does for from how i in is it my of on or that the this to what when where which why with your'.split(
    ' ',
  ),
);

/** Lower case, no accents, words divided by one space. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The query's words that say something; all of them when none does. A plural looks for its singular. */
export function wordsOf(query: string): string[] {
  const all = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  const telling = all.filter((word) => !COMMON.has(word));
  return (telling.length > 0 ? telling : all).map(singular);
}

function singular(word: string): string {
  return word.length > 3 && /[^suix]s$/.test(word) ? word.slice(0, -1) : word;
}

interface Shelf<T> {
  of: T;
  first: number;
  fields: Record<(typeof FIELDS)[number], string>;
}

/** Makes the search. Nothing is read before the first query; the words for mistyped queries only when one is. */
export function searchIn<T>(docs: () => readonly Doc<T>[]): Search<T> {
  let shelves: Shelf<T>[] | undefined;
  let vocabulary: string[] | undefined;
  return (query) => {
    shelves ??= docs().map(shelved);
    const words = wordsOf(query);
    if (words.length === 0) return { hits: [], instead: null };
    const hits = ranked(shelves, words);
    if (hits.length > 0) return { hits, instead: null };
    vocabulary ??= vocabularyOf(shelves);
    const known = vocabulary;
    const held = shelves;
    const mended = words.map((word) =>
      ranked(held, [word]).length > 0 ? word : nearest(word, known),
    );
    if (mended.every((word, i) => word === words[i])) return { hits: [], instead: null };
    const again = ranked(shelves, mended);
    return { hits: again, instead: again.length > 0 ? mended.join(' ') : null };
  };
}

function shelved<T>({ of, names, also, short, text, first = 0 }: Doc<T>): Shelf<T> {
  // A space before every word, so that "the beginning of a word" is a plain look-up.
  const padded = (value: string): string => ` ${folded(value)} `;
  return {
    of,
    first,
    fields: {
      // Two spaces before each name, so that "a name begins so" is one too.
      name: names.map((name) => ` ${padded(name)}`).join(''),
      also: padded(also.join(' ')),
      short: padded(short),
      text: padded(text),
    },
  };
}

/** The pages that have every word, best first; pages of one score keep their order. */
function ranked<T>(shelves: readonly Shelf<T>[], words: readonly string[]): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (const { of, first, fields } of shelves) {
    let score = 0;
    for (const word of words) {
      const points = pointsOf(fields, word);
      if (points === 0) {
        score = 0;
        break;
      }
      score += points;
    }
    if (score === 0) continue;
    if (fields.name.includes(`  ${words.join(' ')}`)) score += NAME_STARTS;
    hits.push({ of, score: score + first });
  }
  return hits.sort((a, b) => b.score - a.score);
}

function pointsOf(fields: Shelf<unknown>['fields'], word: string): number {
  let points = 0;
  for (const field of FIELDS) {
    if (!fields[field].includes(` ${word}`)) continue;
    points += WEIGHTS[field] * (fields[field].includes(` ${word} `) ? WHOLE_WORD : 1);
  }
  return points;
}

/** Words that somebody may have meant: those of names and short texts. */
function vocabularyOf(shelves: readonly Shelf<unknown>[]): string[] {
  const words = new Set<string>();
  for (const { fields } of shelves)
    for (const field of ['name', 'also', 'short'] as const)
      for (const word of fields[field].split(' ')) if (word.length > 3) words.add(word);
  return [...words].sort();
}

/** The known word whose beginning differs least from what was typed; the word itself when none is near. */
function nearest(word: string, vocabulary: readonly string[]): string {
  let allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  let best = word;
  for (const known of vocabulary) {
    const distance = distanceToBeginning(word, known, allowed);
    if (distance > allowed) continue;
    if (distance < allowed || best === word) best = known;
    allowed = distance;
    if (allowed === 0) break;
  }
  return best;
}

/** Least number of letters to add, drop, change or swap until `typed` is a beginning of `known`; `most + 1` beyond. */
export function distanceToBeginning(typed: string, known: string, most: number): number {
  const columns = Math.min(known.length, typed.length + most);
  let before: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, i) => i);
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= columns; column += 1) {
      const same = typed[row - 1] === known[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        typed[row - 1] === known[column - 2] &&
        typed[row - 2] === known[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line.push(cost);
    }
    if (Math.min(...line) > most) return most + 1;
    before = last;
    last = line;
  }
  return Math.min(most + 1, ...last);
}
