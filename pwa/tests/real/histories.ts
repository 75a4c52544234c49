/**
 * Random histories against a real server, in Node:
 * `node --import ./tests/real/register.ts tests/real/histories.ts http://127.0.0.1:PORT COUNT [SEED [PATH]]`
 *
 * Prints what happened as one line of JSON. The first history that breaks a promise is shrunk and printed, with the
 * seed and the path that give it again; the exit code is then 1.
 */
import { IDBFactory } from 'fake-indexeddb';
import { Network } from './network.ts';
import { NodeLine } from './node_line.ts';
import { runHistories } from './running.ts';

const [base = '', count = '50', seed = '', path = ''] = process.argv.slice(2);
const line = new NodeLine(base).open();

const { summary, broken } = await runHistories(
  {
    base,
    network: new Network(line).open(),
    name: String(process.pid),
    signedIn(cookies) {
      line.cookies.clear();
      for (const [name, value] of Object.entries(cookies)) line.cookies.set(name, value);
    },
    async empty() {
      globalThis.indexedDB = new IDBFactory();
    },
  },
  { count: Number(count), ...(seed ? { seed: Number(seed) } : {}), path },
);
process.stdout.write(`${JSON.stringify(summary)}\n`);
if (broken) process.stderr.write(`${broken}\n`);
process.exit(broken ? 1 : 0);
