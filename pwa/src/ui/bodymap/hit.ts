/** Which zone was meant by a tap, and which ones lie beside it. */
import type { DrawnZone, ZoneKey } from './atlas.ts';
import type { Point } from './curves.ts';
import { type Box, middle } from './regions.ts';

/** How far outside a zone a tap still counts as that zone, in drawing units (2 mm). */
const REACH = 24;
/** Two zones with corners nearer than this are neighbours. */
const TOUCHING = 2.5;

/** Is the point inside the polygon? (even-odd) */
export function contains(polygon: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i, i += 1) {
    const [xi, yi] = polygon[i] as Point;
    const [xj, yj] = polygon[j] as Point;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Distance from the point to the polygon's edge. */
export function edgeDistance(polygon: readonly Point[], point: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i, i += 1) {
    nearest = Math.min(nearest, segmentDistance(point, polygon[j] as Point, polygon[i] as Point));
  }
  return nearest;
}

function segmentDistance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** The zone under the point, else the nearest within reach, else nothing. */
export function nearestZone(
  zones: readonly DrawnZone[],
  point: Point,
  reach = REACH,
): DrawnZone | undefined {
  const under = zones.find((zone) => contains(zone.polygon, point));
  if (under !== undefined) return under;
  let best: DrawnZone | undefined;
  let nearest = reach;
  for (const zone of zones) {
    const distance = edgeDistance(zone.polygon, point);
    if (distance <= nearest) {
      nearest = distance;
      best = zone;
    }
  }
  return best;
}

/** The zones that share an edge with this one, nearest to the tap first: the likely corrections. */
export function neighbours(
  zones: readonly DrawnZone[],
  of: DrawnZone,
  point: Point,
  most = 3,
): ZoneKey[] {
  return zones
    .filter((zone) => zone.key !== of.key && touches(zone, of))
    .map((zone) => ({ key: zone.key, distance: edgeDistance(zone.polygon, point) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ key }) => key);
}

function touches(a: DrawnZone, b: DrawnZone): boolean {
  const shared = a.polygon.filter((corner) => edgeDistance(b.polygon, corner) < TOUCHING);
  return shared.length > 1;
}

/** Where a mark fits best in a zone, and how far it is from there to the edge; and the box around the zone. */
export interface Room {
  readonly point: Point;
  readonly radius: number;
  readonly box: Box;
}

const rooms = new WeakMap<DrawnZone, Room>();

/** The room in a zone; worked out once. */
export function roomOf(zone: DrawnZone): Room {
  const known = rooms.get(zone);
  if (known !== undefined) return known;
  const made = { ...roomiestPoint(zone.polygon), box: boxOf(zone) };
  rooms.set(zone, made);
  return made;
}

const boxes = new WeakMap<DrawnZone, Box>();

function boxOf(zone: DrawnZone): Box {
  const known = boxes.get(zone);
  if (known !== undefined) return known;
  const made = boxAround(zone.polygon);
  boxes.set(zone, made);
  return made;
}

function boxAround(polygon: readonly Point[]): Box {
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The zone that holds the point, without any reach: what a brush paints. */
export function zoneUnder(zones: readonly DrawnZone[], point: Point): DrawnZone | undefined {
  const [x, y] = point;
  return zones.find((zone) => {
    const box = boxOf(zone);
    if (x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height) return false;
    return contains(zone.polygon, point);
  });
}

/** A stroke is looked at this often (units of 2 mm): finer than the narrowest zone. */
const STEP = 3;

/** The zones a stroke passes on its straight way from one point to the next, in order. */
export function zonesAlong(zones: readonly DrawnZone[], from: Point, to: Point): ZoneKey[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP));
  const passed = new Set<ZoneKey>();
  for (let step = 0; step <= steps; step += 1) {
    const t = step / steps;
    const at: Point = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    const zone = zoneUnder(zones, at);
    if (zone !== undefined) passed.add(zone.key);
  }
  return [...passed];
}

export type Direction = 'up' | 'down' | 'left' | 'right';
const STEPS: Record<Direction, Point> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };

/** The next zone that way, as seen in the picture; `undefined` at the edge of the body. */
export function zoneBeside(
  zones: readonly DrawnZone[],
  from: DrawnZone,
  direction: Direction,
): DrawnZone | undefined {
  const [sx, sy] = STEPS[direction];
  const [x, y] = middle(boxOf(from));
  let best: DrawnZone | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const zone of zones) {
    if (zone.key === from.key) continue;
    const [zx, zy] = middle(boxOf(zone));
    const ahead = (zx - x) * sx + (zy - y) * sy;
    const aside = Math.abs((zx - x) * sy) + Math.abs((zy - y) * sx);
    // Beside the way more than along it: that is another direction.
    if (ahead <= 1 || aside > ahead * 2) continue;
    const distance = ahead + aside * 1.5;
    if (distance < nearest) {
      nearest = distance;
      best = zone;
    }
  }
  return best;
}

/** The middle of the largest circle inside the polygon, and its radius: where a mark fits best. */
export function roomiestPoint(polygon: readonly Point[]): { point: Point; radius: number } {
  let box = boxAround(polygon);
  let best = { point: [box.x, box.y] as Point, radius: -1 };
  // A coarse grid, then a finer one around its best cell, twice.
  for (let round = 0; round < 3; round += 1) {
    best = bestOfGrid(polygon, box, best);
    const width = box.width / 5;
    const height = box.height / 5;
    box = { x: best.point[0] - width / 2, y: best.point[1] - height / 2, width, height };
  }
  return best;
}

function bestOfGrid(
  polygon: readonly Point[],
  box: Box,
  start: { point: Point; radius: number },
): { point: Point; radius: number } {
  const cells = 10;
  let best = start;
  for (let column = 0; column <= cells; column += 1) {
    for (let row = 0; row <= cells; row += 1) {
      const point: Point = [
        box.x + (box.width * column) / cells,
        box.y + (box.height * row) / cells,
      ];
      if (!contains(polygon, point)) continue;
      const radius = edgeDistance(polygon, point);
      if (radius > best.radius) best = { point, radius };
    }
  }
  return best;
}
