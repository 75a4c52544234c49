/** An entry in a few words, without the knowledge bundle: lists must open at once. */
import { pegOf } from '../../domain/checkin.ts';
import type {
  CheckIn,
  FinderRun,
  MassageSession,
  PainLog,
  PatchPlacement,
  SafetyCheck,
} from '../../domain/records.ts';
import type { Entry } from '../../store/records.ts';
import { dayAndTime, time } from '../../text/dates.ts';
import { words } from '../../text/entry.ts';
import { flatZones } from '../../ui/bodymap/names.ts';
import type { Listed } from './days.ts';

export interface Line {
  title: string;
  detail: string;
}

/** A name for `zone.side`; absent while the names are not there yet. */
export type Name = (key: string) => string;

/** So many places are named, more are counted. */
const NAMED = 2;

export function summary({ kind, values }: Entry<Listed>, name?: Name): Line {
  if (kind === 'pain_log') return painLine(values as PainLog, name);
  if (kind === 'patch_placement') return patchLine(values as PatchPlacement);
  if (kind === 'safety_check') return checkLine(values as SafetyCheck);
  if (kind === 'check_in') return checkInLine(values as CheckIn);
  if (kind === 'finder_run') return finderLine(values as FinderRun, name);
  return sessionLine(values as MassageSession);
}

function checkInLine(values: CheckIn): Line {
  const peg = pegOf(values);
  const activities = Object.keys(values.psfs ?? {}).length;
  return {
    title: words.checkIn,
    detail: joined([
      peg !== null && words.peg(peg),
      activities > 0 && words.activities(activities),
    ]),
  };
}

function finderLine({ taps, shown }: FinderRun, name: Name | undefined): Line {
  return {
    title: words.finder,
    detail: joined([
      placesIn(Object.keys(flatZones(taps)), name),
      shown !== undefined && shown.length > 0 && words.muscles(shown.length),
    ]),
  };
}

function painLine(
  { pain_now, pain_worst, like, zones, relief, note }: PainLog,
  name: Name | undefined,
): Line {
  const number = pain_now === undefined ? undefined : words.pain(pain_now);
  const title = number ?? (like === undefined ? words.noNumber : words.like[like]);
  const places = Object.keys(flatZones(zones));
  const tried = Object.keys(relief ?? {}).length;
  return {
    title,
    detail: joined([
      number !== undefined && like !== undefined && words.like[like],
      pain_worst !== undefined && words.painWorst(pain_worst),
      placesIn(places, name),
      tried > 0 && words.relief(tried),
      note !== undefined && shortened(note),
    ]),
  };
}

function placesIn(keys: readonly string[], name: Name | undefined): string {
  if (keys.length === 0) return '';
  if (name === undefined || keys.length > NAMED) return words.places(keys.length);
  return keys.map(name).join('; ');
}

function patchLine({ product_text, on_at, off_at }: PatchPlacement): Line {
  const since = on_at === undefined ? '' : words.patchOn(time(on_at));
  const times =
    on_at !== undefined && off_at !== undefined
      ? words.patchOff(dayAndTime(on_at), dayAndTime(off_at))
      : since;
  return { title: words.patch, detail: joined([product_text, times]) };
}

function sessionLine({
  what,
  seconds_total,
  completed,
  pain_before,
  pain_after,
}: MassageSession): Line {
  const minutes = Math.max(1, Math.round((seconds_total ?? 0) / 60));
  return {
    title: words.session(what),
    detail: joined([
      seconds_total !== undefined && words.sessionMinutes(minutes),
      completed === false && words.sessionStopped,
      pain_before !== undefined &&
        pain_after !== undefined &&
        words.painChange(pain_before, pain_after),
    ]),
  };
}

/** The level alone: what was answered is read on the page of the check. */
function checkLine({ level }: SafetyCheck): Line {
  return { title: words.safety, detail: level ? words.advice[level] : words.noAdvice };
}

function joined(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
}

function shortened(note: string): string {
  const line = note.split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
