import { beforeEach, expect, test } from 'vitest';
import type { Programme } from '../domain/knowledge.ts';
import { forget } from '../store/current.ts';
import { list } from '../store/records.ts';
import {
  chooseProgramme,
  endProgramme,
  goToStage,
  keepProgramme,
  programmeOn,
} from './programme.ts';
import { remove } from './write.ts';

const STRAIN = {
  id: 'strain',
  version: 2,
  stages: [{ id: 'calm' }, { id: 'move' }],
} as unknown as Programme;
const BACK = { id: 'back', version: 1, items: [] } as unknown as Programme;
const NOON = new Date(2026, 2, 2, 12);

beforeEach(async () => {
  forget();
  for (const { id } of await list('programme_run')) await remove('programme_run', id);
});

test('a chosen programme is on, from its first stage', async () => {
  await chooseProgramme(STRAIN, NOON);

  expect((await programmeOn())?.values).toMatchObject({
    programme: 'strain',
    programme_version: 2,
    stage: 'calm',
    stage_on: '2026-03-02',
    began_on: '2026-03-02',
  });
});

test('choosing another ends the one before: only one is on', async () => {
  const first = await chooseProgramme(STRAIN, NOON);
  await chooseProgramme(BACK, new Date(2026, 2, 9, 12));

  expect((await programmeOn())?.values.programme).toBe('back');
  const ended = (await list('programme_run')).find(({ id }) => id === first);
  expect(ended?.values.ended_on).toBe('2026-03-09');
});

test('a stage has its own beginning', async () => {
  const run = await chooseProgramme(STRAIN, NOON);

  await goToStage(run, 'move', new Date(2026, 2, 6, 12));

  expect((await programmeOn())?.values).toMatchObject({
    stage: 'move',
    stage_on: '2026-03-06',
    began_on: '2026-03-02',
  });
});

test('ending it can be taken back', async () => {
  const run = await chooseProgramme(BACK, NOON);

  await endProgramme(run, NOON);
  expect(await programmeOn()).toBeNull();

  await keepProgramme(run);
  expect((await programmeOn())?.id).toBe(run);
});
