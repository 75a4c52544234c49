/** Words of the glossary inside a text: the first time each stands on a page it can be tapped. */

export interface Term {
  id: string;
  names: readonly string[];
}

/** A piece of a text; with `word` it is one of the glossary's. */
export interface Piece {
  text: string;
  word?: string;
}

export type Divider = (text: string) => Piece[];

/**
 * Divides texts in the order in which they stand on the page. Longer names win ("nerve root" before "nerve"); a word is
 * marked once per page, however it is written. `except`: the word whose own page this is.
 */
export function divider(terms: readonly Term[], except?: string): Divider {
  const ids = new Map<string, string>();
  for (const { id, names } of terms)
    if (id !== except) for (const name of names) ids.set(name.toLowerCase(), id);
  if (ids.size === 0) return (text) => [{ text }];
  const names = [...ids.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])(${names.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const seen = new Set<string>();
  return (text) => {
    const pieces: Piece[] = [];
    let done = 0;
    for (const { 1: before = '', 2: name = '', index: start } of text.matchAll(pattern)) {
      const index = start + before.length;
      const word = ids.get(name.toLowerCase());
      if (word === undefined || seen.has(word)) continue;
      seen.add(word);
      if (index > done) pieces.push({ text: text.slice(done, index) });
      pieces.push({ text: name, word });
      done = index + name.length;
    }
    if (done < text.length || pieces.length === 0) pieces.push({ text: text.slice(done) });
    return pieces;
  };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
