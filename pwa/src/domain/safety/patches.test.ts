import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PatchPlacement } from '../records.ts';
import { evaluate } from './evaluate.ts';
import {
  labelLimits,
  mayUseHeat,
  mayUsePatch,
  type PatchProduct,
  type Placing,
} from './patches.ts';
import type { Profile, Safety } from './types.ts';

// A path in a variable: Vite would turn a literal one into an asset.
const BUNDLE = '../../../../build/knowledge/bundle.json';
const file = fileURLToPath(new URL(BUNDLE, import.meta.url));
const bundle: { safety: Safety; patches: PatchProduct[] } = JSON.parse(readFileSync(file, 'utf8'));
const product = (id: string): PatchProduct => {
  const found = bundle.patches.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no product ${id}`);
  return found;
};

const NOON = new Date('2026-06-15T12:00:00Z');
const ago = (hours: number) => new Date(NOON.getTime() - hours * 3_600_000).toISOString();
const worn = (more: PatchPlacement): PatchPlacement => ({
  product: 'menthol_5',
  zone: 'buttock_centre',
  side: 'left',
  ...more,
});

function may(placements: PatchPlacement[], more: Partial<Placing> = {}, profile: Profile = {}) {
  const placing = {
    product: product('menthol_5'),
    zone: 'buttock_centre',
    side: 'right',
    on_at: NOON,
    today: '2026-06-15',
    ...more,
  };
  const now = {
    kind: 'moment' as const,
    id: 'now',
    at: NOON.toISOString(),
    device: '',
    profile,
    diary: {},
    moment: ['patch'],
    tags: [],
    product: { id: placing.product.id, classes: placing.product.classes },
  };
  const found = evaluate(bundle.safety, [now], now.at);
  return mayUsePatch(bundle.safety, bundle.patches, placing, { placements }, found);
}

describe('what the label allows', () => {
  test('the pack in hand comes first, then the product, then the strictest', () => {
    const limits = (id: string, own = {}) => labelLimits(product(id), bundle.patches, own);

    expect(limits('menthol_5')).toMatchObject({ hours: 8, per_day: 3, days: 7, at_once: 1 });
    expect(limits('menthol_5', { hours: 12, per_day: null })).toMatchObject({
      hours: 12,
      per_day: 3,
    });
    expect(limits('diclofenac_140')).toMatchObject({ hours: 8, per_day: 2, days: 7, min_age: 16 });
    expect(limits('herbal')).toEqual({
      hours: 8,
      per_day: 2,
      days: 7,
      at_once: 1,
      min_age: 18,
      may_be_cut: false,
    });
  });

  test('nothing speaks against a first patch; it comes off after the label hours', () => {
    const found = may([]);

    expect(found).toMatchObject({ open: true, warnings: [], isFirstTime: true });
    expect(found.offDueAt.toISOString()).toBe('2026-06-15T20:00:00.000Z');
  });

  test('longer than the label is warned before', () => {
    expect(may([], { off_due_at: new Date('2026-06-15T20:00:01Z') }).warnings).toEqual([
      'too_long',
    ]);
    expect(may([], { off_due_at: new Date('2026-06-15T20:00:00Z') }).warnings).toEqual([]);
  });

  test('three in 24 hours are the most', () => {
    const before = [23, 16, 9].map((hours) => worn({ on_at: ago(hours), off_at: ago(hours - 6) }));

    expect(may(before).warnings).toEqual(['too_many_today']);
    expect(may(before.slice(1)).warnings).toEqual([]);
    expect(may([worn({ on_at: ago(24), off_at: ago(20) }), ...before.slice(1)]).warnings).toEqual(
      [],
    );
  });

  test('seven days in a row are the most; a day off starts anew', () => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((day) =>
      worn({ on_at: ago(24 * day), off_at: ago(24 * day - 6) }),
    );

    expect(may(week.slice(0, 6)).warnings).toEqual([]);
    expect(may(week).warnings).toEqual(['too_many_days']);
    expect(may(week.filter((_, index) => index !== 2)).warnings).toEqual([]);
  });

  test('one at a time; over another is told apart', () => {
    const on = [worn({ on_at: ago(1) })];

    expect(may(on).warnings).toEqual(['already_on']);
    expect(may(on, { side: 'left' }).warnings).toEqual(['overlap', 'already_on']);
    expect(may(on, { product: product('lidocaine_4') }).warnings).toEqual([
      'already_on',
      'second_product',
    ]);
    expect(may([worn({ on_at: ago(1), off_at: ago(0.5) })]).warnings).toEqual([]);
    expect(may([worn({ on_at: ago(1), deleted: true })]).warnings).toEqual([]);
  });

  test('never on mucous skin', () => {
    expect(may([], { zone: 'deep_pelvis' }).warnings).toEqual(['not_here']);
  });

  test('heat and a patch are kept apart, both ways', () => {
    const placing = {
      product: product('menthol_5'),
      zone: 'flank',
      side: 'left',
      on_at: NOON,
      today: '2026-06-15',
    };
    const found = evaluate(bundle.safety, [], NOON.toISOString());
    const hoursAfterHeat = (hours: number) =>
      mayUsePatch(
        bundle.safety,
        bundle.patches,
        placing,
        { placements: [], heat_at: new Date(ago(hours)) },
        found,
      ).warnings;

    expect(hoursAfterHeat(0.5)).toEqual(['heat']);
    expect(hoursAfterHeat(1)).toEqual([]);
    expect(mayUseHeat([worn({ on_at: ago(1) })], NOON)).toBe(false);
    expect(mayUseHeat([worn({ on_at: ago(2), off_at: ago(1) })], NOON)).toBe(true);
  });
});

describe('who may not', () => {
  test('blood thinners close salicylate, anti-inflammatory and unknown patches', () => {
    const open = (id: string) => may([], { product: product(id) }, { blood_thinner: 'yes' }).open;

    expect(
      ['methyl_salicylate', 'diclofenac_140', 'nsaid_other', 'herbal', 'unknown'].map(open),
    ).toEqual([false, false, false, false, false]);
    expect(['menthol_5', 'lidocaine_4', 'capsaicin'].map(open)).toEqual([true, true, true]);
  });

  test('pregnancy closes all patches, trying only some', () => {
    expect(may([], {}, { pregnant: 'pregnant' }).open).toBe(false);
    expect(may([], {}, { pregnant: 'trying' }).open).toBe(true);
    expect(may([], { product: product('diclofenac_140') }, { pregnant: 'trying' }).open).toBe(
      false,
    );
  });

  test('what to keep to comes with every patch', () => {
    const guards = may([]).limits.map((each) => each.guard);

    expect(guards).toEqual(
      expect.arrayContaining([
        'G-patch-skin',
        'G-patch-one',
        'G-patch-heat',
        'G-patch-stop',
        'G-patch-after',
      ]),
    );
  });
});
