import { beforeEach, expect, test } from 'vitest';
import { forget } from '../store/current.ts';
import { list } from '../store/records.ts';
import { writeSetting } from '../store/small.ts';
import { saveReminder } from './reminder.ts';
import { followRhythm, rhythmNow, rhythmTold, tellAge, wish } from './rhythm.ts';
import { create, remove } from './write.ts';

const TODAY = new Date(2026, 5, 30, 12);
const daysAgo = (days: number): Date => new Date(2026, 5, 30 - days, 12);

beforeEach(async () => {
  forget();
  for (const kind of ['pain_log', 'profile_fact', 'reminder_rule'] as const)
    for (const { id } of await list(kind)) await remove(kind, id);
  await writeSetting('rhythm_told', null);
});

async function steadyFor(days: number): Promise<void> {
  for (let ago = days; ago >= 0; ago -= 3)
    await create('pain_log', { pain_now: 4 }, { at: daysAgo(ago) });
}

const daysOfRules = async () => (await list('reminder_rule')).map(({ values }) => values.days);

test('a step to fewer days is told once', async () => {
  await steadyFor(60);
  const now = await rhythmNow(TODAY);
  expect(now).toMatchObject({ rhythm: { asked: 'weekly' }, isNews: true });

  await rhythmTold(now.rhythm);

  expect((await rhythmNow(TODAY)).isNews).toBe(false);
});

test('reminders for every day follow the rule, those with days of their own do not', async () => {
  await steadyFor(30);
  await saveReminder({ what: 'log', times: ['20:00'] });
  await saveReminder({ what: 'log', times: ['08:00'], days: [2, 4], follows_rhythm: false });
  await saveReminder({ what: 'session', times: ['18:00'] });

  await followRhythm((await rhythmNow(TODAY)).rhythm);

  expect((await daysOfRules()).map(String).sort()).toEqual(['1,2,3,4,5,6,7', '1,3,5', '2,4']);
});

test('a closed diary reminds nobody, and one tap brings the same reminder back', async () => {
  await steadyFor(60);
  await saveReminder({ what: 'log', times: ['20:00'] });

  await wish('ended', TODAY);
  expect(await daysOfRules()).toEqual([[]]);
  expect((await rhythmNow(TODAY)).rhythm.asked).toBe('nothing');

  await wish('again', TODAY);
  expect(await daysOfRules()).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
  expect((await rhythmNow(TODAY)).isNews).toBe(false);
});

test('how old the pain is is asked once, of a young diary only; skipping is an answer', async () => {
  expect((await rhythmNow(TODAY)).isAgeOpen).toBe(false);
  await steadyFor(3);
  expect((await rhythmNow(TODAY)).isAgeOpen).toBe(true);

  await tellAge('skipped', TODAY);
  expect(await rhythmNow(TODAY)).toMatchObject({ isAgeOpen: false, rhythm: { asked: 'daily' } });

  await tellAge('weeks', TODAY);
  expect((await rhythmNow(TODAY)).rhythm).toMatchObject({
    asked: 'weekly',
    because: 'new_pain',
    since: '2026-06-02',
  });
});

test('a diary of many weeks is not asked how old the pain is', async () => {
  await steadyFor(60);
  expect((await rhythmNow(TODAY)).isAgeOpen).toBe(false);
});
