// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { saveLike, savePainLog } from '../../src/actions/log.ts';
import { placePatch } from '../../src/actions/patch.ts';
import { profile, saveFact, saveFacts } from '../../src/actions/profile.ts';
import { addRelief, inOrder, removeRelief } from '../../src/actions/relief.ts';
import { remove, undo, update } from '../../src/actions/write.ts';
import { dayIn } from '../../src/domain/days.ts';
import { forget } from '../../src/store/current.ts';
import { get, list } from '../../src/store/records.ts';
import { closePhone } from '../../src/store/whose.ts';

beforeEach(async () => {
  await forget();
  await closePhone();
});

test('an entry carries when, where in time and with which knowledge it was made', async () => {
  const id = await savePainLog({ pain_now: 5, zones: { hip_back: { right: 5 } } });

  const values = (await get<'pain_log'>(id))?.values;
  expect(values).toMatchObject({ pain_now: 5, zones: { hip_back: { right: 5 } }, origin: 'live' });
  expect(values?.local_date).toBe(
    dayIn(new Date(values?.occurred_at ?? ''), values?.time_zone ?? ''),
  );
  expect(values?.entered_later).toBeUndefined();
});

test('a back-dated entry says that it was entered later, and stands on its own day', async () => {
  const at = new Date(Date.now() - 3 * 86_400_000);

  const id = await savePainLog({ pain_now: 2 }, { at });

  expect((await get<'pain_log'>(id))?.values).toMatchObject({
    entered_later: true,
    occurred_at: at.toISOString(),
  });
});

test('just before midnight in Auckland it is already tomorrow’s date in UTC, but not in the entry', () => {
  const late = new Date('2026-06-15T11:59:00Z');

  expect(dayIn(late, 'Pacific/Auckland')).toBe('2026-06-15');
  expect(dayIn(late, 'Pacific/Kiritimati')).toBe('2026-06-16');
});

test('saving twice under the same id is one entry', async () => {
  const id = await savePainLog({ pain_now: 5 });
  await savePainLog({ pain_now: 6 }, { id });

  expect((await list('pain_log')).map(({ values }) => values.pain_now)).toEqual([6]);
});

test('one zone is cleared, the others stay', async () => {
  const id = await savePainLog({ zones: { hip_back: { right: 5, left: 3 } } });

  await update('pain_log', id, { zones: { hip_back: { left: null } } });

  expect((await get<'pain_log'>(id))?.values.zones).toEqual({ hip_back: { right: 5 } });
});

test('a deleted entry leaves the lists and comes back by undo', async () => {
  const id = await savePainLog({ pain_now: 5 });

  await remove('pain_log', id);
  expect(await list('pain_log')).toEqual([]);
  await undo('pain_log', id);

  expect(await list('pain_log')).toHaveLength(1);
});

test('"the same" carries the last entry’s map and number over; "better" guesses nothing', async () => {
  await savePainLog({ pain_now: 4, zones: { hip_back: { right: 4 } }, note: 'private' });

  const same = await get<'pain_log'>(await saveLike('same'));
  const better = await get<'pain_log'>(await saveLike('better'));

  expect(same?.values).toMatchObject({
    like: 'same',
    pain_now: 4,
    zones: { hip_back: { right: 4 } },
  });
  expect(same?.values.note).toBeUndefined();
  expect(better?.values.pain_now).toBeUndefined();
});

test('relief attempts keep their order, also when one in the middle is taken out', async () => {
  const log = await savePainLog({});
  await addRelief(log, { what: 'sit', outcome: 'partly', minutes: 3 });
  const lean = await addRelief(log, { what: 'lean', outcome: 'no' });
  await addRelief(log, { what: 'stretch', outcome: 'worked' });

  await removeRelief(log, lean);

  const kept = inOrder((await get<'pain_log'>(log))?.values.relief);
  expect(kept.map(([, relief]) => relief.what)).toEqual(['sit', 'stretch']);
});

test('a patch’s removal time comes from its label', async () => {
  const id = await placePatch({
    product: 'menthol_5',
    label_hours: 8,
    on_at: '2026-06-15T12:00:00.000Z',
  });

  expect((await get<'patch_placement'>(id))?.values.off_due_at).toBe('2026-06-15T20:00:00.000Z');
});

test('the newest answer to each fact counts', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T12:00:00Z') });
  await saveFacts({ country: 'GB', pregnant: 'no' });
  vi.setSystemTime(new Date('2026-06-16T12:00:00Z'));
  await saveFact('country', 'DE');
  vi.useRealTimers();

  expect(await profile()).toEqual({ country: 'DE', pregnant: 'no' });
});
