/** Dates and times in words, through Intl. Times are shown in the zone of the phone unless one is given. */
import { LANGUAGE } from './language.ts';

/** British order, 24-hour clock: one form for all who read English. */
const locale = () => (LANGUAGE === 'en' ? 'en-GB' : LANGUAGE);
const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  key: string,
  options: Intl.DateTimeFormatOptions,
  timeZone?: string,
): Intl.DateTimeFormat {
  const full = `${key}|${timeZone ?? ''}`;
  let made = formats.get(full);
  if (!made) {
    made = new Intl.DateTimeFormat(locale(), timeZone ? { ...options, timeZone } : options);
    formats.set(full, made);
  }
  return made;
}

/** "20:05" */
export function time(instant: string | Date, timeZone?: string): string {
  return format('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone).format(
    new Date(instant),
  );
}

/** "Mon 15 June" from a local calendar day. */
export function day(localDate: string): string {
  // A calendar day has no zone: noon UTC formatted in UTC is the same day everywhere.
  return format('day', { weekday: 'short', day: 'numeric', month: 'long' }, 'UTC').format(
    noon(localDate),
  );
}

/** "Monday" or "M" from a local calendar day. */
export function weekday(localDate: string, length: 'long' | 'narrow'): string {
  return format(`weekday-${length}`, { weekday: length }, 'UTC').format(noon(localDate));
}

/** "15 Jun" from a local calendar day: for places without room. */
export function shortDay(localDate: string): string {
  return format('short', { day: 'numeric', month: 'short' }, 'UTC').format(noon(localDate));
}

/** "June 2026" from `YYYY-MM`. */
export function month(yearMonth: string): string {
  return format('month', { month: 'long', year: 'numeric' }, 'UTC').format(noon(`${yearMonth}-01`));
}

/** "15 June 2026" from a local calendar day. */
export function fullDay(localDate: string): string {
  return format('full', { day: 'numeric', month: 'long', year: 'numeric' }, 'UTC').format(
    noon(localDate),
  );
}

/** "15 Jun, 20:05" */
export function dayAndTime(instant: string | Date, timeZone?: string): string {
  return format(
    'both',
    { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone,
  ).format(new Date(instant));
}

/** "15 June – 14 July 2026" from local calendar days, both included. */
export function daysFromTo(from: string, to: string): string {
  const full = format('full', { day: 'numeric', month: 'long', year: 'numeric' }, 'UTC');
  return full.formatRange(noon(from), noon(to));
}

/** "15 June 2026 at 20:05": where the year may be what is wrong. */
export function fullDayAndTime(instant: string | Date, timeZone?: string): string {
  return format(
    'all',
    {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    },
    timeZone,
  ).format(new Date(instant));
}

/** "in 5 minutes", "2 hours ago". */
export function relative(instant: string | Date, now: Date): string {
  const minutes = Math.round((new Date(instant).getTime() - now.getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 24) return words.format(hours, 'hour');
  return words.format(Math.round(hours / 24), 'day');
}

function noon(localDate: string): Date {
  return new Date(`${localDate}T12:00:00Z`);
}
