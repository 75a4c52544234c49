/** Taps and drags on a picture, in the picture's own coordinates. */
import type { Attachment } from 'svelte/attachments';
import type { Point } from './curves.ts';

/** A finger that moves less than this many pixels taps. */
const STILL = 9;

export interface Taps {
  tap: (at: Point) => void;
  /** The picture was pushed by this much (drawing units). */
  drag: (by: Point) => void;
}

export function tapsOn({ tap, drag }: Taps): Attachment<SVGSVGElement> {
  return (svg) => {
    let start: { x: number; y: number; id: number } | null = null;
    let last = { x: 0, y: 0 };
    let dragging = false;

    const down = (event: PointerEvent): void => {
      if (start !== null || event.button !== 0) return;
      start = { x: event.clientX, y: event.clientY, id: event.pointerId };
      last = { x: event.clientX, y: event.clientY };
      dragging = false;
    };

    const move = (event: PointerEvent): void => {
      if (start?.id !== event.pointerId) return;
      if (!dragging && Math.hypot(event.clientX - start.x, event.clientY - start.y) < STILL) return;
      dragging = true;
      const from = place(svg, last.x, last.y);
      const to = place(svg, event.clientX, event.clientY);
      if (from !== null && to !== null) drag([to[0] - from[0], to[1] - from[1]]);
      last = { x: event.clientX, y: event.clientY };
    };

    const up = (event: PointerEvent): void => {
      if (start?.id !== event.pointerId) return;
      start = null;
      if (dragging) return;
      const at = place(svg, event.clientX, event.clientY);
      if (at !== null) tap(at);
    };

    const cancel = (event: PointerEvent): void => {
      if (start?.id === event.pointerId) start = null;
    };

    svg.addEventListener('pointerdown', down);
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', cancel);
    return () => {
      svg.removeEventListener('pointerdown', down);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', cancel);
    };
  };
}

function place(svg: SVGSVGElement, x: number, y: number): Point | null {
  const matrix = svg.getScreenCTM();
  if (matrix === null) return null;
  const point = new DOMPoint(x, y).matrixTransform(matrix.inverse());
  return [point.x, point.y];
}
