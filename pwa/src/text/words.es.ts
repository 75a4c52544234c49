/** Every word in Spanish: one file to fetch. */
import type { Areas } from './areas.ts';
import { words as bodymap } from './es/bodymap.ts';
import { words as bring_back } from './es/bring_back.ts';
import { words as check } from './es/check.ts';
import { words as checkin } from './es/checkin.ts';
import { words as device } from './es/device.ts';
import { words as entry } from './es/entry.ts';
import { words as escalation } from './es/escalation.ts';
import { words as find } from './es/find.ts';
import { words as history } from './es/history.ts';
import { words as install } from './es/install.ts';
import * as kinds from './es/kinds.ts';
import { words as later } from './es/later.ts';
import { words as learn } from './es/learn.ts';
import { words as lock } from './es/lock.ts';
import { words as log } from './es/log.ts';
import { words as me } from './es/me.ts';
import { words as next } from './es/next.ts';
import { words as patch } from './es/patch.ts';
import { words as programme } from './es/programme.ts';
import { words as progress } from './es/progress.ts';
import { words as push } from './es/push.ts';
import { words as reminders } from './es/reminders.ts';
import { words as rhythm } from './es/rhythm.ts';
import { words as session } from './es/session.ts';
import { words as share } from './es/share.ts';
import { words as shell } from './es/shell.ts';
import { words as strip } from './es/strip.ts';
import { words as today } from './es/today.ts';

export const areas: Areas = {
  bodymap,
  bring_back,
  check,
  checkin,
  device,
  entry,
  escalation,
  find,
  history,
  kinds,
  later,
  learn,
  lock,
  log,
  me,
  next,
  patch,
  programme,
  progress,
  push,
  reminders,
  session,
  share,
  shell,
  strip,
  today,
  rhythm,
  install,
};
