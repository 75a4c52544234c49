/** A programme: chosen, moved on in its stages, ended. What is done of it are sessions like any other. */
import { localDay } from '../domain/days.ts';
import { newId } from '../domain/ids.ts';
import type { Programme } from '../domain/knowledge.ts';
import type { ProgrammeRun } from '../domain/records.ts';
import { type Entry, list } from '../store/records.ts';
import { change } from '../store/write.ts';
import { commit, creation, update } from './write.ts';

/** The programme that is on: the latest that was not ended. */
export async function programmeOn(): Promise<Entry<'programme_run'> | null> {
  const runs = await list('programme_run');
  return runs.find(({ values }) => isOn(values)) ?? null;
}

/** Chooses a programme; one that was on ends, in the same transaction. Resolves with the record's id. */
export async function chooseProgramme(programme: Programme, now = new Date()): Promise<string> {
  const id = newId();
  const today = localDay(now);
  const stage = programme.stages?.[0]?.id;
  const others = (await list('programme_run')).filter(({ values }) => isOn(values));
  await commit([
    ...others.map((other) => change('programme_run', other.id, { ended_on: today })),
    creation(
      'programme_run',
      id,
      {
        programme: programme.id,
        programme_version: programme.version,
        began_on: today,
        ...(stage === undefined ? {} : { stage, stage_on: today }),
      },
      now,
    ),
  ]);
  return id;
}

/** On to another stage, or back to one before. */
export function goToStage(run: string, stage: string, now = new Date()): Promise<void> {
  return update('programme_run', run, { stage, stage_on: localDay(now) });
}

export function endProgramme(run: string, now = new Date()): Promise<void> {
  return update('programme_run', run, { ended_on: localDay(now) });
}

/** Takes the ending back. */
export function keepProgramme(run: string): Promise<void> {
  return update('programme_run', run, { ended_on: null });
}

function isOn({ ended_on, deleted }: ProgrammeRun): boolean {
  return (ended_on ?? null) === null && deleted !== true;
}
