/** Made by `build-tools/knowledge.ts`. */
declare module 'virtual:knowledge' {
  type Urls = Record<'knowledge' | 'guides' | 'pages', string>;
  /** Where the parts of the bundle lie in this build, by language, and the version that all of them carry. */
  const knowledge: { version: string; urls: { en: Urls; de?: Urls; es?: Urls } };
  export default knowledge;
}
