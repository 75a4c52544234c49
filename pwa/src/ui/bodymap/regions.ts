/**
 * Where the map zooms to. The whole figure is only for choosing a region: its zones are too small
 * for a thumb. In a region every zone of its own is at least 44 px wide on a 320 px phone.
 */
import { type DrawnZone, type SheetId, sheet, type ZoneKey } from './atlas.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type RegionName =
  | 'low_back'
  | 'buttock'
  | 'thigh'
  | 'knee_calf'
  | 'foot'
  | 'belly'
  | 'hip'
  | 'knee'
  | 'lower_leg'
  | 'ankle';

export interface Region {
  /** Unique within its sheet, e.g. `buttock.left`. */
  readonly id: string;
  readonly name: RegionName;
  readonly side: 'left' | 'right';
  readonly box: Box;
}

interface HalfRegion {
  readonly name: RegionName;
  /** From the midline outward; the box of the other half is its mirror image. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly zones: readonly string[];
}

const BACK: readonly HalfRegion[] = [
  {
    name: 'low_back',
    x: -6,
    y: 240,
    width: 94,
    height: 128,
    zones: [
      'mid_back',
      'low_ribs_back',
      'lumbar_upper',
      'lumbar_lower',
      'flank',
      'iliac_crest_back',
    ],
  },
  {
    name: 'buttock',
    x: -10,
    y: 346,
    width: 101,
    height: 128,
    zones: [
      'si_joint',
      'sacrum',
      'coccyx',
      'buttock_upper_inner',
      'buttock_upper_outer',
      'buttock_centre',
      'buttock_cleft_edge',
      'buttock_lower',
      'gluteal_fold',
      'hip_back',
    ],
  },
  {
    name: 'thigh',
    x: -12,
    y: 446,
    width: 110,
    height: 152,
    zones: [
      'thigh_back_upper_inner',
      'thigh_back_upper_outer',
      'thigh_back_mid_inner',
      'thigh_back_mid_outer',
      'thigh_back_lower_inner',
      'thigh_back_lower_outer',
    ],
  },
  {
    name: 'knee_calf',
    x: -14,
    y: 580,
    width: 116,
    height: 180,
    zones: [
      'knee_back_inner',
      'knee_back_outer',
      'calf_upper_inner',
      'calf_upper_outer',
      'calf_lower',
    ],
  },
  {
    name: 'foot',
    x: -14,
    y: 740,
    width: 116,
    height: 196,
    zones: ['achilles', 'heel', 'sole_arch'],
  },
];

const FRONT: readonly HalfRegion[] = [
  {
    name: 'belly',
    x: -12,
    y: 250,
    width: 110,
    height: 206,
    zones: ['abdomen_upper', 'abdomen_lower'],
  },
  {
    name: 'hip',
    x: -10,
    y: 338,
    width: 100,
    height: 128,
    zones: ['groin', 'hip_front'],
  },
  {
    name: 'thigh',
    x: -12,
    y: 398,
    width: 110,
    height: 176,
    zones: ['thigh_front_upper', 'thigh_front_lower', 'thigh_inner'],
  },
  { name: 'knee', x: -6, y: 545, width: 96, height: 116, zones: ['knee_front', 'knee_inner'] },
];

const SIDE: readonly HalfRegion[] = [
  {
    name: 'hip',
    x: -72,
    y: 316,
    width: 134,
    height: 144,
    zones: ['iliac_crest_side', 'hip_side'],
  },
  {
    name: 'thigh',
    x: -72,
    y: 424,
    width: 134,
    height: 174,
    zones: ['thigh_side_upper', 'thigh_side_lower'],
  },
  {
    name: 'lower_leg',
    x: -68,
    y: 570,
    width: 134,
    height: 222,
    zones: ['knee_outer', 'shin_outer'],
  },
  { name: 'ankle', x: -46, y: 730, width: 150, height: 136, zones: ['ankle_outer'] },
];

const HALVES: Record<
  SheetId,
  readonly { side: 'left' | 'right'; regions: readonly HalfRegion[]; mirror: boolean }[]
> = {
  back: [
    { side: 'left', regions: BACK, mirror: true },
    { side: 'right', regions: BACK, mirror: false },
  ],
  front: [
    { side: 'right', regions: FRONT, mirror: true },
    { side: 'left', regions: FRONT, mirror: false },
  ],
  left: [{ side: 'left', regions: SIDE, mirror: true }],
  right: [{ side: 'right', regions: SIDE, mirror: false }],
};

/** The whole figure of a sheet. */
export const WHOLE: Record<SheetId, Box> = {
  back: { x: -170, y: 92, width: 340, height: 846 },
  front: { x: -170, y: 92, width: 340, height: 782 },
  left: { x: -170, y: 92, width: 340, height: 782 },
  right: { x: -170, y: 92, width: 340, height: 782 },
};

/** The regions of a sheet, from top to bottom, what is left in the picture first. */
export function regionsOf(id: SheetId): Region[] {
  return HALVES[id].flatMap(({ side, regions, mirror }) =>
    regions.map((half) => ({
      id: `${half.name}.${side}`,
      name: half.name,
      side,
      box: boxOf(half, mirror),
    })),
  );
}

function boxOf({ x, y, width, height }: HalfRegion, mirror: boolean): Box {
  return { x: mirror ? -x - width : x, y, width, height };
}

/** The region in which this zone is tapped; the tailbone is in both, the first is given. */
export function regionFor(
  id: SheetId,
  { zone, side }: Pick<DrawnZone, 'zone' | 'side'>,
): Region | undefined {
  const home = HALVES[id].find(
    (half) =>
      (side === 'midline' || half.side === side) &&
      half.regions.some((region) => region.zones.includes(zone)),
  );
  const name = home?.regions.find((region) => region.zones.includes(zone))?.name;
  return regionsOf(id).find((region) => region.name === name && region.side === home?.side);
}

/** Every zone that belongs to a region, as keys. */
export function zonesIn(id: SheetId, region: Region): ZoneKey[] {
  return sheet(id)
    .zones.filter((zone) => regionFor(id, zone)?.id === region.id)
    .map((zone) => zone.key);
}

/** The middle of a box. */
export function middle({ x, y, width, height }: Box): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}

/** The box after the picture was pushed by so much; its middle stays on the figure. */
export function moved(box: Box, by: readonly [number, number], whole: Box): Box {
  const [mx, my] = middle(box);
  const x = clamp(mx - by[0], whole.x, whole.x + whole.width) - box.width / 2;
  const y = clamp(my - by[1], whole.y, whole.y + whole.height) - box.height / 2;
  return { ...box, x, y };
}

/** The smallest window one can zoom to: 9 cm of the body across. */
const CLOSEST = 44;

/**
 * The box made smaller (`factor` under 1: closer) or larger around a point that stays where it is in the
 * picture. Never smaller than `CLOSEST`; one that would show more than the whole figure is the whole figure.
 */
export function zoomed(
  box: Box,
  factor: number,
  around: readonly [number, number],
  whole: Box,
): Box {
  const by = Math.max(factor, CLOSEST / Math.max(box.width, box.height));
  const width = box.width * by;
  const height = box.height * by;
  if (height >= whole.height || width >= whole.width) return whole;
  const next = {
    x: around[0] + (box.x - around[0]) * by,
    y: around[1] + (box.y - around[1]) * by,
    width,
    height,
  };
  return moved(next, [0, 0], whole);
}

/** Drawing units in a pixel when the box is shown whole in so many pixels. */
export function unitOf(box: Box, { width, height }: { width: number; height: number }): number {
  return Math.max(box.width / (width || 1), box.height / (height || 1));
}

/** The smallest target for a thumb, in pixels. */
const TARGET = 44;

/** Is a zone with this much room large enough for a thumb, at so many drawing units a pixel? */
export function isTarget({ radius }: { readonly radius: number }, unit: number): boolean {
  return (2 * radius) / unit >= TARGET;
}

/** The box of a region, zoomed on until this zone of it is a target for a thumb. */
export function targetBox(
  box: Box,
  zone: { readonly point: readonly [number, number]; readonly radius: number },
  shown: { width: number; height: number },
): Box {
  const across = (2 * zone.radius) / unitOf(box, shown);
  // A hair more: the same sum in another order must not fall short of it.
  return across >= TARGET ? box : zoomed(box, (across / TARGET) * 0.999, zone.point, box);
}

/** The region whose middle is nearest to this point: what a picture zoomed to there is called. */
export function regionAt(id: SheetId, [x, y]: readonly [number, number]): Region | undefined {
  let best: Region | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const region of regionsOf(id)) {
    const [mx, my] = middle(region.box);
    const distance = Math.hypot(mx - x, my - y);
    if (distance < nearest) {
      nearest = distance;
      best = region;
    }
  }
  return best;
}

/** The box, moved as little as needed to hold the whole of `part`; made larger when it is too small for it. */
export function holding(box: Box, part: Box, whole: Box): Box {
  const grow = Math.max(1, part.width / box.width, part.height / box.height);
  const wide = grow > 1 ? zoomed(box, grow, middle(box), whole) : box;
  const along = (start: number, length: number, from: number, size: number): number =>
    Math.min(Math.max(start, from + size - length), from);
  return {
    ...wide,
    x: along(wide.x, wide.width, part.x, part.width),
    y: along(wide.y, wide.height, part.y, part.height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
