/** What a refused change held, without what the app added by itself. */
import type { TrayEntry } from '../../actions/tray.ts';
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

export function wanted(entry: Pick<TrayEntry, 'patch'>): { name: string; value: string }[] {
  return Object.entries(entry.patch).flatMap(([field, [value]]) =>
    ADDED.has(field) ? [] : [{ name: words.tray.field(field), value: shown(value) }],
  );
}

function shown(value: unknown): string {
  if (value === null) return words.tray.cleared;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
