/** The drawn zones of both halves of the body, made from the half drawings. */
import type { DrawnLine } from '../../domain/knowledge.ts';
import { BACK } from './back.ts';
import {
  type Curve,
  curveOf,
  mirrored,
  type Point,
  pathOf,
  polygonOf,
  reversed,
} from './curves.ts';
import type { HalfDrawing, View } from './drawing.ts';
import { FRONT } from './front.ts';
import { SIDE } from './side.ts';

export type ZoneSide = 'left' | 'right' | 'midline';
/** `hip_back.right`, `coccyx.midline`: the key of a zone in the diary. */
export type ZoneKey = string;

/** Its shape is made when it is first asked for: a still picture shows a few zones of ninety. */
export interface DrawnZone {
  readonly key: ZoneKey;
  readonly zone: string;
  readonly side: ZoneSide;
  readonly path: string;
  readonly polygon: readonly Point[];
}

/** What is the same in every picture of half a body, as few paths: the picture mirrors the other half. */
export interface Half {
  /** Parts without zones. */
  readonly surroundings: readonly string[];
  /** All its zones in one. */
  readonly zones: string;
  readonly landmarks: string;
  /** The body's outline where it has zones. */
  readonly outline: string;
}

/** One picture: back, front, or one of the two side views. */
export interface Sheet {
  readonly id: SheetId;
  readonly zones: readonly DrawnZone[];
  readonly half: Half;
  /** Which halves it shows: as drawn, mirrored, or both. */
  readonly mirrored: readonly boolean[];
  /** The zones across the midline in one path. */
  readonly middle: string;
}

export type SheetId = 'back' | 'front' | 'left' | 'right';
export const SHEET_IDS: readonly SheetId[] = ['back', 'front', 'left', 'right'];

/*
 * Whose half is on the right of the picture (positive x)? From behind left is left and right is right;
 * from the front the picture looks at you, so your left is on its right. A person seen from the left
 * looks to the left.
 */
const DRAWINGS: Record<
  SheetId,
  { drawing: HalfDrawing; halves: readonly { side: 'left' | 'right'; mirror: boolean }[] }
> = {
  back: {
    drawing: BACK,
    halves: [
      { side: 'left', mirror: true },
      { side: 'right', mirror: false },
    ],
  },
  front: {
    drawing: FRONT,
    halves: [
      { side: 'right', mirror: true },
      { side: 'left', mirror: false },
    ],
  },
  left: { drawing: SIDE, halves: [{ side: 'left', mirror: true }] },
  right: { drawing: SIDE, halves: [{ side: 'right', mirror: false }] },
};

const made = new Map<SheetId, Sheet>();

/** The picture with this id; made at its first use. */
export function sheet(id: SheetId): Sheet {
  const known = made.get(id);
  if (known !== undefined) return known;
  const fresh = makeSheet(id);
  made.set(id, fresh);
  return fresh;
}

function makeSheet(id: SheetId): Sheet {
  const { drawing, halves } = DRAWINGS[id];
  const zones = halves.flatMap(({ side, mirror }) =>
    Object.entries(drawing.tiles).map(([zone, refs]) =>
      drawnZone(zone, side, () => {
        const borders = walk(drawing, refs);
        return mirror ? borders.map(mirrored) : borders;
      }),
    ),
  );
  const middle = Object.entries(drawing.midlineTiles).map(([zone, refs]) =>
    drawnZone(zone, 'midline', () => {
      const half = walk(drawing, refs);
      return [...half, ...half.map((curve) => mirrored(reversed(curve))).reverse()];
    }),
  );
  return {
    id,
    zones: [...zones, ...middle],
    get half() {
      return halfOf(drawing);
    },
    mirrored: halves.map(({ mirror }) => mirror),
    get middle() {
      return middle.map(({ path }) => path).join('');
    },
  };
}

function drawnZone(zone: string, side: ZoneSide, borders: () => readonly Curve[]): DrawnZone {
  let path: string | undefined;
  let polygon: readonly Point[] | undefined;
  return {
    key: `${zone}.${side}`,
    zone,
    side,
    get path() {
      path ??= pathOf(borders(), true);
      return path;
    },
    get polygon() {
      polygon ??= polygonOf(borders());
      return polygon;
    },
  };
}

const halvesMade = new Map<HalfDrawing, Half>();

function halfOf(drawing: HalfDrawing): Half {
  const known = halvesMade.get(drawing);
  if (known !== undefined) return known;
  const lines = (curves: readonly Curve[]): string =>
    curves.map((curve) => pathOf([curve])).join('');
  const fresh = {
    surroundings: drawing.surroundings.map((part) => pathOf(part.map(curveOf), true)),
    zones: Object.values(drawing.tiles)
      .map((refs) => pathOf(walk(drawing, refs), true))
      .join(''),
    landmarks: lines(drawing.landmarks.map(curveOf)),
    outline: lines(outline(drawing)),
  };
  halvesMade.set(drawing, fresh);
  return fresh;
}

function walk(drawing: HalfDrawing, refs: readonly string[]): Curve[] {
  return refs.map((ref) => {
    const backwards = ref.startsWith('-');
    const border = drawing.borders[backwards ? ref.slice(1) : ref];
    if (border === undefined) throw new Error(`${drawing.view}: no border "${ref}"`);
    const curve = curveOf(border);
    return backwards ? reversed(curve) : curve;
  });
}

/** The line on the half of this side: the sheet that shows it, and its points there. */
export function placedLine(
  { view, points }: DrawnLine,
  side: 'left' | 'right',
): { sheet: SheetId; points: readonly Point[] } {
  const id = view === 'side' ? side : view;
  const half = DRAWINGS[id].halves.find((each) => each.side === side);
  return { sheet: id, points: half?.mirror ? mirrored(points) : points };
}

/** The borders that are the outline of the body. */
function outline(drawing: HalfDrawing): Curve[] {
  return Object.entries(drawing.borders)
    .filter(([name]) => name.startsWith('out_') || name.startsWith('in_'))
    .map(([, points]) => curveOf(points));
}

/** Which picture shows a zone; `undefined` for zones that are only in the list. */
export function sheetOf(key: ZoneKey): SheetId | undefined {
  return SHEET_IDS.find((id) => sheet(id).zones.some((zone) => zone.key === key));
}

/** The view a zone belongs to, of the drawing it stands in. */
export function viewOf(zone: string): View | undefined {
  return [BACK, FRONT, SIDE].find((half) => zone in half.tiles || zone in half.midlineTiles)?.view;
}
