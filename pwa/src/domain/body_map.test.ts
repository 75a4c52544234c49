import { describe, expect, it } from 'vitest';
import { composite, lastMap, marksOf, weightOf } from './body_map.ts';
import type { PainLog } from './records.ts';

const log = (local_date: string, zones: NonNullable<PainLog['zones']> = {}) => ({
  local_date,
  zones,
});
const heel = (strength: number | null): NonNullable<PainLog['zones']> => ({
  heel: { left: strength },
});

describe('the last map', () => {
  it('is the newest entry that has a place, not the newest entry', () => {
    const entries = [
      { id: 'today', values: {} },
      { id: 'taken away', values: { zones: heel(null) } },
      { id: 'yesterday', values: { zones: heel(4) } },
      { id: 'before', values: { zones: heel(9) } },
    ];

    expect(lastMap(entries)).toEqual({ entry: entries[2], places: { 'heel.left': 4 } });
    expect(lastMap(entries.slice(0, 2))).toBeUndefined();
  });
});

describe('what else lies on the body', () => {
  const now = new Date('2026-06-15T12:00:00Z');
  const points = [{ id: 'pir', home_zones: ['buttock_centre', 'hip_back'] }];

  it('are patches that are on, not those taken off, planned or deleted', () => {
    const on = { zone: 'heel', side: 'left', on_at: '2026-06-15T10:00:00Z' } as const;

    expect(marksOf([on, on], [], points, now)).toEqual([{ kind: 'patch', key: 'heel.left' }]);
    expect(marksOf([{ ...on, off_at: '2026-06-15T11:00:00Z' }], [], points, now)).toEqual([]);
    expect(marksOf([{ ...on, on_at: '2026-06-16T10:00:00Z' }], [], points, now)).toEqual([]);
    expect(marksOf([{ ...on, deleted: true }], [], points, now)).toEqual([]);
  });

  it('are points by what the latest pressing found', () => {
    const at = (day: number) => `2026-06-${day}T10:00:00Z`;
    const found = { point: 'pir', side: 'right', tender: true } as const;
    const tender = ['buttock_centre.right', 'hip_back.right'].map((key) => ({
      kind: 'tender',
      key,
    }));

    expect(marksOf([], [{ ...found, occurred_at: at(10) }], points, now)).toEqual(tender);
    expect(
      marksOf(
        [],
        [
          { ...found, my_pain: 'reproduces', occurred_at: at(12) },
          { ...found, occurred_at: at(10) },
        ],
        points,
        now,
      ).map(({ kind }) => kind),
    ).toEqual(['my_pain', 'my_pain']);
    expect(
      marksOf(
        [],
        [
          { ...found, tender: false, occurred_at: at(12) },
          { ...found, occurred_at: at(10) },
        ],
        points,
        now,
      ),
    ).toEqual([]);
  });
});

describe('maps over time', () => {
  it('count a place once a day, with the highest of the day', () => {
    const logs = [
      log('2026-06-15', heel(3)),
      log('2026-06-15', heel(7)),
      log('2026-06-13', heel(2)),
    ];

    expect(composite(logs, '2026-06-15', 7)).toEqual({
      from: '2026-06-09',
      to: '2026-06-15',
      mapped: 2,
      places: [{ key: 'heel.left', days: 2, strength: 4.5 }],
    });
  });

  it('hold exactly the days asked for, and no deleted entry', () => {
    const logs = [
      log('2026-06-08', heel(9)),
      log('2026-06-09', heel(1)),
      log('2026-06-16', heel(9)),
      { ...log('2026-06-12', heel(9)), deleted: true },
      log('2026-06-10'),
    ];

    const seen = composite(logs, '2026-06-15', 7);

    expect(seen.places).toEqual([{ key: 'heel.left', days: 1, strength: 1 }]);
    expect(seen.mapped).toBe(1);
  });

  it('put first what hurt on most days', () => {
    const logs = [
      log('2026-06-14', { heel: { left: 9 }, achilles: { left: 2 } }),
      log('2026-06-15', { achilles: { left: 2 } }),
    ];

    const { places, mapped } = composite(logs, '2026-06-15', 7);

    expect(places.map(({ key }) => key)).toEqual(['achilles.left', 'heel.left']);
    expect(places.map((place) => weightOf(place, mapped))).toEqual([2, 4.5]);
  });
});
