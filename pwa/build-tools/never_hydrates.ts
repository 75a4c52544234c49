/**
 * Takes out of the app what only hydration needs. The static shell is replaced, never hydrated (`src/app/main.ts`), but
 * each compiled component still says after every element where hydration has come to, and Svelte's runtime asks at
 * every step whether it is hydrating. The bundler does not see by itself that the answer is always no.
 */
import type { Plugin } from 'vite';

const STATE = /\/svelte\/src\/internal\/client\/dom\/hydration\.js$/;
const SWITCH = 'export let hydrating = false;';
const SETTER = 'hydrating = value;';
const STEPS = /^[ \t]*\$\.(?:reset\(\w+\)|next\(\d*\));\n/gm;

/** To be placed after the plugin that compiles Svelte. Stops the build when Svelte's runtime has another form. */
export function neverHydrates(): Plugin {
  return {
    name: 'unknot-never-hydrates',
    apply: 'build',
    transform(code, id) {
      if (STATE.test(id)) {
        if (!code.includes(SWITCH) || !code.includes(SETTER))
          this.error(
            'Svelte keeps its hydration in another way: see build-tools/never_hydrates.ts',
          );
        return {
          code: code.replace(SWITCH, 'export const hydrating = false;').replace(SETTER, ''),
          map: null,
        };
      }
      if (id.endsWith('.svelte')) return { code: code.replace(STEPS, ''), map: null };
      return undefined;
    },
  };
}
