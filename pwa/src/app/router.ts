/** What screens need of the router. */
export { back, go, route } from './router.svelte.ts';
