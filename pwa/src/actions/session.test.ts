import { beforeEach, expect, test } from 'vitest';
import type { Routine, Step } from '../domain/knowledge.ts';
import { goOn } from '../domain/session.ts';
import { forget } from '../store/current.ts';
import { list } from '../store/records.ts';
import {
  activeSession,
  finishSession,
  keepStanding,
  leftSession,
  rateSession,
  startSession,
} from './session.ts';

const hold: Step = {
  id: 'hold',
  kind: 'hold',
  seconds: 30,
  side: 'this',
  points: ['gmed-1'],
  zones: [],
  say: '',
  text: '',
  sources: [],
};
/** What a session reads of a routine. */
const routine = {
  id: 'rim',
  version: 2,
  kind: 'stretch',
  groups: ['gluteus_medius'],
  steps: [hold],
} as unknown as Routine;

beforeEach(forget);

async function worked(seconds: number) {
  const session = await startSession({
    routine,
    sides: ['right'],
    tool: 'tennis_ball',
    pain_before: 5,
  });
  const standing = goOn(session.standing, session.standing.since + seconds * 1000);
  return await keepStanding(session, standing);
}

test('a running session is there again after a reload', async () => {
  const session = await worked(30);

  expect(await activeSession()).toEqual(session);
});

test('a finished session is a record without typing, and nothing runs any more', async () => {
  const session = await worked(30);

  const id = await finishSession(session, { completed: true }, routine);

  const [record] = await list('massage_session');
  expect(record?.id).toBe(id);
  expect(record?.values).toMatchObject({
    routine: 'rim',
    routine_version: 2,
    what: 'stretch',
    muscle: 'gluteus_medius',
    side: 'right',
    tool: 'tennis_ball',
    pain_before: 5,
    seconds_total: 30,
    completed: true,
    spots: { 'hold-right': { point: 'gmed-1', side: 'right', seconds: 30, sort: 1 } },
  });
  expect(await activeSession()).toBeNull();
});

test('finishing twice (a double tap, a crash in between) leaves one record', async () => {
  const session = await worked(30);

  await finishSession(session, { completed: true }, routine);
  await finishSession(session, { completed: true }, routine);

  expect(await list('massage_session')).toHaveLength(1);
});

test('skipping to the end is not a session done', async () => {
  const session = await worked(0);

  await finishSession(session, { completed: true }, routine);

  const [record] = await list('massage_session');
  expect(record?.values).toMatchObject({ completed: false, seconds_total: 0 });
});

test('a session that was running when another starts is kept as unfinished', async () => {
  await worked(12);

  await startSession({ routine, sides: ['left'] });

  const [record] = await list('massage_session');
  expect(record?.values).toMatchObject({
    completed: false,
    stop_reason: 'replaced',
    seconds_total: 12,
  });
});

test('the rating comes later, to the same record', async () => {
  const id = await finishSession(await worked(30), { completed: true }, routine);

  await rateSession(id, { pain_after: 3, feeling: 'better' });

  const [record] = await list('massage_session');
  expect(record?.values).toMatchObject({ pain_before: 5, pain_after: 3, feeling: 'better' });
});

test('what an older version of the app left running is not gone on with', async () => {
  const { writeSmall } = await import('../store/small.ts');
  await writeSmall('active_session', { id: 'x', step: 3 });

  expect(await activeSession()).toBeNull();
});

test('a session left in the middle is offered again for half a day, then written down as interrupted', async () => {
  const session = await worked(12);
  const hours = (n: number) => session.standing.since + n * 3_600_000;

  expect((await leftSession(hours(11)))?.id).toBe(session.id);
  expect(await list('massage_session')).toHaveLength(0);
  expect(await leftSession(hours(13))).toBeNull();

  const [record] = await list('massage_session');
  expect(record?.values).toMatchObject({
    what: 'stretch',
    muscle: 'gluteus_medius',
    completed: false,
    stop_reason: 'interrupted',
    seconds_total: 12,
  });
});
