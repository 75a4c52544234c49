/**
 * Smooth curves through given points.
 *
 * Every border between two zones is written down once, as a few points; both neighbours use the
 * same curve (one of them backwards), so the tiles meet without gaps by construction.
 */

export type Point = readonly [x: number, y: number];
export type Curve = readonly Point[];

interface Bezier {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/** Reads `"x y, x y, ..."`. */
export function curveOf(points: string): Curve {
  return points.split(',').map((pair) => {
    const [x, y] = pair.trim().split(' ').map(Number);
    if (x === undefined || y === undefined || Number.isNaN(x + y)) {
      throw new Error(`not a point: "${pair}"`);
    }
    return [x, y] as const;
  });
}

/** The same curve, walked from its other end. */
export function reversed(curve: Curve): Curve {
  return [...curve].reverse();
}

/** The curve mirrored at the midline (x = 0). */
export function mirrored(curve: Curve): Curve {
  return curve.map(([x, y]) => [-x, y] as const);
}

/**
 * Centripetal-like Catmull-Rom pieces through all points.
 *
 * Tangents look at the neighbours only, so a curve reversed gives exactly the same line.
 */
function beziers(curve: Curve): Bezier[] {
  const pieces: Bezier[] = [];
  for (let i = 0; i + 1 < curve.length; i += 1) {
    const from = curve[i] as Point;
    const to = curve[i + 1] as Point;
    const before = curve[i - 1] ?? from;
    const after = curve[i + 2] ?? to;
    pieces.push({
      from,
      control1: tangentPoint(from, before, to, 1),
      control2: tangentPoint(to, from, after, -1),
      to,
    });
  }
  return pieces;
}

/** Control point beside `at`: a third of the shorter neighbouring step along the tangent. */
function tangentPoint(at: Point, before: Point, after: Point, direction: 1 | -1): Point {
  const dx = after[0] - before[0];
  const dy = after[1] - before[1];
  const length = Math.hypot(dx, dy) || 1;
  const step = direction === 1 ? distance(at, after) : distance(at, before);
  const reach = (direction * step) / 3;
  return [at[0] + (dx / length) * reach, at[1] + (dy / length) * reach];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

const round = (value: number): number => Math.round(value * 10) / 10;
const text = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

/** SVG path of one or more curves joined end to end; closed when `close` is true. */
export function pathOf(curves: readonly Curve[], close = false): string {
  const first = curves[0]?.[0];
  if (first === undefined) return '';
  const parts = [`M${text(first)}`];
  for (const curve of curves) {
    for (const piece of beziers(curve)) {
      parts.push(`C${text(piece.control1)} ${text(piece.control2)} ${text(piece.to)}`);
    }
  }
  if (close) parts.push('Z');
  return parts.join('');
}

/** Corner points along the curves, close enough to the drawn line for hit tests. */
export function polygonOf(curves: readonly Curve[], stepsPerPiece = 6): Point[] {
  const corners: Point[] = [];
  for (const curve of curves) {
    for (const piece of beziers(curve)) {
      for (let step = 0; step < stepsPerPiece; step += 1) {
        corners.push(pointAt(piece, step / stepsPerPiece));
      }
    }
  }
  return corners;
}

function pointAt({ from, control1, control2, to }: Bezier, t: number): Point {
  const u = 1 - t;
  const mix = (axis: 0 | 1): number =>
    u * u * u * from[axis] +
    3 * u * u * t * control1[axis] +
    3 * u * t * t * control2[axis] +
    t * t * t * to[axis];
  return [mix(0), mix(1)];
}
