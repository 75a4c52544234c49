import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, daysBetween, localDay } from './days.ts';

describe('calendar days', () => {
  test('cross months, leap days and the change to summer time', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(dayNumber('1970-01-02')).toBe(1);
  });

  test('the day where the phone is is the one that a formatter would write', () => {
    const formatter = new Intl.DateTimeFormat('en-CA');
    for (let hour = 0; hour < 24 * 400; hour += 7) {
      const at = new Date(Date.UTC(2026, 0, 1, hour, 30));
      expect(localDay(at)).toBe(formatter.format(at));
    }
  });
});
