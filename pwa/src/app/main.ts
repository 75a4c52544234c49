/** The start of the app: take what was tapped in the static shell, put the app in its place, then everything else. */
import './prefill.ts';
import '../ui/tokens.css';
import { mount } from 'svelte';
import { watchHealth } from '../store/health.svelte.ts';
import { startSync } from '../sync/loop.ts';
import App from './App.svelte';
import { watchEnvironment } from './environment.svelte.ts';
import { greet } from './greet.ts';
import { startRouter } from './router.svelte.ts';
import { startWorker } from './worker.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
startRouter();
target.replaceChildren();
mount(App, { target });
watchHealth();
watchEnvironment();
startSync();
startWorker(() => void greet());
addEventListener('online', () => void greet());
void greet();
