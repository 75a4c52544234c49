import { expect, test } from 'vitest';
import type { Everything } from '../../actions/export.ts';
import { pageOf } from './page.ts';

const NOW = new Date('2026-06-20T10:00:00Z');
const log = (id: string, values: Everything['records'][number]['values']) =>
  ({ id, kind: 'pain_log', values }) as const;
const page = (records: Everything['records'], refused: Everything['refused'] = []) =>
  new DOMParser().parseFromString(pageOf({ records, waiting: [], refused }, NOW), 'text/html');

const monday = log('a', {
  occurred_at: '2026-06-15T18:05:00.000Z',
  time_zone: 'Europe/Berlin',
  local_date: '2026-06-15',
  pain_now: 4,
  note: `long ${'x'.repeat(5000)}`,
  'zones.hip_back.right': 5,
  episode: '019a0000-0000-7000-8000-000000000000',
});

test('the page holds every day, newest first, with each entry in words and at its own clock', () => {
  const made = page([
    monday,
    log('b', { occurred_at: '2026-06-16T08:00:00Z', local_date: '2026-06-16' }),
  ]);

  expect([...made.querySelectorAll('h2')].map((head) => head.textContent)).toEqual([
    '16 June 2026',
    '15 June 2026',
  ]);
  expect(made.querySelectorAll('h3')[1]?.textContent).toBe('An entry, 20:05');
  expect([...made.querySelectorAll('dt')].map((name) => name.textContent)).toEqual([
    'pain now',
    'note',
    'zones: hip back, right',
  ]);
});

test('nothing is cut short', () => {
  expect(page([monday]).body.textContent).toContain('x'.repeat(5000));
});

test('what somebody wrote stays text, whatever it looks like', () => {
  const made = page([log('a', { note: '<img src=x onerror="alert(1)"><script>1</script>&amp;' })]);

  expect(made.querySelectorAll('img, script')).toHaveLength(0);
  expect(made.querySelector('dd')?.textContent).toBe(
    '<img src=x onerror="alert(1)"><script>1</script>&amp;',
  );
});

test('a deleted entry is left out, a refused change is not', () => {
  const made = page(
    [log('a', { note: 'gone', deleted: true })],
    [
      {
        op_id: '1',
        kind: 'pain_log',
        id: 'b',
        patch: { pain_now: [11, [0, 0, '']] },
        schema: 1,
        seq: 1,
        errors: [],
        refused_at: '2026-06-15T18:05:00.000Z',
      },
    ],
  );

  expect(made.body.textContent).not.toContain('gone');
  expect(made.body.textContent).toContain('11');
});
