/** Made by `build-tools/knowledge.ts`. */
declare module 'virtual:knowledge' {
  /** Where the bundle lies in this build, and its version. */
  const knowledge: { url: string; version: string };
  export default knowledge;
}
