/** Calendar days as `YYYY-MM-DD`: calendar arithmetic only, no time zone involved but the phone's own. */
import type { Day } from './records.ts';

export const DAY_MS = 86_400_000;

/** Days since 1970: how far two days lie apart is one subtraction. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day moved by `days`; negative goes back. */
export function addDays(day: Day, days: number): Day {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar day of an instant where the phone is. Without `Intl`, whose formatters cost a slow phone a frame each. */
export function localDay(at: Date): Day {
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return `${digits(at.getFullYear(), 4)}-${digits(at.getMonth() + 1, 2)}-${digits(at.getDate(), 2)}`;
}

/** The calendar day of an instant in another time zone. Throws RangeError for a zone that there is not. */
export function dayIn(at: Date, timeZone: string): Day {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', { timeZone, ...parts }).format(at);
}
