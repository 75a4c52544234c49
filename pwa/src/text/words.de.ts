/** Every word in German: one file to fetch. */
import type { Areas } from './areas.ts';
import { words as bodymap } from './de/bodymap.ts';
import { words as bring_back } from './de/bring_back.ts';
import { words as check } from './de/check.ts';
import { words as checkin } from './de/checkin.ts';
import { words as device } from './de/device.ts';
import { words as entry } from './de/entry.ts';
import { words as escalation } from './de/escalation.ts';
import { words as find } from './de/find.ts';
import { words as history } from './de/history.ts';
import { words as install } from './de/install.ts';
import * as kinds from './de/kinds.ts';
import { words as later } from './de/later.ts';
import { words as learn } from './de/learn.ts';
import { words as lock } from './de/lock.ts';
import { words as log } from './de/log.ts';
import { words as me } from './de/me.ts';
import { words as next } from './de/next.ts';
import { words as patch } from './de/patch.ts';
import { words as programme } from './de/programme.ts';
import { words as progress } from './de/progress.ts';
import { words as push } from './de/push.ts';
import { words as reminders } from './de/reminders.ts';
import { words as rhythm } from './de/rhythm.ts';
import { words as session } from './de/session.ts';
import { words as share } from './de/share.ts';
import { words as shell } from './de/shell.ts';
import { words as strip } from './de/strip.ts';
import { words as today } from './de/today.ts';

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
