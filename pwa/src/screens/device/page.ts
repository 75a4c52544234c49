/** The whole diary as one page that any browser opens, for reading and printing: no script, nothing loaded. */
import { type Everything, readEverything } from '../../actions/export.ts';
import type { TrayEntry } from '../../store/shape.ts';
import { fullDay, time } from '../../text/dates.ts';
import { words } from '../../text/device.ts';
import { LANGUAGE } from '../../text/language.ts';
import { wanted } from './wanted.ts';

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}' +
  'h2{margin-top:2rem;border-bottom:1px solid}article{margin:1rem 0;break-inside:avoid}' +
  'h3{margin:0;font-size:1rem}dl{display:grid;grid-template-columns:12rem 1fr;gap:0 1rem;margin:.25rem 0}' +
  'dt,dd{margin:0;overflow-wrap:anywhere}dd{white-space:pre-line}';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function readablePage(now = new Date()): Promise<Blob> {
  return new Blob([pageOf(await readEverything(), now)], { type: 'text/html' });
}

/** Newest day first. What was deleted is left out: it is in the file for programs. */
export function pageOf({ records, refused }: Everything, now: Date): string {
  const days = new Map<string, { at: string; html: string }[]>();
  const shown = records.filter(({ values }) => values['deleted'] !== true);
  for (const { kind, values } of shown) {
    const at = text(values['occurred_at']) || text(values['recorded_at']);
    const day = text(values['local_date']) || at.slice(0, 10);
    const html = article(
      `${kindOf(kind)}${clock(at, values['time_zone'])}`,
      fieldsOf(stamped(values)),
    );
    days.set(day, [...(days.get(day) ?? []), { at, html }]);
  }
  const sections = [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, entries]) => {
      const inside = entries.sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ html }) => html);
      return `<section><h2>${safe(day ? fullDay(day) : '')}</h2>${inside.join('')}</section>`;
    });
  const tray = refused.map((entry) => article(kindOf(entry.kind), fieldsOf(entry.patch)));
  const { title, made, private: keep } = words.page;
  return [
    `<!doctype html><html lang="${LANGUAGE}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    // Opened from a file it has no other protection: nothing in it may run or load.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${safe(title)}</title><style>${STYLE}</style>`,
    `<h1>${safe(title)}</h1><p>${safe(made(now.toISOString(), shown.length))}</p><p>${safe(keep)}</p>`,
    ...sections,
    tray.length > 0
      ? `<section><h2>${safe(words.page.refused)}</h2>${tray.join('')}</section>`
      : '',
    '</html>',
  ].join('\n');
}

function article(head: string, fields: readonly { name: string; value: string }[]): string {
  const rows = fields.map(({ name, value }) => `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`);
  return `<article><h3>${safe(head)}</h3><dl>${rows.join('')}</dl></article>`;
}

/** Names of other records say nothing to a reader. */
function fieldsOf(patch: TrayEntry['patch']): { name: string; value: string }[] {
  return wanted({ patch }, Number.POSITIVE_INFINITY).filter(({ value }) => !ID.test(value));
}

/** The time as it was where the entry was made. */
function clock(at: string, zone: unknown): string {
  if (Number.isNaN(Date.parse(at))) return '';
  try {
    return `, ${time(at, text(zone) || undefined)}`;
  } catch {
    return `, ${time(at)}`; // a zone that this phone does not know
  }
}

function kindOf(kind: string): string {
  return words.tray.kinds[kind] ?? kind.replaceAll('_', ' ');
}

type Values = Everything['records'][number]['values'];

/** As a change, the form that `wanted` puts into words. */
function stamped(values: Values): TrayEntry['patch'] {
  const { occurred_at: _, ...rest } = values;
  return Object.fromEntries(
    Object.entries(rest).map(([field, value]) => [
      field,
      [typeof value === 'boolean' ? words.page[value ? 'yes' : 'no'] : value, [0, 0, '']],
    ]),
  );
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function safe(written: string): string {
  return written.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
}
