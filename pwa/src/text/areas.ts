/** Every area of words: what another language must have, and in which shape. The English decides. */
export interface Areas {
  bodymap: typeof import('./en/bodymap.ts')['words'];
  bring_back: typeof import('./en/bring_back.ts')['words'];
  check: typeof import('./en/check.ts')['words'];
  checkin: typeof import('./en/checkin.ts')['words'];
  device: typeof import('./en/device.ts')['words'];
  entry: typeof import('./en/entry.ts')['words'];
  escalation: typeof import('./en/escalation.ts')['words'];
  find: typeof import('./en/find.ts')['words'];
  history: typeof import('./en/history.ts')['words'];
  install: typeof import('./en/install.ts')['words'];
  kinds: Pick<typeof import('./en/kinds.ts'), 'KIND_NAMES' | 'kindName' | 'kindsDone'>;
  later: typeof import('./en/later.ts')['words'];
  learn: typeof import('./en/learn.ts')['words'];
  lock: typeof import('./en/lock.ts')['words'];
  log: typeof import('./en/log.ts')['words'];
  me: typeof import('./en/me.ts')['words'];
  next: typeof import('./en/next.ts')['words'];
  patch: typeof import('./en/patch.ts')['words'];
  programme: typeof import('./en/programme.ts')['words'];
  progress: typeof import('./en/progress.ts')['words'];
  push: typeof import('./en/push.ts')['words'];
  reminders: typeof import('./en/reminders.ts')['words'];
  rhythm: typeof import('./en/rhythm.ts')['words'];
  session: typeof import('./en/session.ts')['words'];
  share: typeof import('./en/share.ts')['words'];
  shell: typeof import('./en/shell.ts')['words'];
  strip: typeof import('./en/strip.ts')['words'];
  today: typeof import('./en/today.ts')['words'];
}
