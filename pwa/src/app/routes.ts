/** Path -> screen. Only Today is in the first JavaScript; every other screen is a chunk of its own. */
import type { Component } from 'svelte';
import Today from '../screens/today/Today.svelte';
import { ROWS } from './places.ts';

type Load = () => Promise<{ default: Component }>;

/** One chunk per screen. */
const screens = import.meta.glob<{ default: Component }>([
  '../screens/log/Log.svelte',
  '../screens/entry/Entry.svelte',
  '../screens/check/Check.svelte',
  '../screens/checkin/CheckIn.svelte',
  '../screens/help-now/HelpNow.svelte',
  '../screens/find/Find.svelte',
  '../screens/learn/Learn.svelte',
  '../screens/learn/Shelf.svelte',
  '../screens/learn/Page.svelte',
  '../screens/session/Session.svelte',
  '../screens/session/Done.svelte',
  '../screens/session/Programme.svelte',
  '../screens/patch/Patch.svelte',
  '../screens/patch/Done.svelte',
  '../screens/progress/Progress.svelte',
  '../screens/history/History.svelte',
  '../screens/history/OverTime.svelte',
  '../screens/so-far/SoFar.svelte',
  '../screens/me/Me.svelte',
  '../screens/me/SignUp.svelte',
  '../screens/me/SignIn.svelte',
  '../screens/me/Reset.svelte',
  '../screens/me/ResetKey.svelte',
  '../screens/me/Confirm.svelte',
  '../screens/me/Privacy.svelte',
  '../screens/me/Delete.svelte',
  '../screens/share/Share.svelte',
  '../screens/reminders/Reminders.svelte',
  '../screens/device/Device.svelte',
  '../screens/install/Install.svelte',
  '../screens/lock/Setup.svelte',
  '../screens/join/Join.svelte',
  '../screens/people/People.svelte',
  '../screens/people/Person.svelte',
  '../screens/watch/Watch.svelte',
]);

function screen(file: string): Load | undefined {
  return screens[`../screens/${file}.svelte`];
}

export interface Place {
  path: string;
  /** Without the bar at the bottom: one thing at a time. */
  plain: boolean;
  load: Load | undefined;
}

const eager: Load = () => Promise.resolve({ default: Today });

export const PLACES: readonly Place[] = ROWS.map(({ path, plain = false, file }) => ({
  path,
  plain,
  load: path === '/' ? eager : screen(file),
}));

export interface Found {
  place: Place;
  params: Record<string, string>;
}

/** The place for a path, with its parameters; undefined when there is none. */
export function find(path: string): Found | undefined {
  for (const place of PLACES) {
    const params = match(place.path, path);
    if (params) return { place, params };
  }
  return undefined;
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const [want, have] = [pattern.split('/'), path.split('/')];
  if (want.length !== have.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of want.entries()) {
    const given = have[i] ?? '';
    if (part.startsWith(':')) {
      const value = decoded(given);
      if (value === undefined) return undefined;
      params[part.slice(1)] = value;
    } else if (part !== given) return undefined;
  }
  return params;
}

/** Undefined for an address that was cut off in the middle of an escape. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
