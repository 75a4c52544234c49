/** Where to go after signing in: a screen that needed the account may ask to come back to it. */

/** The path handed over as `next`, when it is one of ours; else Me. */
export function nextAfter(state: unknown): string {
  const next = (state as { next?: unknown } | null)?.next;
  return typeof next === 'string' && /^\/(?!\/)/.test(next) ? next : '/me';
}

/** What the screen before wants to be said here ("Your account is ready"). */
export function saidBefore(state: unknown): string {
  const said = (state as { said?: unknown } | null)?.said;
  return typeof said === 'string' ? said : '';
}
