/** A small history router: the path is a rune, links are ordinary links, and every screen is its own chunk. */
import { tick } from 'svelte';

export interface Here {
  path: string;
  /** Parameters of the path, e.g. `{ id }` for `/people/:id`. */
  params: Record<string, string>;
  /** What was handed over with `go(path, state)`; survives a reload, is in no address. */
  state: unknown;
  /** The part after `#`, without it. */
  hash: string;
}

function look(): Here {
  return {
    path: location.pathname.replace(/(.)\/+$/, '$1'),
    params: {},
    state: history.state as unknown,
    hash: location.hash.slice(1),
  };
}

export const route: Here = $state(look());

function arrive(): void {
  Object.assign(route, look());
}

/** How far inside the app we are: `back` must never lead out of it. */
function depth(): number {
  const state = history.state as { depth?: number } | null;
  return state?.depth ?? 0;
}

/** Goes to a path (with `?` and `#` if need be). `state` is for ids: an address never holds a health word. */
export function go(
  path: string,
  state: Record<string, unknown> = {},
  { replace = false } = {},
): void {
  // A snapshot, because screens hand over live state, and a proxy cannot be kept in the history.
  const next = $state.snapshot({ ...state, depth: replace ? depth() : depth() + 1 });
  if (replace) history.replaceState(next, '', path);
  else history.pushState(next, '', path);
  arrive();
  void landed();
}

/** One step back, or to `otherwise` when the app was opened here. */
export function back(otherwise = '/'): void {
  if (depth() > 0) history.back();
  else go(otherwise, {}, { replace: true });
}

/** A new screen starts at its top, and a screen reader starts at its heading. */
export async function landed(): Promise<void> {
  await tick();
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

export function startRouter(): void {
  addEventListener('popstate', arrive);
  addEventListener('hashchange', arrive);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a');
    if (
      !link ||
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey
    )
      return;
    if (link.origin !== location.origin || link.target || link.hasAttribute('download')) return;
    if (!isOurs(link.pathname)) return;
    // A jump inside the page is the browser's own business.
    if (link.hash && link.pathname === location.pathname) return;
    event.preventDefault();
    if (link.hasAttribute('data-back')) back(link.pathname);
    else go(link.pathname + link.search + link.hash);
  });
}

/** Paths that the server answers itself. */
const SERVER = /^\/(api|_allauth|admin|static|assets|healthz|readyz)(\/|$)/;

export function isOurs(pathname: string): boolean {
  return !SERVER.test(pathname);
}
