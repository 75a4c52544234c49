/** Entry of the build-time rendering of the static shell (`build-tools/shell.ts`); no part of the app itself. */
import { render } from 'svelte/server';
import Shell from './Shell.svelte';

/** The HTML of the shell: Today with its form, or only the frame. */
export function shell(inside: boolean): string {
  return render(Shell, { props: { inside } }).body;
}
