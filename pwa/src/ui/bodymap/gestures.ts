/**
 * Fingers, mouse and wheel on a picture: tap, double tap, push with one finger, pinch with two, paint.
 * Points are in the picture's own coordinates. Whether one finger scrolls the page is left to the
 * picture's `touch-action`: when the page takes the finger, nothing is told here.
 */
import type { Attachment } from 'svelte/attachments';
import type { Point } from './curves.ts';

/** A finger that moves less than this many pixels taps. */
const STILL = 9;
/** A second tap this soon (ms) and this near (px) makes a double tap. */
const SOON = 300;
const NEAR = 30;
/** How much one notch of a wheel zooms. */
const NOTCH = 0.0022;

export interface Gestures {
  /** One finger paints from where it comes down; else it taps or pushes. Asked at each touch. */
  paints: () => boolean;
  tap: (at: Point) => void;
  /** After the `tap` of its first half; there is no second `tap`. */
  doubleTap: (at: Point) => void;
  /** The picture was pushed by this much. */
  push: (by: Point) => void;
  /** Two fingers or a wheel: `factor` under 1 is closer; the drawing under `at` moves along by `by`. */
  pinch: (factor: number, at: Point, by: Point) => void;
  paint: {
    from: (at: Point) => void;
    /** All places since the last call, oldest first. */
    along: (way: readonly Point[]) => void;
    end: () => void;
    /** It was no stroke after all: a second finger came. */
    cancel: () => void;
  };
}

interface Finger {
  x: number;
  y: number;
}

/** Listens to an svg whose viewBox is shown whole and centred (the default of `preserveAspectRatio`). */
export function gesturesOn(told: Gestures): Attachment<SVGSVGElement> {
  return (svg) => {
    const fingers = new Map<number, Finger>();
    let begun: Finger = { x: 0, y: 0 };
    let doing: 'nothing' | 'tap' | 'push' | 'paint' | 'pinch' = 'nothing';
    let last = { at: 0, x: 0, y: 0 };

    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || fingers.size === 2) return;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      // A stroke or a push goes on when the finger leaves the picture.
      if (event.isTrusted) svg.setPointerCapture(event.pointerId);
      if (fingers.size === 2) {
        if (doing === 'paint') told.paint.cancel();
        doing = 'pinch';
        return;
      }
      begun = { x: event.clientX, y: event.clientY };
      doing = told.paints() ? 'paint' : 'tap';
      if (doing === 'paint') told.paint.from(placeOf(svg, begun));
    };

    const move = (event: PointerEvent): void => {
      const finger = fingers.get(event.pointerId);
      if (finger === undefined) return;
      const here = { x: event.clientX, y: event.clientY };
      if (doing === 'pinch') pinched(event.pointerId, finger, here);
      else if (doing === 'paint') told.paint.along(wayOf(event).map((at) => placeOf(svg, at)));
      else if (doing === 'push' || apart(here, begun) >= STILL) {
        const from = doing === 'push' ? finger : begun;
        doing = 'push';
        told.push(between(placeOf(svg, from), placeOf(svg, here)));
      }
      fingers.set(event.pointerId, here);
    };

    function pinched(id: number, from: Finger, to: Finger): void {
      const other = [...fingers].find(([key]) => key !== id)?.[1];
      if (other === undefined) return;
      const at = placeOf(svg, half(from, other));
      const by = between(at, placeOf(svg, half(to, other)));
      told.pinch(Math.max(1, apart(from, other)) / Math.max(1, apart(to, other)), at, by);
    }

    const up = (event: PointerEvent): void => {
      if (!fingers.delete(event.pointerId)) return;
      if (doing === 'pinch') {
        // The finger that is left goes on pushing; it never taps or paints.
        doing = fingers.size > 0 ? 'push' : 'nothing';
        return;
      }
      const done = doing;
      doing = 'nothing';
      if (done === 'paint') told.paint.end();
      if (done === 'tap') tapped(event);
    };

    function tapped(event: PointerEvent): void {
      const here = { x: event.clientX, y: event.clientY };
      const twice = event.timeStamp - last.at < SOON && apart(here, last) < NEAR;
      last = { at: twice ? 0 : event.timeStamp, ...here };
      if (twice) told.doubleTap(placeOf(svg, here));
      else told.tap(placeOf(svg, here));
    }

    const cancel = (event: PointerEvent): void => {
      if (!fingers.delete(event.pointerId)) return;
      if (doing === 'paint') told.paint.cancel();
      doing = fingers.size > 0 ? 'push' : 'nothing';
    };

    /* Without this the browser would scroll or zoom the page with two fingers that mean the picture. */
    const two = (event: TouchEvent): void => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    };

    /* A plain wheel belongs to the page; with Ctrl (what a touchpad's pinch sends too) it zooms. */
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const at = placeOf(svg, { x: event.clientX, y: event.clientY });
      told.pinch(Math.exp(Math.max(-160, Math.min(160, event.deltaY)) * NOTCH), at, [0, 0]);
    };

    const listeners = [
      ['pointerdown', down],
      ['pointermove', move],
      ['pointerup', up],
      ['pointercancel', cancel],
      ['touchstart', two],
      ['touchmove', two],
      ['wheel', wheel],
    ] as [string, (event: Event) => void][];
    for (const [name, listener] of listeners)
      svg.addEventListener(name, listener, { passive: false });
    return () => {
      for (const [name, listener] of listeners) svg.removeEventListener(name, listener);
    };
  };
}

/** Fast fingers make several places between two frames. */
function wayOf(event: PointerEvent): Finger[] {
  const all = event.getCoalescedEvents?.() ?? [];
  return (all.length > 0 ? all : [event]).map(({ clientX: x, clientY: y }) => ({ x, y }));
}

function placeOf(svg: SVGSVGElement, { x, y }: Finger): Point {
  const seen = svg.getBoundingClientRect();
  const box = svg.viewBox.baseVal;
  const unit = Math.max(box.width / (seen.width || 1), box.height / (seen.height || 1));
  return [
    box.x + box.width / 2 + (x - seen.left - seen.width / 2) * unit,
    box.y + box.height / 2 + (y - seen.top - seen.height / 2) * unit,
  ];
}

function apart(a: Finger, b: Finger): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function half(a: Finger, b: Finger): Finger {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function between(from: Point, to: Point): Point {
  return [to[0] - from[0], to[1] - from[1]];
}
