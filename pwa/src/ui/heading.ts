/** Moving on within a screen: the new part starts at its top, a screen reader at its heading. */
import { tick } from 'svelte';

export async function focusHeading(): Promise<void> {
  await tick();
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
