/** What a refused change held, without what the app added by itself. */
import type { TrayEntry } from '../../actions/tray.ts';
import { fullDayAndTime } from '../../text/dates.ts';
import { words } from '../../text/device.ts';

const ADDED = new Set([
  'recorded_at',
  'time_zone',
  'local_date',
  'origin',
  'knowledge_version',
  'episode',
]);
const LONGEST = 200;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Texts longer than `longest` are cut. */
export function wanted(
  entry: Pick<TrayEntry, 'patch'>,
  longest = LONGEST,
): { name: string; value: string }[] {
  return Object.entries(entry.patch).flatMap(([field, [value]]) =>
    ADDED.has(field) ? [] : [{ name: words.tray.field(field), value: shown(value, longest) }],
  );
}

function shown(value: unknown, longest: number): string {
  if (value === null) return words.tray.cleared;
  // Also a time that the server refused as impossible: only one that is none at all is shown as it stands.
  if (typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)))
    return fullDayAndTime(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
