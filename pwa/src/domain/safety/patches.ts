/**
 * What a pack says, checked before a patch goes on. The pack in the person's hand comes first, then the label facts of
 * the product, then the strictest common label (the product `unknown`). Warnings, never a clock of our own.
 */

import { DAY_MS } from '../days.ts';
import type { Day, PatchPlacement } from '../records.ts';
import { mayDo } from './locks.ts';
import type { Evaluation, Permission, Safety } from './types.ts';

const HOUR_MS = 3_600_000;
/** How long after heat the skin counts as still warm: general knowledge, awaiting review. */
const HEAT_HOURS = 1;
/** Mucous skin, where no patch goes. */
const NEVER_HERE = ['deep_pelvis'];

/** null: the pack (as far as known here) does not say. */
export interface Label {
  hours: number | null;
  per_day: number | null;
  days: number | null;
  at_once: number | null;
  min_age: number | null;
  may_be_cut: boolean | null;
}

export interface PatchProduct {
  id: string;
  version: number;
  order: number;
  name: string;
  actives: { substance: string; strength: string | null }[];
  classes: string[];
  label: Label;
  note: string;
  evidence: string;
  sources: string[];
  review: string;
}

export interface LabelLimits {
  hours: number;
  per_day: number;
  days: number;
  at_once: number;
  min_age: number;
  may_be_cut: boolean;
}

export type PatchWarning =
  | 'not_here'
  | 'overlap'
  | 'already_on'
  | 'second_product'
  | 'too_many_today'
  | 'too_many_days'
  | 'too_long'
  | 'heat';

export interface Placing {
  product: PatchProduct;
  zone: string;
  side: string;
  on_at: Date;
  /** The person's local day of `on_at`. */
  today: Day;
  /** When it is meant to come off; absent: after the label's hours. */
  off_due_at?: Date;
  /** What the pack in hand says. */
  own?: Partial<Label>;
}

export interface PatchHistory {
  placements: readonly PatchPlacement[];
  /** The last time heat was used, if written down. */
  heat_at?: Date;
}

export interface PatchPermission extends Permission {
  warnings: PatchWarning[];
  limitsOfLabel: LabelLimits;
  offDueAt: Date;
  /** Never used before: look at the skin early. */
  isFirstTime: boolean;
}

/** Own pack, else the product's label, else the strictest common label. */
export function labelLimits(
  product: PatchProduct,
  products: readonly PatchProduct[],
  own: Partial<Label> = {},
): LabelLimits {
  const strictest = products.find((each) => each.id === 'unknown')?.label;
  return {
    hours: own.hours ?? product.label.hours ?? strictest?.hours ?? 8,
    per_day: own.per_day ?? product.label.per_day ?? strictest?.per_day ?? 2,
    days: own.days ?? product.label.days ?? strictest?.days ?? 7,
    at_once: own.at_once ?? product.label.at_once ?? strictest?.at_once ?? 1,
    min_age: own.min_age ?? product.label.min_age ?? strictest?.min_age ?? 18,
    may_be_cut: own.may_be_cut ?? product.label.may_be_cut ?? strictest?.may_be_cut ?? false,
  };
}

/**
 * Whether a patch may go on, asked before it does. `open` false: a lock keeps it closed. `warnings`: the label (or the
 * common core of all patches) speaks against it.
 */
export function mayUsePatch(
  safety: Safety,
  products: readonly PatchProduct[],
  placing: Placing,
  history: PatchHistory,
  evaluation: Evaluation,
  places: string[] = [],
): PatchPermission {
  const limits = labelLimits(placing.product, products, placing.own);
  const permission = mayDo(
    safety,
    {
      kind: 'patch',
      tags: ['patch_advice', 'patch_site', 'patch_product'],
      places,
      product: placing.product.id,
    },
    evaluation,
  );
  const past = live(history.placements, placing.on_at);
  const offDueAt = placing.off_due_at ?? offDue(placing.on_at, limits);
  return {
    ...permission,
    warnings: warningsFor(placing, past, limits, offDueAt, history.heat_at),
    limitsOfLabel: limits,
    offDueAt,
    isFirstTime: !past.some((each) => each.product === placing.product.id),
  };
}

/** When the label wants it off. */
export function offDue(onAt: Date, limits: LabelLimits): Date {
  return new Date(onAt.getTime() + limits.hours * HOUR_MS);
}

/** Whether heat may be used now: never over a patch. */
export function mayUseHeat(placements: readonly PatchPlacement[], now: Date): boolean {
  return !live(placements, now).some((each) => isOn(each, now));
}

function warningsFor(
  placing: Placing,
  past: PatchPlacement[],
  limits: LabelLimits,
  offDueAt: Date,
  heatAt: Date | undefined,
): PatchWarning[] {
  const on = past.filter((each) => isOn(each, placing.on_at));
  const same = past.filter((each) => each.product === placing.product.id);
  const onMs = placing.on_at.getTime();
  const checks: Record<PatchWarning, boolean> = {
    not_here: NEVER_HERE.includes(placing.zone),
    overlap: on.some((each) => each.zone === placing.zone && each.side === placing.side),
    already_on: on.length >= limits.at_once,
    second_product: on.some((each) => each.product !== placing.product.id),
    too_many_today:
      same.filter((each) => onMs - Date.parse(each.on_at ?? '') < DAY_MS).length >= limits.per_day,
    too_many_days: daysInARow(past, placing.today) > limits.days,
    too_long: offDueAt.getTime() - onMs > limits.hours * HOUR_MS,
    heat: heatAt !== undefined && onMs - heatAt.getTime() < HEAT_HOURS * HOUR_MS,
  };
  return (Object.keys(checks) as PatchWarning[]).filter((warning) => checks[warning]);
}

function live(placements: readonly PatchPlacement[], now: Date): PatchPlacement[] {
  return placements.filter(
    (each) =>
      each.deleted !== true && each.on_at !== undefined && Date.parse(each.on_at) <= now.getTime(),
  );
}

function isOn(placement: PatchPlacement, now: Date): boolean {
  return placement.off_at == null || Date.parse(placement.off_at) > now.getTime();
}

/** Days in a row with any medicated patch, today counted as one. */
function daysInARow(past: PatchPlacement[], today: Day): number {
  const days = new Set(past.map((each) => each.local_date ?? each.on_at?.slice(0, 10)));
  let count = 1;
  let day = Date.parse(`${today}T00:00:00Z`) - DAY_MS;
  while (days.has(new Date(day).toISOString().slice(0, 10))) {
    count += 1;
    day -= DAY_MS;
  }
  return count;
}
