/**
 * The static shell: the frame and Today's form are in the HTML, with the CSS beside them, so that the first
 * paint needs no JavaScript. `index.html` opens on Today; `inside.html`, for every other path, shows the
 * frame only, so that nothing of Today flashes up on another screen. `index.de.html` and `inside.de.html` are the same
 * in German, and so on: who reads German sees no English flash up.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import type { Page } from '../src/app/page.ts';
import { lucide } from './lucide.ts';

const ABOUT = '<!--about-->';
const NO_SCRIPT = '<!--no-script-->';
const SHELL = '<!--shell-->';

export function staticShell(entry: string): Plugin {
  let pages: Page[] = [];
  return {
    name: 'unknot-static-shell',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      pages = await renderShell(entry);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        let html = String(page.source);
        for (const [name, file] of Object.entries(bundle)) {
          if (!name.endsWith('.css') || file.type !== 'asset') continue;
          const link = new RegExp(
            `\\s*<link rel="stylesheet"[^>]*href="/${name.replaceAll('.', '\\.')}"[^>]*>`,
          );
          if (!link.test(html)) this.error(`${name} is no style of index.html: nothing loads it`);
          // A function, because CSS may hold "$&", which a replacement string would read as a command.
          html = html.replace(link, () => `<style>${String(file.source)}</style>`);
          delete bundle[name];
        }
        for (const made of pages) {
          const ending = made.language === 'en' ? '.html' : `.${made.language}.html`;
          const today = filled(html, made, made.today);
          if (made.language === 'en') page.source = today;
          else this.emitFile({ type: 'asset', fileName: `index${ending}`, source: today });
          const inside = filled(html, made, made.inside);
          this.emitFile({ type: 'asset', fileName: `inside${ending}`, source: inside });
        }
      },
    },
  };
}

function filled(html: string, page: Page, shell: string): string {
  return (
    html
      .replace('<html lang="en">', `<html lang="${page.language}" dir="${page.direction}">`)
      .replace(ABOUT, page.about)
      .replace(NO_SCRIPT, page.noScript)
      // Hydration marks are of no use: the app replaces the shell.
      .replace(SHELL, () => shell.replace(/<!--.*?-->/g, ''))
  );
}

async function renderShell(entry: string): Promise<Page[]> {
  // Inside node_modules, so that the built file finds `svelte`.
  const outDir = mkdtempSync(join(process.cwd(), 'node_modules', '.shell-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [lucide(), svelte()],
      build: { ssr: true, outDir, emptyOutDir: true, rolldownOptions: { input: { shell: entry } } },
    });
    const made = (await import(pathToFileURL(join(outDir, 'shell.js')).href)) as {
      shells(): Page[];
    };
    return made.shells();
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
