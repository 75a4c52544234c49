/** Runs random histories against a real server and says what happened: in Node and in a browser alike. */
import fc from 'fast-check';
import { FAULTS } from './faults.ts';
import { type Feed, type History, happened, histories, Play, tell, type Way } from './history.ts';
import { type Network, realFetch } from './network.ts';

export interface Asked {
  count: number;
  /** Of a run that is to be repeated; else a new one. */
  seed?: number;
  /** Of one shrunk history of that run. */
  path?: string;
}

export interface Place {
  network: Network;
  /** The server's doors for tests; in a page its own address is enough. */
  base: string;
  /** Keeps what a signed-in browser would keep. */
  signedIn(cookies: Record<string, string>): void;
  /** Before each history: no database of an earlier one is left. */
  empty(): Promise<void>;
  /** Names the phones of this run unlike those of any other. */
  name: string;
}

/** What happened, and in words what broke, if anything did. */
export interface Outcome {
  summary: Record<string, unknown>;
  broken: string | null;
}

export async function runHistories(place: Place, asked: Asked): Promise<Outcome> {
  const { network } = place;

  async function door(name: string): Promise<unknown> {
    return await (await realFetch(`${place.base}/-/${name}`)).json();
  }
  async function signIn(owner: string): Promise<string> {
    const person = (await door(`person?owner=${owner}`)) as {
      owner: string;
      cookies: Record<string, string>;
    };
    place.signedIn(person.cookies);
    // A signed-in page has asked for its session, and with it got the token that every change needs.
    await fetch('/api/v1/session');
    return person.owner;
  }
  const way: Way = {
    get nowMs() {
      return network.nowMs;
    },
    set nowMs(ms) {
      network.nowMs = ms;
    },
    get fault() {
      return network.fault;
    },
    set fault(next) {
      network.fault = next;
    },
    person: () => signIn(''),
    signIn: async (owner) => {
      await signIn(owner);
    },
    signOut: async (owner) => {
      await door(`expire?owner=${owner}`);
    },
    feed: async (owner) => (await door(`feed?owner=${owner}`)) as Feed,
    deliverLate: () => network.deliverLate(),
  };

  let runs = 0;
  async function holds(history: History): Promise<void> {
    runs += 1;
    await place.empty();
    const play = new Play(way, `${place.name}-${runs}`, history);
    try {
      await play.play(history.steps);
    } finally {
      network.forgetLate();
      await play.close();
    }
  }

  const result = await fc.check(fc.asyncProperty(histories, holds), {
    numRuns: asked.count,
    ...(asked.seed === undefined ? {} : { seed: asked.seed }),
    ...(asked.path ? { path: asked.path } : {}),
  });
  const faults = Object.fromEntries(
    FAULTS.map((fault) => [fault, network.counted.get(fault) ?? 0]),
  );
  const summary = { histories: result.numRuns, seed: result.seed, ...happened, faults };
  if (!result.failed) return { summary, broken: null };
  const [history] = result.counterexample ?? [];
  const error = result.errorInstance as Error | undefined;
  const lines = [
    `Broken after ${result.numRuns} histories and ${result.numShrinks} shrinks: ${error?.message}`,
    `Again: --seed ${result.seed} --path ${result.counterexamplePath}`,
    history ? tell(history) : '',
    error && error.name !== 'Broken' ? (error.stack ?? '') : '',
  ];
  return { summary, broken: lines.join('\n') };
}
