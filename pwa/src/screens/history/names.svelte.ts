/** Names for lists: they open with counts and get the names when the knowledge is there. */

import { afterPaint } from '../../store/after_paint.ts';
import { type Bundle, loadKnowledge } from '../../store/knowledge.ts';
import { namer } from '../../ui/bodymap/names.ts';
import type { Name } from './summary.ts';

interface Choice {
  id: string;
  label: string;
}

/** What a search can be limited to. */
export interface Lists {
  zones: readonly Choice[];
  /** What was tried in entries, and the products of patches. */
  reliefs: readonly Choice[];
}

export interface Names {
  /** A name for `zone.side`. */
  readonly name: Name | undefined;
  readonly lists: Lists | undefined;
  /** The word behind an id of any list. */
  label: (id: string) => string | undefined;
}

/** All undefined at first, and for good when the bundle cannot be had. Fetched when it is first read. */
export function placeNames(): Names {
  let bundle = $state.raw<Bundle>();
  const name = $derived(bundle && namer(bundle.zones, bundle.elsewhere));
  const labels = $derived(bundle && labelsOf(bundle));
  let asked = false;
  function ask(): void {
    if (asked) return;
    asked = true;
    // A list must not wait for names.
    afterPaint(() => {
      loadKnowledge().then(
        (loaded) => {
          bundle = loaded;
        },
        () => undefined,
      );
    });
  }
  return {
    get name() {
      ask();
      return name;
    },
    get lists() {
      ask();
      return bundle && listsOf(bundle);
    },
    label(id) {
      return labels?.get(id);
    },
  };
}

function listsOf({ zones, words, patches }: Bundle): Lists {
  return {
    zones: zones.map(({ id, name }) => ({ id, label: name })),
    reliefs: [...words.reliefs, ...patches.map(({ id, name }) => ({ id, label: name }))],
  };
}

function labelsOf(bundle: Bundle): Map<string, string> {
  const { qualities, triggers, limits, patch_reactions } = bundle.words;
  const { zones, reliefs } = listsOf(bundle);
  return new Map(
    [zones, reliefs, qualities, triggers, limits, patch_reactions]
      .flat()
      .map(({ id, label }) => [id, label]),
  );
}
