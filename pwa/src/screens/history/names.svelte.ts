/** Names of places for lists: they open with counts and get the names when the knowledge is there. */
import { loadKnowledge } from '../../store/knowledge.ts';
import { afterPaint } from '../../ui/after_paint.ts';
import { namer } from '../../ui/bodymap/names.ts';
import type { Name } from './summary.ts';

/** `name` is undefined at first and stays so when the bundle cannot be had. Fetched when it is first read. */
export function placeNames(): { readonly name: Name | undefined } {
  let name = $state.raw<Name>();
  let asked = false;
  function ask(): void {
    asked = true;
    // A list must not wait for names.
    afterPaint(() => {
      loadKnowledge().then(
        ({ zones, elsewhere }) => {
          name = namer(zones, elsewhere);
        },
        () => undefined,
      );
    });
  }
  return {
    get name() {
      if (!asked) ask();
      return name;
    },
  };
}
