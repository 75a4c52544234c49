/** Which path shows which screen: plain data, read by the app and by the build (`build-tools/preload.ts`). */
export interface Row {
  path: string;
  /** Without the bar at the bottom: one thing at a time. */
  plain?: boolean;
  /** Below `screens/`, without its ending. */
  file: string;
  /** A part of the screen that is a chunk of its own and is wanted at once, below `screens/`. */
  lower?: string;
  /** The parts of the knowledge without which it shows nothing: fetched together with its code. */
  reads?: readonly ('knowledge' | 'guides' | 'pages')[];
}

export const ROWS: readonly Row[] = [
  { path: '/', file: 'today/Today', lower: 'today/Lower' },
  { path: '/log', plain: true, file: 'log/Log', reads: ['knowledge'] },
  { path: '/entry', plain: true, file: 'entry/Entry', reads: ['knowledge'] },
  { path: '/check', plain: true, file: 'check/Check', reads: ['knowledge'] },
  { path: '/check-in', plain: true, file: 'checkin/CheckIn' },
  { path: '/help-now', plain: true, file: 'help-now/HelpNow', reads: ['knowledge'] },
  { path: '/find', file: 'find/Find', reads: ['knowledge'] },
  { path: '/learn', file: 'learn/Learn' },
  { path: '/learn/:kind', file: 'learn/Shelf', reads: ['knowledge', 'guides', 'pages'] },
  { path: '/learn/:kind/:id', file: 'learn/Page', reads: ['knowledge', 'guides', 'pages'] },
  { path: '/session', plain: true, file: 'session/Session', reads: ['knowledge', 'guides'] },
  { path: '/session/done', plain: true, file: 'session/Done', reads: ['knowledge', 'guides'] },
  { path: '/programme', plain: true, file: 'session/Programme', reads: ['knowledge', 'guides'] },
  { path: '/patch', plain: true, file: 'patch/Patch', reads: ['knowledge'] },
  { path: '/done', plain: true, file: 'patch/Done' },
  { path: '/progress', file: 'progress/Progress' },
  { path: '/history', file: 'history/History' },
  { path: '/history/map', plain: true, file: 'history/OverTime', reads: ['knowledge'] },
  { path: '/so-far', plain: true, file: 'so-far/SoFar' },
  { path: '/me', file: 'me/Me' },
  { path: '/me/sign-up', plain: true, file: 'me/SignUp' },
  { path: '/me/sign-in', plain: true, file: 'me/SignIn' },
  { path: '/me/reset', plain: true, file: 'me/Reset' },
  { path: '/me/reset/:key', plain: true, file: 'me/ResetKey' },
  { path: '/me/confirm/:key', plain: true, file: 'me/Confirm' },
  { path: '/me/privacy', file: 'me/Privacy' },
  { path: '/me/delete', plain: true, file: 'me/Delete' },
  { path: '/me/share', file: 'share/Share' },
  { path: '/me/reminders', file: 'reminders/Reminders' },
  { path: '/me/device', file: 'device/Device' },
  { path: '/me/lock', file: 'lock/Setup' },
  { path: '/me/install', file: 'install/Install' },
  { path: '/join', plain: true, file: 'join/Join' },
  { path: '/people', file: 'people/People' },
  { path: '/people/:id', file: 'people/Person' },
  { path: '/watch', file: 'watch/Watch' },
];
