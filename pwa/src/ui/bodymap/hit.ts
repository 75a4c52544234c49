/** Which zone was meant by a tap, and which ones lie beside it. */
import type { DrawnZone, ZoneKey } from './atlas.ts';
import type { Point } from './curves.ts';

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

/** The middle of the largest circle inside the polygon, and its radius: where a mark fits best. */
export function roomiestPoint(polygon: readonly Point[]): { point: Point; radius: number } {
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  let box = {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
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
  box: { x: number; y: number; width: number; height: number },
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
