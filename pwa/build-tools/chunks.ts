/**
 * How the JavaScript is cut. Left to itself the bundler makes a file of every bit that two screens share: twenty
 * requests for one screen, and on a phone each waits its turn; and fifty small files are a fifth larger than a dozen,
 * because each begins to compress anew. Instead: what starts, what most screens share, and families of screens that one
 * person opens one after the other. A family stays small: its first screen waits for all of it.
 */
import type { Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;

/** The earlier group takes a module that fits two. What fits none goes where the bundler wants. */
const GROUPS: Group[] = [
  { name: 'first', tags: ['$initial'] },
  {
    name: 'kit',
    test: /\/src\/(ui\/(?!bodymap\/|chart\/)|text\/(en\/)?(plural|bodymap|entry\.|log\.|history\.)|actions\/patch|screens\/(log\/lists|history\/(parts\/|summary|names)))|(domain\/(level|search)|bodymap\/names)\.|\/@lucide\//,
    minShareCount: 2,
  },
  {
    name: 'rules',
    test: /\/src\/(domain\/safety|store\/safety|actions\/profile|screens\/(check\/(plan|due)|session\/reasons)\.)/,
  },
  { name: 'map', test: /\/src\/ui\/bodymap\// },
  {
    // What starts once the first screen is usable needs it, and so do the screens of the account and the phone.
    name: 'begin',
    test: /\/src\/(api\/(auth|http|messages)|store\/(badge|home)|actions\/(account|push|device)|text\/(en\/)?install\.)/,
  },
  {
    name: 'account',
    test: /\/src\/(text\/(en\/)?me\.|screens\/me\/)/,
  },
  {
    name: 'plans',
    test: /\/src\/((domain|actions|text|text\/en)\/(session|programme|kinds)|screens\/(session|today)\/)/,
    minShareCount: 2,
  },
  {
    name: 'checkins',
    test: /\/src\/((domain|text|text\/en)\/checkin\.|text\/(en\/)?rhythm\.|domain\/progress|screens\/checkin\/)/,
  },
  {
    name: 'today',
    test: /\/src\/(text\/(en\/)?next\.|(domain|actions)\/rhythm\.|screens\/today\/)/,
  },
  {
    name: 'history',
    test: /\/src\/(text\/(en\/)?history\.|domain\/(find_entries|calendar)|screens\/history\/(?!OverTime))/,
  },
  {
    name: 'care',
    test: /\/src\/(api\/care|actions\/care|text\/(en\/)?share|screens\/(share|join)\/)/,
  },
  {
    name: 'phone',
    test: /\/src\/((actions|text|text\/en)\/(device|install)\.|screens\/(device|install)\/)/,
  },
  {
    name: 'search',
    test: /\/src\/(domain\/finder|text\/(en\/)?find\.|screens\/find\/)/,
    minShareCount: 2,
  },
  {
    name: 'check',
    test: /\/src\/(text\/(en\/)?check\.|actions\/safety|screens\/(check|help-now)\/)/,
  },
  { name: 'lock', test: /\/src\/(text\/(en\/)?lock\.|screens\/lock\/)/ },
  { name: 'entry', test: /\/src\/(text\/(en\/)?log\.|screens\/(log|entry)\/)/ },
  { name: 'patches', test: /\/src\/((actions|text|text\/en)\/patch\.|screens\/patch\/)/ },
  { name: 'session', test: /\/src\/screens\/session\// },
  { name: 'progress', test: /\/src\/(ui\/chart|screens\/progress\/)/ },
  {
    name: 'learn',
    test: /\/src\/(text\/(en\/)?learn\.|domain\/search|screens\/learn\/(?!Page|words|parts\/(Reading|Rows|Closed|AdviceSources)))/,
  },
  { name: 'page', test: /\/src\/screens\/learn\/(?!parts\/AdviceSources)/ },
];

export const CHUNKS: Group[] = GROUPS.map((group, i) => ({
  ...group,
  priority: GROUPS.length - i,
}));
