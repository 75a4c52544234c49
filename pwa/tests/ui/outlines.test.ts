import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outlinesOf, VIEWS } from '../../tools/outlines.ts';

const FOLDER = join(import.meta.dirname, '../../../knowledge/outlines');

describe('the outlines that the checks of the knowledge use', () => {
  it.each(VIEWS)('are those of the body map: %s (else run node pwa/tools/outlines.ts)', (view) => {
    expect(readFileSync(join(FOLDER, `${view}.yaml`), 'utf8')).toBe(outlinesOf(view));
  });
});
