import { describe, expect, it } from 'vitest';
import { SHEET_IDS, sheet } from './atlas.ts';
import { type Direction, roomOf, zoneBeside, zonesAlong, zoneUnder } from './hit.ts';
import {
  holding,
  isTarget,
  middle,
  regionAt,
  regionFor,
  regionsOf,
  targetBox,
  unitOf,
  WHOLE,
  zoomed,
} from './regions.ts';

/** The map on phones of 320, 360 and 412 px, and in a narrow column of a split screen. */
const SHOWN = [286, 326, 378, 250].map((width) => ({ width, height: width * 1.25 }));

describe('a tap marks only what is large enough for a thumb', () => {
  it('and opens what is smaller until it is 44 px, for every zone and every width', () => {
    for (const shown of SHOWN) {
      for (const id of SHEET_IDS) {
        for (const zone of sheet(id).zones) {
          const region = regionFor(id, zone);
          if (region === undefined) throw new Error(zone.key);
          const opened = targetBox(region.box, roomOf(zone), shown);
          const where = `${zone.key} at ${shown.width} px`;
          expect(isTarget(roomOf(zone), unitOf(opened, shown)), where).toBe(true);
          const [x, y] = roomOf(zone).point;
          expect(x > opened.x && x < opened.x + opened.width, where).toBe(true);
          expect(y > opened.y && y < opened.y + opened.height, where).toBe(true);
        }
      }
    }
  });

  it('but no zone of the whole figure is marked by accident on a phone', () => {
    const unit = unitOf(WHOLE.back, { width: 326, height: 408 });

    const large = sheet('back').zones.filter((zone) => isTarget(roomOf(zone), unit));

    expect(large).toEqual([]);
  });
});

describe('zooming', () => {
  const start = regionsOf('back')[1]?.box ?? WHOLE.back;

  it('keeps the place between the fingers where it is', () => {
    const at = [start.x + 20, start.y + 90] as const;

    const closer = zoomed(start, 0.5, at, WHOLE.back);

    expect((at[0] - closer.x) / closer.width).toBeCloseTo((at[0] - start.x) / start.width, 6);
    expect((at[1] - closer.y) / closer.height).toBeCloseTo((at[1] - start.y) / start.height, 6);
  });

  it('ends at the whole figure, and nowhere smaller than a hand', () => {
    expect(zoomed(start, 50, middle(start), WHOLE.back)).toBe(WHOLE.back);
    expect(zoomed(start, 0.01, middle(start), WHOLE.back).height).toBeCloseTo(44, 6);
  });

  it('follows the keyboard: a zone outside comes into sight whole', () => {
    for (const zone of sheet('back').zones) {
      const { box } = roomOf(zone);
      const seen = holding(start, box, WHOLE.back);
      expect(seen.x <= box.x + 0.01 && seen.y <= box.y + 0.01, zone.key).toBe(true);
      expect(seen.x + seen.width >= box.x + box.width - 0.01, zone.key).toBe(true);
      expect(seen.y + seen.height >= box.y + box.height - 0.01, zone.key).toBe(true);
    }
    const inside = sheet('back').zones.find(({ key }) => key === 'buttock_centre.left');
    expect(inside && holding(start, roomOf(inside).box, WHOLE.back)).toEqual(start);
  });

  it('knows what part of the body is seen', () => {
    for (const id of SHEET_IDS) {
      for (const region of regionsOf(id)) {
        expect(regionAt(id, middle(region.box))?.id).toBe(region.id);
      }
    }
  });
});

describe('a stroke of the brush', () => {
  const { zones } = sheet('back');

  it('paints every zone that it passes, also between two far places, and none beside', () => {
    const painted = zonesAlong(zones, [42, 480], [42, 740]);

    expect(painted.filter((key) => key.startsWith('calf_lower'))).toEqual(['calf_lower.right']);
    expect(painted.some((key) => key.startsWith('thigh_back_mid'))).toBe(true);
    expect(painted.some((key) => key.startsWith('knee_back'))).toBe(true);
    expect(painted.every((key) => key.endsWith('.right'))).toBe(true);
  });

  it('paints nothing beside the body', () => {
    expect(zoneUnder(zones, [150, 400])).toBeUndefined();
    expect(zonesAlong(zones, [120, 480], [160, 700])).toEqual([]);
  });
});

describe('the arrow keys', () => {
  it('reach every zone of every picture from every other one', () => {
    const directions: Direction[] = ['up', 'down', 'left', 'right'];
    for (const id of SHEET_IDS) {
      const { zones } = sheet(id);
      for (const start of zones) {
        const reached = new Set([start.key]);
        const open = [start];
        for (let zone = open.pop(); zone !== undefined; zone = open.pop()) {
          for (const direction of directions) {
            const next = zoneBeside(zones, zone, direction);
            if (next === undefined || reached.has(next.key)) continue;
            reached.add(next.key);
            open.push(next);
          }
        }
        const missing = zones.filter(({ key }) => !reached.has(key)).map(({ key }) => key);
        expect(missing, `from ${start.key}`).toEqual([]);
      }
    }
  });

  it('go where the eye expects it', () => {
    const { zones } = sheet('back');
    const from = (key: string) => {
      const zone = zones.find((one) => one.key === key);
      if (zone === undefined) throw new Error(key);
      return zone;
    };

    expect(zoneBeside(zones, from('calf_upper_inner.left'), 'right')?.key).toBe(
      'calf_upper_inner.right',
    );
    expect(zoneBeside(zones, from('heel.right'), 'up')?.key).toBe('achilles.right');
    expect(zoneBeside(zones, from('sole_arch.right'), 'down')).toBeUndefined();
  });
});
