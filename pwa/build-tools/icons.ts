/**
 * Draws the icons: a line that has one loop left in it, with a spot in the middle. No image library: the shape is a
 * ring, a line and a dot, so each pixel's distance to it is known. Run `npm run icons` after changing the drawing.
 */
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const PINE = [0x1c, 0x5f, 0x5a] as const;
const PAPER = [0xfa, 0xf7, 0xf1] as const;
const WHITE = [0xff, 0xff, 0xff] as const;
type Colour = readonly [number, number, number];

/** All lengths in parts of the icon's side. */
const LOOP = { x: 0.5, y: 0.46, radius: 0.2 };
const LINE = { left: 0.2, right: 0.8, y: 0.66 };
const STROKE = 0.075;
const DOT = 0.062;

function distance(x: number, y: number): number {
  const fromMiddle = Math.hypot(x - LOOP.x, y - LOOP.y);
  const ring = Math.abs(fromMiddle - LOOP.radius) - STROKE / 2;
  const along = Math.min(Math.max(x, LINE.left), LINE.right);
  const line = Math.hypot(x - along, y - LINE.y) - STROKE / 2;
  return Math.min(ring, line, fromMiddle - DOT);
}

interface Look {
  size: number;
  /** Radius of the corners; 0 fills the square (maskable, Apple). */
  corner: number;
  /** How large the drawing is inside. */
  zoom: number;
  background: Colour | null;
  ink: Colour;
}

function paint({ size, corner, zoom, background, ink }: Look): Buffer {
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const [x, y] = [(column + 0.5) / size, (row + 0.5) / size];
      const inInk = cover(distance(0.5 + (x - 0.5) / zoom, 0.5 + (y - 0.5) / zoom) * zoom, size);
      const inBackground = background ? cover(roundedSquare(x, y, corner), size) : inInk;
      const at = row * (size * 4 + 1) + 1 + column * 4;
      const under = background ?? ink;
      for (const [i, value] of ink.entries()) {
        pixels[at + i] = Math.round(value * inInk + (under[i] ?? 0) * (1 - inInk));
      }
      pixels[at + 3] = Math.round(255 * inBackground);
    }
  }
  return pixels;
}

/** How much of a pixel lies inside a shape whose edge is this far away. */
function cover(away: number, size: number): number {
  return Math.min(1, Math.max(0, 0.5 - away * size));
}

function roundedSquare(x: number, y: number, corner: number): number {
  const [dx, dy] = [Math.abs(x - 0.5) - 0.5 + corner, Math.abs(y - 0.5) - 0.5 + corner];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

function png(size: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, RGBA
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(content.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function svg(): string {
  const { x, y, radius } = LOOP;
  const hex = (colour: Colour) =>
    `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" rx=".22" fill="${hex(PINE)}"/><g fill="none" stroke="${hex(PAPER)}" stroke-width="${STROKE}" stroke-linecap="round"><circle cx="${x}" cy="${y}" r="${radius}"/><path d="M${LINE.left} ${LINE.y}H${LINE.right}"/></g><circle cx="${x}" cy="${y}" r="${DOT}" fill="${hex(PAPER)}"/></svg>\n`;
}

const folder = new URL('../public/icons/', import.meta.url);
const app = { background: PINE, ink: PAPER };
const LOOKS: Record<string, Look> = {
  'icon-192.png': { size: 192, corner: 0.22, zoom: 1, ...app },
  'icon-512.png': { size: 512, corner: 0.22, zoom: 1, ...app },
  // The system cuts these into its own shape: fill the square, keep the drawing in the safe middle.
  'maskable-512.png': { size: 512, corner: 0, zoom: 0.82, ...app },
  'icon-180.png': { size: 180, corner: 0, zoom: 0.92, ...app },
  // Android shows only the shape of this one.
  'badge-96.png': { size: 96, corner: 0, zoom: 1.5, background: null, ink: WHITE },
};
for (const [name, look] of Object.entries(LOOKS)) {
  writeFileSync(new URL(name, folder), png(look.size, paint(look)));
}
writeFileSync(new URL('icon.svg', folder), svg());
