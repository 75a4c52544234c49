/** What a still picture of the body shows: which sheets, which part of them, and in which layer a zone lies. */
import type { DrawnLine } from '../../domain/knowledge.ts';
import { type DrawnZone, placedLine, SHEET_IDS, type SheetId, sheet } from './atlas.ts';
import { type Point, pathOf } from './curves.ts';
import { type Box, WHOLE } from './regions.ts';

/** From the muscle itself outward, and what the person marked. A zone in two layers is painted in both. */
export const LAYERS = ['home', 'usual', 'sometimes', 'mine'] as const;
export type Layer = (typeof LAYERS)[number];

/** Edges lie above fills. */
export const PAINTED_IN: readonly Layer[] = ['sometimes', 'usual', 'home', 'mine'];

/** Zone ids (`hip_back`: on the picture's side) or zone keys (`hip_back.left`: exactly there). */
export type Layers = Readonly<Partial<Record<Layer, readonly string[]>>>;
export type PictureSide = 'left' | 'right' | 'both';

export interface Painted {
  readonly id: SheetId;
  readonly box: Box;
  readonly zones: Readonly<Record<Layer, readonly DrawnZone[]>>;
  /** `number`: its place among the lines given, from 1. */
  readonly lines: readonly { number: number; path: string; from: Point }[];
}

/** Air around what is marked, and the smallest part of the body that one still recognises (units of 2 mm). */
const MARGIN = 34;
const SMALLEST = 170;

/** The sheets with something on them, each cut to it; none when nothing of it is drawn. */
export function painted(
  layers: Layers,
  side: PictureSide,
  lines: readonly DrawnLine[] = [],
): Painted[] {
  const sides = side === 'both' ? (['left', 'right'] as const) : [side];
  const placed = lines.flatMap((line, i) =>
    sides.map((each) => ({ ...placedLine(line, each), number: i + 1 })),
  );
  return SHEET_IDS.flatMap((id) => {
    const all = sheet(id).zones;
    const on = (names: readonly string[] = []): DrawnZone[] =>
      all.filter((zone) => names.some((name) => means(name, zone, sides)));
    const zones = {
      home: on(layers.home),
      usual: on(layers.usual),
      sometimes: on(layers.sometimes),
      mine: on(layers.mine),
    };
    const here = placed.filter((line) => line.sheet === id && line.points.length > 1);
    const corners = [
      ...LAYERS.flatMap((layer) => zones[layer].flatMap((zone) => zone.polygon)),
      ...here.flatMap((line) => line.points),
    ];
    if (corners.length === 0) return [];
    return [{ id, box: around(corners, WHOLE[id]), zones, lines: here.map(drawnLine) }];
  });
}

/** A name without a side means the picture's side, and the middle. */
function means(name: string, zone: DrawnZone, sides: readonly string[]): boolean {
  if (name.includes('.')) return name === zone.key;
  return name === zone.zone && (zone.side === 'midline' || sides.includes(zone.side));
}

function drawnLine({ number, points }: { number: number; points: readonly Point[] }) {
  return { number, path: pathOf([points]), from: points[0] as Point };
}

/** A box with air around the corners, at least `SMALLEST` each way, inside the whole figure. */
export function around(corners: readonly Point[], whole: Box): Box {
  const along = (axis: 0 | 1, start: number, length: number): [number, number] => {
    const values = corners.map((corner) => corner[axis]);
    const [low, high] = [Math.min(...values) - MARGIN, Math.max(...values) + MARGIN];
    const size = Math.min(length, Math.max(SMALLEST, high - low));
    const from = Math.max(start, Math.min((low + high - size) / 2, start + length - size));
    return [from, size];
  };
  const [x, width] = along(0, whole.x, whole.width);
  const [y, height] = along(1, whole.y, whole.height);
  return { x, y, width, height };
}
