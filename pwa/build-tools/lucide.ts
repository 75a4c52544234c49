/**
 * Draws each lucide icon as one path. As they come, the icons are components that build their parts from lists and pass
 * every attribute on: more code than drawing, and twenty elements' work on the first screen. What the app uses of them
 * is a drawing, a size and a stroke. Tests and `svelte-check` see the package as it is.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ICON = /\/@lucide\/svelte\/dist\/icons\/([a-z0-9-]+)\.js$/;
const POINTS_TO = /from "(\.\/[a-z0-9-]+\.svelte)"/;
const DATA = /const iconData = (\{.*\});/;
const DRAWN = fileURLToPath(new URL('../src/ui/drawn.ts', import.meta.url));

type Attributes = Readonly<Record<string, string>>;
type Node = readonly [tag: string, attributes: Attributes];

/** Replaces `@lucide/svelte/icons/<name>`. An icon with a shape or attribute that is not known here stops the build. */
export function lucide(): Plugin {
  return {
    name: 'unknot-lucide',
    enforce: 'pre',
    load(id) {
      if (!ICON.test(id)) return undefined;
      // The file that the module hands on: its own, or another icon's for which it is a second name.
      const source = POINTS_TO.exec(readFileSync(id, 'utf8'))?.[1];
      const data = source && DATA.exec(readFileSync(join(dirname(id), source), 'utf8'))?.[1];
      if (!data) return this.error(`${id}: lucide keeps its drawings in another way`);
      const { name, node } = JSON.parse(data) as { name: string; node: readonly Node[] };
      const path = node.map((each) => asPath(each, name)).join('');
      return `import { drawn } from ${JSON.stringify(DRAWN)};\nexport default /* @__PURE__ */ drawn(${JSON.stringify(path)});\n`;
    },
  };
}

/** The shape as path data that may follow other path data. Throws when it cannot be said so. */
export function asPath([tag, attributes]: Node, icon: string): string {
  const left = new Map(Object.entries(attributes));
  const take = (name: string): string => {
    const value = left.get(name);
    left.delete(name);
    return value ?? '0';
  };
  const path = shape(tag, take, icon);
  if (left.size > 0)
    throw new Error(`icon ${icon}: <${tag}> with ${[...left.keys()].join(', ')} is not known`);
  return path;
}

function shape(tag: string, take: (name: string) => string, icon: string): string {
  const number = (name: string) => Number(take(name));
  switch (tag) {
    case 'path':
      return absoluteStart(take('d'), icon);
    case 'line':
      return `M${take('x1')} ${take('y1')}L${take('x2')} ${take('y2')}`;
    case 'polyline':
      return `M${take('points')}`;
    case 'polygon':
      return `M${take('points')}z`;
    case 'circle':
    case 'ellipse': {
      const both = number('r');
      const [x, y, rx, ry] = [
        number('cx'),
        number('cy'),
        number('rx') || both,
        number('ry') || both,
      ];
      // The stroke of two units covers all of so small a dot.
      if (both > 0 && both <= 1) take('fill');
      return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
    }
    case 'rect': {
      const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
      const [r, other] = [number('rx'), number('ry')];
      const round = r || other;
      const corner = (dx: number, dy: number) =>
        round ? `a${round} ${round} 0 0 1 ${dx * round} ${dy * round}` : '';
      const [h, v] = [width - 2 * round, height - 2 * round];
      return `M${x + round} ${y}h${h}${corner(1, 1)}v${v}${corner(-1, 1)}h${-h}${corner(-1, -1)}v${-v}${corner(1, -1)}z`;
    }
    default:
      throw new Error(`icon ${icon}: <${tag}> is not known`);
  }
}

/** A first "m" counts from 0,0 only at the very start of path data; later it would count from the last point. */
function absoluteStart(d: string, icon: string): string {
  const start = /^m\s*(-?(?:\d+\.?\d*|\.\d+))[\s,]*(-?(?:\d+\.?\d*|\.\d+))\s*/i.exec(d);
  if (!start) throw new Error(`icon ${icon}: a path that does not begin with a move`);
  const rest = d.slice(start[0].length);
  // Further pairs after "m" are lines, relative as the "m" was.
  const line = /^[\d.-]/.test(rest) ? (d.startsWith('m') ? 'l' : 'L') : '';
  return `M${start[1]} ${start[2]}${line}${rest}`;
}
