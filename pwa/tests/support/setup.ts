/** Every test starts on an empty phone. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  // In tests of pure code there is no page, and so none of this.
  if (typeof document !== 'undefined') localStorage.clear();
});
