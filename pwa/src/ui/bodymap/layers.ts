/** The four things a map can show at once. */
import type { Mark } from './MapPicture.svelte';

export const LAYER_KINDS = ['hurts', 'tender', 'my_pain', 'patch'] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** How many places each layer has. */
export function placesIn(
  zones: Readonly<Record<string, number>>,
  marks: readonly Mark[],
): Record<LayerKind, number> {
  const of = (kind: LayerKind): number =>
    new Set(marks.filter((mark) => mark.kind === kind).map(({ key }) => key)).size;
  return {
    hurts: Object.keys(zones).length,
    tender: of('tender'),
    my_pain: of('my_pain'),
    patch: of('patch'),
  };
}
