/** Where things stand in the picture of a progress chart. Pure: numbers in, path text out. */
import type { DiaryDay } from '../../domain/progress.ts';
import { painOf } from '../../domain/progress.ts';

export interface Frame {
  /** Drawing width and height in CSS pixels. */
  width: number;
  height: number;
  /** Room left of the plot for the numbers, under it for marks and dates, above it. */
  left: number;
  bottom: number;
  top: number;
  right: number;
}

/** Every day gets a column of equal width; `x` is its middle. */
export function xOf(index: number, count: number, frame: Frame): number {
  const room = frame.width - frame.left - frame.right;
  return frame.left + ((index + 0.5) * room) / Math.max(1, count);
}

/** Height of a pain number 0-10 in the plot. */
export function yOf(pain: number, frame: Frame): number {
  return frame.top + (frame.height - frame.top - frame.bottom) * (1 - pain / 10);
}

/** The day under a pointer at `x`, held within the series. */
export function indexAt(x: number, count: number, frame: Frame): number {
  const room = frame.width - frame.left - frame.right;
  const index = Math.floor(((x - frame.left) / room) * count);
  return Math.max(0, Math.min(count - 1, index));
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Longest stretch of days without a number that a line may cross. */
const GAP_DAYS = 3;

/**
 * The line of the daily numbers. With more days than pixel columns each column holds its lowest
 * and highest number, so the path never has more than two points a column, however long the
 * diary. A longer gap breaks the line: nothing is drawn where nothing was written.
 */
export function linePath(days: readonly DiaryDay[], frame: Frame): string {
  const columns = columnsOf(days, frame);
  let path = '';
  let before: Column | undefined;
  for (const column of columns) {
    const joined = before !== undefined && column.firstIndex - before.lastIndex <= GAP_DAYS + 1;
    const x = round(column.x);
    path += `${joined ? 'L' : 'M'}${x} ${round(yOf(column.first, frame))}`;
    if (column.low !== column.high) {
      path += `V${round(yOf(column.high, frame))}V${round(yOf(column.low, frame))}V${round(yOf(column.last, frame))}`;
    }
    before = column;
  }
  return path;
}

interface Column {
  x: number;
  low: number;
  high: number;
  first: number;
  last: number;
  firstIndex: number;
  lastIndex: number;
}

function columnsOf(days: readonly DiaryDay[], frame: Frame): Column[] {
  const dense = days.length > frame.width - frame.left - frame.right;
  const columns: Column[] = [];
  for (const [index, day] of days.entries()) {
    const pain = painOf(day);
    if (pain === null) continue;
    const x = xOf(index, days.length, frame);
    const at = dense ? Math.round(x) : x;
    const open = columns.at(-1);
    if (open !== undefined && open.x === at) {
      open.low = Math.min(open.low, pain);
      open.high = Math.max(open.high, pain);
      open.last = pain;
      open.lastIndex = index;
    } else {
      columns.push({
        x: at,
        low: pain,
        high: pain,
        first: pain,
        last: pain,
        firstIndex: index,
        lastIndex: index,
      });
    }
  }
  return columns;
}

export interface Dot {
  x: number;
  y: number;
  index: number;
}

/** Dots are drawn while each has room; beyond that the line alone is clearer. */
export function dots(days: readonly DiaryDay[], frame: Frame): Dot[] {
  const room = (frame.width - frame.left - frame.right) / Math.max(1, days.length);
  if (room < 2) return [];
  return days.flatMap((day, index) => {
    const pain = painOf(day);
    if (pain === null) return [];
    return [{ x: round(xOf(index, days.length, frame)), y: round(yOf(pain, frame)), index }];
  });
}

/** Left edges of the marks of the days for which `has` is true, one a pixel column at most. */
export function marks(
  days: readonly DiaryDay[],
  frame: Frame,
  has: (day: DiaryDay) => boolean,
): number[] {
  const places: number[] = [];
  for (const [index, day] of days.entries()) {
    if (!has(day)) continue;
    const x = round(xOf(index, days.length, frame));
    const before = places.at(-1);
    // Marks closer than their own width would only blot; the table keeps every one.
    if (before === undefined || x - before >= 2) places.push(x);
  }
  return places;
}

/** A date under the axis: the day it stands for and how it hangs, so that no label is cut. */
export interface Tick {
  index: number;
  x: number;
  anchor: 'start' | 'middle' | 'end';
}

/** First and last day, and as many evenly between as there is room for. */
export function ticks(count: number, frame: Frame, roomPerTick = 88): Tick[] {
  if (count === 0) return [];
  const room = frame.width - frame.left - frame.right;
  const steps = Math.max(1, Math.min(count - 1, Math.floor(room / roomPerTick)));
  return Array.from({ length: count === 1 ? 1 : steps + 1 }, (_, i) => {
    const index = Math.round((i * (count - 1)) / steps);
    const anchor = i === 0 ? 'start' : i === steps ? 'end' : 'middle';
    return { index, x: round(xOf(index, count, frame)), anchor };
  });
}
