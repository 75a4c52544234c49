/** The start of the app: have the words, take what was tapped in the static shell, put the app in its place, then everything else. */
import '../ui/tokens.css';
import { mount } from 'svelte';
import { inWords } from '../actions/language.ts';
import { watchHealth } from '../store/health.svelte.ts';
import App from './App.svelte';
import { watchGate } from './gate.svelte.ts';
import { keepPrefill } from './prefill.ts';
import { holdPrompt } from './prompt.ts';
import { startRouter } from './router.svelte.ts';
import { followTaps } from './taps.ts';

/** After all that the page named has come: time for the first screen to fetch and read what is its own. */
const QUIET_MS = 500;

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
holdPrompt();
watchGate();
startRouter();
followTaps();
// Until the words are there the static shell stands, and takes taps.
inWords(() => {
  keepPrefill();
  target.replaceChildren();
  mount(App, { target });
  watchHealth();
});
// Sending, updates and the server wait until the first screen is usable: on a slow network they would share its line.
const later = () =>
  setTimeout(() => void import('./later.ts').then(({ startLater }) => startLater()), QUIET_MS);
if (document.readyState === 'complete') later();
else addEventListener('load', later, { once: true });
