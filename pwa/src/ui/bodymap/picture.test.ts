import { describe, expect, test } from 'vitest';
import { painted } from './picture.ts';

const keys = (zones: readonly { key: string }[] = []) => zones.map(({ key }) => key);

describe('a still picture', () => {
  test('draws zones without a side on the picture’s side, and the middle always', () => {
    const [back, ...others] = painted({ home: ['hip_back', 'coccyx'] }, 'left');
    expect(others).toEqual([]);
    expect(back?.id).toBe('back');
    expect(keys(back?.zones.home).sort()).toEqual(['coccyx.midline', 'hip_back.left']);
  });

  test('draws a zone key exactly there, whatever the side', () => {
    const [back] = painted({ mine: ['hip_back.left'], usual: ['hip_back'] }, 'right');
    expect(keys(back?.zones.mine)).toEqual(['hip_back.left']);
    expect(keys(back?.zones.usual)).toEqual(['hip_back.right']);
  });

  test('shows only the sheets that carry something, a side view on its own side', () => {
    const ids = painted({ usual: ['hip_side', 'groin'] }, 'left').map(({ id }) => id);
    expect(ids).toEqual(['front', 'left']);
    expect(painted({ usual: ['deep_pelvis'] }, 'left')).toEqual([]);
    expect(painted({ usual: ['hip_side'] }, 'both').map(({ id }) => id)).toEqual(['left', 'right']);
  });

  test('cuts to what is marked, with everything of it inside', () => {
    const [back] = painted({ home: ['hip_back'], sometimes: ['calf_lower'] }, 'right');
    const box = back?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const zone of [...(back?.zones.home ?? []), ...(back?.zones.sometimes ?? [])])
      for (const [x, y] of zone.polygon) {
        expect(x).toBeGreaterThanOrEqual(box.x);
        expect(x).toBeLessThanOrEqual(box.x + box.width);
        expect(y).toBeGreaterThanOrEqual(box.y);
        expect(y).toBeLessThanOrEqual(box.y + box.height);
      }
    const [small] = painted({ home: ['hip_back'] }, 'right');
    expect(small?.box.height).toBeLessThan(box.height);
  });

  test('places lines as the zones of their view, mirrored for the other half, and numbers them', () => {
    const lines = [
      {
        view: 'back' as const,
        points: [
          [10, 300],
          [20, 320],
        ] as [number, number][],
      },
      {
        view: 'front' as const,
        points: [
          [10, 300],
          [20, 320],
        ] as [number, number][],
      },
    ];
    const right = painted({}, 'right', lines);
    expect(right.map(({ id, lines: [line] }) => [id, line?.number, line?.from])).toEqual([
      ['back', 1, [10, 300]],
      ['front', 2, [-10, 300]],
    ]);
    const [left] = painted({}, 'left', lines);
    expect(left?.lines[0]?.from).toEqual([-10, 300]);
  });
});
