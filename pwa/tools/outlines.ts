// node pwa/tools/outlines.ts
//
// Writes knowledge/outlines/<view>.yaml: the outline of every drawn zone as corner points, from the
// curves of the body map. The checks of knowledge/ use them (a drawn line must lie over its zones), and
// so can anybody who uses the knowledge without the app. A test notices when they are out of date.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SheetId, sheet } from '../src/ui/bodymap/atlas.ts';
import type { View } from '../src/ui/bodymap/drawing.ts';

/** The sheet and side on which a half drawing stands as it is written, not mirrored. */
const AS_WRITTEN: Record<View, { sheet: SheetId; side: 'left' | 'right' }> = {
  back: { sheet: 'back', side: 'right' },
  front: { sheet: 'front', side: 'left' },
  side: { sheet: 'right', side: 'right' },
};
export const VIEWS = Object.keys(AS_WRITTEN) as View[];
/** Every third corner of the polygon is near enough: under 1 mm off on a body. */
const EVERY = 3;

const FOLDER = join(import.meta.dirname, '../../knowledge/outlines');

/** The file of one view, whole. */
export function outlinesOf(view: View): string {
  const { sheet: id, side } = AS_WRITTEN[view];
  const zones = sheet(id).zones.filter((zone) => zone.side === side || zone.side === 'midline');
  const lines = zones.map(({ zone, polygon }) => {
    const corners = polygon
      .filter((_, index) => index % EVERY === 0)
      .map(([x, y]) => `[${short(x)}, ${short(y)}]`);
    return `  ${zone}: [${corners.join(', ')}]`;
  });
  return [
    '# Written by `node pwa/tools/outlines.ts` from the curves of the body map; do not edit by hand.',
    '# Units of 2 mm; x from the midline outward (side: forward), y downward from the crown.',
    `id: ${view}`,
    'version: 1',
    'zones:',
    ...lines,
    'evidence: tradition',
    'sources: [own]',
    'review: pending',
    '',
  ].join('\n');
}

/** One decimal; no minus zero. */
function short(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

if (import.meta.filename === process.argv[1]) {
  for (const view of VIEWS) writeFileSync(join(FOLDER, `${view}.yaml`), outlinesOf(view));
}
