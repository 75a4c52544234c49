/** Names of places for lists: they open with counts and get the names when the knowledge is there. */
import { loadKnowledge } from '../../store/knowledge.ts';
import { namer } from '../../ui/bodymap/names.ts';
import type { Name } from './summary.ts';

/** `name` is undefined at first and stays so when the bundle cannot be had. */
export function placeNames(): { readonly name: Name | undefined } {
  let name = $state.raw<Name>();
  // After the first paint: a list must not wait for names.
  setTimeout(() => {
    loadKnowledge().then(
      ({ zones, elsewhere }) => {
        name = namer(zones, elsewhere);
      },
      () => undefined,
    );
  });
  return {
    get name() {
      return name;
    },
  };
}
