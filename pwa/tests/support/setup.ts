/** Every test starts on an empty phone. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';

beforeEach(async () => {
  // Files share their modules: the diary that an earlier one left open would be read instead of the empty one. Asked
  // for anew each time, because a test may have begun a page with modules of its own.
  const [{ forget }, { closePhone }] = await Promise.all([
    import('../../src/store/current.ts'),
    import('../../src/store/whose.ts'),
  ]);
  await forget();
  await closePhone();
  globalThis.indexedDB = new IDBFactory();
  // In tests of pure code there is no page, and so none of this.
  if (typeof document !== 'undefined') localStorage.clear();
});
