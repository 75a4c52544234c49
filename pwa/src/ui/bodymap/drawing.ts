/** What a drawn view of the body consists of. A line is written as its points: "x y, x y, ...". */

export type View = 'back' | 'front' | 'side';

/**
 * One view of half a body, in units of 2 mm; x counts from the midline outward (side view: from the
 * line ear to ankle, forward positive), y downward from the crown of an adult of 170 cm.
 */
export interface HalfDrawing {
  readonly view: View;
  /** Every border once. Names with `out_` and `in_` are the body's own outline. */
  readonly borders: Readonly<Record<string, string>>;
  /** Zone -> its borders in order; a leading "-" walks a border backwards. */
  readonly tiles: Readonly<Record<string, readonly string[]>>;
  /** Zone on the midline -> its borders on one half; the other half is the mirror image. */
  readonly midlineTiles: Readonly<Record<string, readonly string[]>>;
  /** Parts of the body without zones: drawn paler, cannot be chosen. The top fades out. */
  readonly surroundings: readonly (readonly string[])[];
  /** Thin lines that show where one is: spine, dimples, folds. */
  readonly landmarks: readonly string[];
}
