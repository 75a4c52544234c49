/**
 * What the person did in the static shell before the app was up: read once, right before the shell is removed, and
 * handed to Today once.
 */
export interface Prefill {
  painNow: number | null;
}

function read(): Prefill {
  const chosen = document.querySelector<HTMLInputElement>('#app input[name=pain_now]:checked');
  return { painNow: chosen ? Number(chosen.value) : null };
}

let waiting: Prefill | null = null;

/** To be called last before the shell is removed. */
export function keepPrefill(): void {
  waiting = read();
}

/** The taps made before the app was up; the second call gets nothing. */
export function takePrefill(): Prefill {
  const taken = waiting ?? { painNow: null };
  waiting = null;
  return taken;
}
