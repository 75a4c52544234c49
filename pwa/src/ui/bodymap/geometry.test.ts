import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DrawnZone, SHEET_IDS, type SheetId, sheet, sheetOf, viewOf } from './atlas.ts';
import { curveOf, mirrored, type Point, pathOf, polygonOf, reversed } from './curves.ts';
import { contains, edgeDistance, nearestZone, neighbours, roomiestPoint } from './hit.ts';
import { type Box, regionFor, regionsOf, WHOLE } from './regions.ts';

/** The zones as the knowledge files name them: the same source the bundle is built from. */
const ZONES_FOLDER = join(import.meta.dirname, '../../../../knowledge/zones');

interface KnownZone {
  id: string;
  sides: string[];
  drawn: boolean;
  view: string;
}

function knownZones(): KnownZone[] {
  return readdirSync(ZONES_FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const text = readFileSync(join(ZONES_FOLDER, name), 'utf8');
      const line = (key: string): string =>
        new RegExp(`^${key}: *(.*)$`, 'm').exec(text)?.[1] ?? '';
      const sides = [...text.matchAll(/\b(left|right|midline)\b/g)].map((match) => match[1] ?? '');
      return {
        id: line('id'),
        sides: [...new Set(sides)],
        drawn: line('drawn') !== 'false',
        view: line('view'),
      };
    });
}

/** Map size on the narrowest phone: 320 px less the margins. */
const NARROW = { width: 288, height: 360 };
const TARGET = 44;

const allZones = SHEET_IDS.flatMap((id) => sheet(id).zones.map((zone) => ({ ...zone, sheet: id })));

function grid(box: Box, step: number): Point[] {
  const points: Point[] = [];
  for (let x = box.x; x <= box.x + box.width; x += step) {
    for (let y = box.y; y <= box.y + box.height; y += step) points.push([x + 0.13, y + 0.17]);
  }
  return points;
}

const BOXES = new Map(
  allZones.map(({ key, polygon }) => {
    const xs = polygon.map(([px]) => px);
    const ys = polygon.map(([, py]) => py);
    return [key, [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const];
  }),
);

/** The zones whose bounding box holds the point: the only ones that can. */
function zonesAround(id: SheetId, [x, y]: Point): DrawnZone[] {
  return sheet(id).zones.filter(({ key }) => {
    const [left, right, top, bottom] = BOXES.get(key) ?? [0, 0, 0, 0];
    return x > left - 1 && x < right + 1 && y > top - 1 && y < bottom + 1;
  });
}

describe('the zones of the map', () => {
  it('draws every zone of the knowledge exactly once a side, and nothing else', () => {
    const known = knownZones();

    const expected = known
      .filter((zone) => zone.drawn)
      .flatMap((zone) =>
        (zone.id === 'coccyx' ? ['midline'] : ['left', 'right']).map(
          (side) => `${zone.id}.${side}`,
        ),
      );

    expect(known.length).toBe(47);
    expect(allZones.map((zone) => zone.key).sort()).toEqual(expected.sort());
  });

  it('shows each zone in the view the knowledge puts it in', () => {
    for (const zone of knownZones().filter((known) => known.drawn)) {
      expect([zone.id, viewOf(zone.id)]).toEqual([zone.id, zone.view]);
    }
  });

  it('lets no two zones overlap', () => {
    // One half is enough: the other is its mirror image.
    for (const id of ['back', 'front', 'right'] as const) {
      const { y, height } = WHOLE[id];
      const half =
        id === 'right' ? { x: -70, y, width: 140, height } : { x: -12, y, width: 110, height };
      for (const [px, py] of grid(half, 5.3)) {
        const near = zonesAround(id, [px, py]);
        // Right at a border both neighbours may claim a point: look only a little inside.
        if (near.some((zone) => edgeDistance(zone.polygon, [px, py]) < 0.6)) continue;
        const holders = near.filter((zone) => contains(zone.polygon, [px, py]));
        expect(holders.length, `${id} ${px} ${py} ${holders.map((z) => z.key)}`).toBeLessThan(2);
      }
    }
  });

  it('leaves no gap between the zones', () => {
    // Boxes that lie wholly inside the zoned part of the body.
    const inside = [
      ['back', { x: -62, y: 250, width: 124, height: 198 }],
      ['back', { x: 33, y: 470, width: 22, height: 420 }],
      ['front', { x: -62, y: 312, width: 124, height: 130 }],
      ['front', { x: -64, y: 470, width: 46, height: 168 }],
      ['right', { x: -12, y: 362, width: 22, height: 470 }],
    ] as const;
    for (const [id, box] of inside) {
      for (const point of grid(box, 3.1)) {
        const near = zonesAround(id, point);
        if (near.some((zone) => edgeDistance(zone.polygon, point) < 0.4)) continue;
        const held = near.some((zone) => contains(zone.polygon, point));
        expect(held, `${id} ${point}`).toBe(true);
      }
    }
  });

  it('keeps left on the left from behind and mirrors it from the front', () => {
    const middleOf = (key: string): number => {
      const zone = allZones.find((one) => one.key === key);
      return roomiestPoint(zone?.polygon ?? []).point[0];
    };

    expect(middleOf('buttock_centre.left')).toBeLessThan(0);
    expect(middleOf('buttock_centre.right')).toBeGreaterThan(0);
    expect(middleOf('groin.left')).toBeGreaterThan(0);
    expect(middleOf('groin.right')).toBeLessThan(0);
  });

  it('puts the landmarks in the order of the body, from top to bottom', () => {
    const heights = [
      'mid_back',
      'lumbar_upper',
      'lumbar_lower',
      'si_joint',
      'buttock_upper_inner',
      'buttock_lower',
      'gluteal_fold',
      'thigh_back_upper_inner',
      'knee_back_inner',
      'calf_upper_inner',
      'achilles',
      'heel',
      'sole_arch',
    ].map(
      (zone) =>
        roomiestPoint(sheet('back').zones.find((one) => one.zone === zone)?.polygon ?? []).point[1],
    );

    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });
});

describe('regions', () => {
  it('gives every zone a region in which it is a target of 44 px on the narrowest phone', () => {
    for (const zone of allZones) {
      const region = regionFor(zone.sheet, zone);
      expect(region, zone.key).toBeDefined();
      if (region === undefined) continue;
      const scale = Math.min(NARROW.width / region.box.width, NARROW.height / region.box.height);
      const across = 2 * roomiestPoint(zone.polygon).radius * scale;
      expect(across, `${zone.key} in ${region.id}`).toBeGreaterThanOrEqual(TARGET);
    }
  });

  it('shows each of its zones whole', () => {
    for (const zone of allZones) {
      const box = regionFor(zone.sheet, zone)?.box;
      if (box === undefined) throw new Error(zone.key);
      for (const [x, y] of zone.polygon) {
        expect(x >= box.x && x <= box.x + box.width, `${zone.key} x ${x}`).toBe(true);
        expect(y >= box.y && y <= box.y + box.height, `${zone.key} y ${y}`).toBe(true);
      }
    }
  });

  it('has a mirrored region for each side', () => {
    const left = regionsOf('back').find((region) => region.id === 'buttock.left');
    const right = regionsOf('back').find((region) => region.id === 'buttock.right');

    expect(left?.box.x).toBe(-(right?.box.x ?? 0) - (right?.box.width ?? 0));
  });
});

describe('a tap', () => {
  it('finds the zone under it', () => {
    const { zones } = sheet('back');
    for (const zone of zones) {
      expect(nearestZone(zones, roomiestPoint(zone.polygon).point)?.key).toBe(zone.key);
    }
  });

  it('finds the nearest zone when it lands just beside the body, and nothing far away', () => {
    const { zones } = sheet('back');

    expect(nearestZone(zones, [95, 425])?.key).toBe('hip_back.right');
    expect(nearestZone(zones, [160, 425])).toBeUndefined();
  });

  it('offers the neighbours to correct it, nearest first', () => {
    const { zones } = sheet('back');
    const hip = zones.find((zone) => zone.key === 'hip_back.right');
    if (hip === undefined) throw new Error('hip_back');

    const offered = neighbours(zones, hip, [66, 408]);

    expect(offered[0]).toBe('buttock_centre.right');
    expect(offered).toHaveLength(3);
  });

  it('knows the sheet of a zone, and none for the zone that is only listed', () => {
    expect(sheetOf('hip_side.left')).toBe('left');
    expect(sheetOf('deep_pelvis.left')).toBeUndefined();
  });
});

describe('curves', () => {
  it('draw the same line from either end', () => {
    const curve = curveOf('0 0, 10 4, 18 20, 40 22');

    const forth = polygonOf([curve], 4);
    const back = polygonOf([reversed(curve)], 4).reverse();

    forth.slice(1).forEach(([x, y], index) => {
      expect(back[index]?.[0]).toBeCloseTo(x, 6);
      expect(back[index]?.[1]).toBeCloseTo(y, 6);
    });
  });

  it('close only when asked, and mirror at the midline', () => {
    expect(pathOf([curveOf('0 0, 3 0')], true).endsWith('Z')).toBe(true);
    expect(mirrored(curveOf('3 4, 5 6'))).toEqual([
      [-3, 4],
      [-5, 6],
    ]);
  });

  it('refuse a point that is not one', () => {
    expect(() => curveOf('1 2, x 3')).toThrow('not a point');
  });
});
