/**
 * The same random histories in a real browser, on its own IndexedDB and its own cookies. A page that the tests' site
 * serves (tests/support/sync_site.py) loads this; `histories(count, seed)` is then called from outside.
 */
import { type Line, Network, realFetch, type Sent } from './network.ts';
import { type Outcome, runHistories } from './running.ts';

/** A page cannot send half a body: the site is asked to lose the second half on its doorstep. */
class PageLine implements Line {
  async send({ path, method, headers, body }: Sent): Promise<Response> {
    return await realFetch(path, { method, headers, ...(body === undefined ? {} : { body }) });
  }

  async cut(sent: Sent): Promise<void> {
    await this.send({ ...sent, headers: { ...sent.headers, 'X-Cut': 'in half' } });
  }
}

async function histories(count: number, seed: number): Promise<Outcome> {
  return await runHistories(
    {
      base: '',
      network: new Network(new PageLine()).open(),
      name: 'page',
      // The site has set them itself.
      signedIn() {},
      async empty() {
        for (const { name } of await indexedDB.databases())
          if (name) indexedDB.deleteDatabase(name);
      },
    },
    { count, seed },
  );
}

Object.assign(globalThis, { histories });
