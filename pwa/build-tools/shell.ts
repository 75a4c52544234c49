/**
 * The static shell: the frame and Today's form are in the HTML, with the CSS beside them, so that the first
 * paint needs no JavaScript. `index.html` opens on Today; `inside.html`, for every other path, shows the
 * frame only, so that nothing of Today flashes up on another screen.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { lucide } from './lucide.ts';

export function staticShell(entry: string): Plugin {
  let today = '';
  let inside = '';
  return {
    name: 'unknot-static-shell',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      [today, inside] = await renderShell(entry);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<!--shell-->', () => today),
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
        page.source = html;
        this.emitFile({
          type: 'asset',
          fileName: 'inside.html',
          source: html.replace(today, () => inside),
        });
      },
    },
  };
}

async function renderShell(entry: string): Promise<[today: string, inside: string]> {
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
      shell(inside: boolean): string;
    };
    // Hydration marks are of no use: the app replaces the shell.
    const html = (inside: boolean) => made.shell(inside).replace(/<!--.*?-->/g, '');
    return [html(false), html(true)];
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
