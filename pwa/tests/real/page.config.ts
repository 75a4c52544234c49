/** Builds `page.ts` for a browser, with the plugin that the app itself is built with. `--outDir` is the test's. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { knowledge } from '../../build-tools/knowledge.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [knowledge(here('../../../build/knowledge/bundle.json'), { emit: false })],
  publicDir: false,
  build: {
    target: 'es2022',
    modulePreload: false,
    minify: false,
    rolldownOptions: {
      input: here('./page.ts'),
      output: { entryFileNames: 'page.js', codeSplitting: false },
      checks: { pluginTimings: false },
    },
  },
});
