/** Made by `build-tools/knowledge.ts`. */
declare module 'virtual:knowledge' {
  /** Where the parts of the bundle lie in this build, and the version that all of them carry. */
  const knowledge: { version: string; urls: Record<'knowledge' | 'guides' | 'pages', string> };
  export default knowledge;
}
