// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forget } from '../../src/store/current.ts';
import { readSmall } from '../../src/store/small.ts';
import { closePhone } from '../../src/store/whose.ts';

beforeEach(async () => {
  vi.resetModules();
  await forget();
  await closePhone();
});
afterEach(() => vi.unstubAllGlobals());

test.each([true, false])(
  'the first save asks the browser to keep the diary, and its answer (%s) is kept',
  async (answer) => {
    const persist = vi.fn(async () => answer);
    vi.stubGlobal('navigator', { storage: { persist, persisted: async () => false } });
    const { savePainLog } = await import('../../src/actions/log.ts');

    await savePainLog({ pain_now: 3 });
    await savePainLog({ pain_now: 4 });

    await vi.waitFor(async () => expect(await readSmall('persisted')).toBe(answer));
    expect(persist).toHaveBeenCalledOnce();
  },
);
