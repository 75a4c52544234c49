/**
 * How the JavaScript is cut. Left to itself the bundler makes a file of every bit that two screens share: twenty
 * requests for one screen, and on a phone each waits its turn. Instead: what starts, what most screens share, what a
 * family of screens shares, and the screens.
 */
import type { Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;

/** The earlier group takes a module that fits two. What fits none goes where the bundler wants. */
const GROUPS: Group[] = [
  { name: 'first', tags: ['$initial'] },
  {
    name: 'kit',
    test: /\/src\/(ui\/(?!bodymap\/|chart\/)|text\/(en\/)?(plural|bodymap))|(domain\/level|bodymap\/names)\.|\/@lucide\//,
    minShareCount: 2,
  },
  {
    name: 'rules',
    test: /\/src\/(domain\/safety|store\/safety|actions\/profile|screens\/(check\/(plan|due)|session\/reasons)\.)/,
  },
  { name: 'map', test: /\/src\/ui\/bodymap\//, minShareCount: 2 },
  {
    name: 'account',
    test: /\/src\/(api\/(auth|http|messages)|actions\/(account|push)|text\/(en\/)?me|screens\/me\/)/,
    minShareCount: 2,
  },
  {
    name: 'plans',
    test: /\/src\/((domain|actions|text|text\/en)\/(session|programme|kinds)|screens\/(session|today)\/)/,
    minShareCount: 2,
  },
  {
    name: 'care',
    test: /\/src\/(api\/care|actions\/care|text\/(en\/)?share|screens\/(share|people|watch)\/)/,
    minShareCount: 2,
  },
];

export const CHUNKS: Group[] = GROUPS.map((group, i) => ({
  ...group,
  priority: GROUPS.length - i,
}));
