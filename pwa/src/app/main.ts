/** The start of the app: take what was tapped in the static shell, put the app in its place, then everything else. */
import './prefill.ts';
import '../ui/tokens.css';
import { mount } from 'svelte';
import { watchHealth } from '../store/health.svelte.ts';
import App from './App.svelte';
import { startRouter } from './router.svelte.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
startRouter();
target.replaceChildren();
mount(App, { target });
watchHealth();
// Sending, updates and the server can wait until the first screen is usable.
(globalThis.requestIdleCallback ?? setTimeout)(
  () => void import('./later.ts').then(({ startLater }) => startLater()),
);
