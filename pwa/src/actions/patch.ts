/** Patches: on, off, and the clock that the label sets. */
import type { Instant, Patch, PatchPlacement } from '../domain/records.ts';
import { list } from '../store/records.ts';
import { create, update } from './write.ts';

export interface Placing extends PatchPlacement {
  /** Hours that the label allows; without it no clock is set. */
  label_hours?: number;
  on_at?: Instant;
}

/** When a patch has to come off by its label. */
export function offDueAt(onAt: Date, labelHours: number): Date {
  return new Date(onAt.getTime() + labelHours * 3_600_000);
}

/** Writes down a patch that was put on (now, unless `on_at` says when). Its removal time comes from the label. */
export async function placePatch(placing: Placing): Promise<string> {
  const on = placing.on_at ? new Date(placing.on_at) : new Date();
  const values: PatchPlacement = { ...placing, on_at: on.toISOString() };
  if (placing.label_hours !== undefined)
    values.off_due_at = offDueAt(on, placing.label_hours).toISOString();
  return await create('patch_placement', values, { at: on });
}

/** One tap: it is off. */
export function takePatchOff(id: string, at = new Date()): Promise<void> {
  return update('patch_placement', id, { off_at: at.toISOString() });
}

export function changePatch(id: string, patch: Patch<'patch_placement'>): Promise<void> {
  return update('patch_placement', id, patch);
}

/** Patches that are on, the one that has to come off first at the front. */
export async function patchesOn() {
  const placements = await list('patch_placement');
  return placements
    .filter(({ values }) => values.on_at !== undefined && values.off_at === undefined)
    .sort((a, b) => ((a.values.off_due_at ?? '9') < (b.values.off_due_at ?? '9') ? -1 : 1));
}
