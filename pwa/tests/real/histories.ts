/**
 * Random histories against a real server, in Node:
 * `node --import ./tests/real/register.ts tests/real/histories.ts http://127.0.0.1:PORT COUNT [SEED [PATH]]`
 *
 * Prints what happened as one line of JSON. The first history that breaks a promise is shrunk and printed, with the
 * seed and the path that give it again; the exit code is then 1.
 */
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { FAULTS } from './faults.ts';
import { type Feed, type History, happened, histories, Play, tell } from './history.ts';
import { Network, realFetch } from './network.ts';

const [base = '', count = '50', seed = '', path = ''] = process.argv.slice(2);
const network = new Network(base).open();

async function door(name: string): Promise<unknown> {
  return await (await realFetch(new URL(`/-/${name}`, base))).json();
}

const way = Object.assign(network, {
  async person(): Promise<string> {
    const { owner, cookies } = (await door('person')) as {
      owner: string;
      cookies: Record<string, string>;
    };
    network.cookies.clear();
    for (const [name, value] of Object.entries(cookies)) network.cookies.set(name, value);
    // A signed-in page has asked for its session, and with it got the token that every change needs.
    await fetch('/api/v1/session');
    return owner;
  },
  async feed(owner: string): Promise<Feed> {
    return (await door(`feed?owner=${owner}`)) as Feed;
  },
});

let runs = 0;

async function holds(history: History): Promise<void> {
  runs += 1;
  globalThis.indexedDB = new IDBFactory();
  const play = new Play(way, `${process.pid}-${runs}`, history);
  try {
    await play.play(history.steps);
  } finally {
    network.forgetLate();
    await play.close();
  }
}

const result = await fc.check(fc.asyncProperty(histories, holds), {
  numRuns: Number(count),
  ...(seed ? { seed: Number(seed) } : {}),
  ...(path ? { path } : {}),
});
const faults = Object.fromEntries(FAULTS.map((fault) => [fault, network.counted.get(fault) ?? 0]));
const summary = { histories: result.numRuns, seed: result.seed, ...happened, faults };
process.stdout.write(`${JSON.stringify(summary)}\n`);
if (result.failed) {
  const [history] = result.counterexample ?? [];
  const error = result.errorInstance as Error | undefined;
  process.stderr.write(
    [
      `Broken after ${result.numRuns} histories and ${result.numShrinks} shrinks: ${error?.message}`,
      `Again: --seed ${result.seed} --path ${result.counterexamplePath}`,
      history ? tell(history) : '',
      error && error.name !== 'Broken' ? error.stack : '',
      '',
    ].join('\n'),
  );
}
process.exit(result.failed ? 1 : 0);
