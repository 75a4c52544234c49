/**
 * Everything the phone can write, written once by its own actions: every field of every kind of record, every word of
 * every choice, every id of the knowledge. `tests/phones/test_contract.py` sends it to the real server.
 *
 * A new field, choice or kind in `domain/records.ts` does not compile here until it has a value; a new action fails
 * the test until it is called here or named in `WRITES_NOTHING`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Knowledge, Programme } from '../../src/domain/knowledge.ts';
import type {
  Common,
  Escalation,
  Flags,
  Level,
  MassageSession,
  MyPain,
  PatchPlacement,
  Records,
  Relief,
  ReminderRule,
  SafetyCheck,
  SafetyConfirmation,
  SessionSpot,
  Side,
  Skin,
  Told,
  WritableKind,
} from '../../src/domain/records.ts';
import { SESSION_KINDS } from '../../src/domain/records.ts';
import type { PatchProduct, Safety } from '../../src/domain/safety/index.ts';
import { goOn } from '../../src/domain/session.ts';

/** Every field of a kind but those that all kinds share. */
type Whole<K extends keyof Records> = Required<Omit<Records[K], keyof Common>>;
type Words<T> = Extract<NonNullable<T>, string>;

/** All words of a choice: one that is missing or misspelled does not compile. */
function all<T extends string>(words: Record<T, true>): T[] {
  return Object.keys(words) as T[];
}

const SIDES = all<Side>({ left: true, right: true, midline: true });
const LIKES = all<Words<Records['pain_log']['like']>>({ same: true, better: true, worse: true });
const OUTCOMES = all<Words<Relief['outcome']>>({ worked: true, partly: true, no: true });
const ORIGINS = all<Words<Common['origin']>>({ live: true, imported: true, demo: true });
const BASES = all<Words<PatchPlacement['basis']>>({
  trigger_point: true,
  where_it_hurts: true,
  joint: true,
});
const MY_PAIN = all<MyPain>({ reproduces: true, eases: true, neither: true });
const FEELINGS = all<Words<MassageSession['feeling']>>({ better: true, same: true, worse: true });
const SKINS = all<Skin>({ usual: true, red: true, bruised: true, other: true });
const FINDERS = all<Words<Records['finding']['by']>>({ person: true, therapist: true });
const REMINDED = all<Words<ReminderRule['what']>>({ log: true, check_in: true, session: true });
const LEVELS = all<Level>({ L1: true, L2: true, L3: true, L4: true });
const CONFIRMED = all<Words<SafetyConfirmation['answer']>>({ right: true, mistake: true });

/** What the phone knows how to show of a record that only the server writes. */
export const SHOWN = {
  states: all<Words<Escalation['state']>>({
    waiting: true,
    telling: true,
    acknowledged: true,
    mistaken: true,
    cleared: true,
    unanswered: true,
    nobody_to_tell: true,
    not_told: true,
  }),
  fields: all<keyof Omit<Escalation, keyof Common>>({
    check: true,
    level: true,
    state: true,
    answered_at: true,
    opened_at: true,
    tell_at: true,
    told: true,
    acknowledged_at: true,
    acknowledged_by: true,
  }),
  told: all<keyof Told>({ at: true, to_name: true, channels: true, opened_at: true }),
};

/** Actions that read, speak to the network only, or write again what these wrote. */
const WRITES_NOTHING = new Set([
  'bring_back',
  ...['account', 'care', 'device', 'export', 'language', 'lock', 'push', 'tray'],
  ...['patch.offDueAt', 'patch.patchesOn', 'profile.profile', 'relief.inOrder'],
  ...['reminder.latestReminders', 'reminder.latestMessages', 'reminder.calendarFeed'],
  ...['safety.isUrgent', 'session.activeSession', 'session.keepStanding', 'session.seenAt'],
  ...['rhythm.rhythmNow', 'rhythm.rhythmTold', 'rhythm.noteToday', 'rhythm.isFollowing'],
  ...['session.putAwayLooks', 'session.keepPutAway', 'programme.programmeOn'],
  ...['write.commit', 'write.creation', 'write.stamps'],
]);

const ACTIONS = new URL('../../src/actions/', import.meta.url);
const BUNDLE = new URL('../../../build/knowledge/bundle.json', import.meta.url);
const NOON = '2026-06-15T12:00:00.000Z';
const DAY = '2026-06-15';
const RUN = '019a0000-0000-7000-8000-000000000001';

type Bundle = Knowledge & { safety: Safety; patches: PatchProduct[] };

export interface Written {
  /** Actions that are neither called here nor named as writing nothing. */
  forgotten: string[];
  shown: typeof SHOWN;
}

export async function writeEverything(): Promise<Written> {
  const called = new Set<string>();
  const actions = await watched(called);
  const bundle = JSON.parse(readFileSync(BUNDLE, 'utf8')) as Bundle;
  await writeDiary(actions, bundle);
  await writeSessions(actions, bundle);
  await writeProgrammes(actions, bundle);
  await writeRhythm(actions);
  await writeFinder(actions, bundle);
  await writeSafety(actions, bundle.safety);
  await writeRest(actions);
  return { forgotten: forgotten(called, actions.exported), shown: SHOWN };
}

type Actions = Awaited<ReturnType<typeof watched>>;

/** The actions, noting which are called. */
async function watched(called: Set<string>) {
  const exported: string[] = [];
  function watch<M extends object>(name: string, module: M): M {
    const entries = Object.entries(module).map(([key, value]) => {
      if (typeof value !== 'function') return [key, value];
      exported.push(`${name}.${key}`);
      return [
        key,
        (...args: unknown[]) => {
          called.add(`${name}.${key}`);
          return value(...args);
        },
      ];
    });
    return Object.fromEntries(entries) as M;
  }
  const [log, relief, patch, session, programme, rhythm, finder, profile, safety, reminder, write] =
    await Promise.all([
      import('../../src/actions/log.ts'),
      import('../../src/actions/relief.ts'),
      import('../../src/actions/patch.ts'),
      import('../../src/actions/session.ts'),
      import('../../src/actions/programme.ts'),
      import('../../src/actions/rhythm.ts'),
      import('../../src/actions/finder.ts'),
      import('../../src/actions/profile.ts'),
      import('../../src/actions/safety.ts'),
      import('../../src/actions/reminder.ts'),
      import('../../src/actions/write.ts'),
    ]);
  const known = {
    log: watch('log', log),
    relief: watch('relief', relief),
    patch: watch('patch', patch),
    session: watch('session', session),
    programme: watch('programme', programme),
    rhythm: watch('rhythm', rhythm),
    finder: watch('finder', finder),
    profile: watch('profile', profile),
    safety: watch('safety', safety),
    reminder: watch('reminder', reminder),
    write: watch('write', write),
  };
  return { ...known, exported };
}

/** A new file of actions is forgotten as a whole until it stands above. */
function forgotten(called: ReadonlySet<string>, exported: readonly string[]): string[] {
  const files = readdirSync(ACTIONS)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length));
  const seen = new Set(exported.map((name) => name.split('.')[0] ?? ''));
  return [
    ...files.filter((name) => !seen.has(name) && !WRITES_NOTHING.has(name)),
    ...exported.filter((name) => !called.has(name) && !WRITES_NOTHING.has(name)),
  ];
}

const flags = (ids: Iterable<string>): Flags =>
  Object.fromEntries([...ids].map((id) => [id, true as const]));

async function writeDiary({ log, relief, patch, write }: Actions, bundle: Bundle) {
  const words = (kind: keyof Knowledge['words']) =>
    flags((bundle.words[kind] ?? []).map(({ id }) => id));
  const strength = Object.fromEntries(
    bundle.zones.map(({ id, sides }) => [id, Object.fromEntries(sides.map((side) => [side, 7]))]),
  );
  const elsewhere = Object.fromEntries(bundle.elsewhere.map(({ id }) => [id, 1]));
  const whole: Whole<'pain_log'> = {
    pain_now: 0,
    pain_worst: 10,
    pain_average: 5,
    zones: { ...strength, elsewhere },
    qualities: words('qualities'),
    triggers: words('triggers'),
    triggers_text: 'a long drive',
    limits: words('limits'),
    limits_text: 'sitting',
    managed: words('limits'),
    managed_text: 'the stairs',
    sleep: 3,
    mood: 8,
    note: 'Bücken ging nicht – 😀',
    relief: {},
    like: 'same',
  };
  const id = await log.savePainLog(whole, { at: new Date(Date.now() - 86_400_000) });
  for (const outcome of OUTCOMES) {
    const tried: Required<Omit<Relief, 'sort'>> = {
      what: bundle.words.reliefs[0]?.id ?? '',
      text: 'in a warm bath',
      outcome,
      minutes: 20,
    };
    const item = await relief.addRelief(id, tried);
    await relief.changeRelief(id, item, { minutes: 25 });
    if (outcome === 'no') await relief.removeRelief(id, item);
  }
  await log.changePainLog(id, { pain_now: null, zones: { coccyx: { midline: null } }, mood: 2 });
  for (const like of LIKES) await log.saveLike(like);
  for (const origin of ORIGINS) await write.create('pain_log', { origin });
  await write.remove('pain_log', id);
  await write.undo('pain_log', id);
  await write.remove('pain_log', await log.savePainLog({}));
  await log.saveCheckIn({
    peg_pain: 4,
    peg_enjoyment: 0,
    peg_activity: 10,
    psfs: { drive: { activity: 'Driving to work', rating: 3, sort: 1 } },
    pgic: 7,
  } satisfies Whole<'check_in'>);

  for (const [n, basis] of BASES.entries()) {
    const placed: Whole<'patch_placement'> = {
      product: bundle.patches[0]?.id ?? '',
      product_text: 'a warm one',
      zone: 'hip_back',
      side: SIDES[n] ?? 'left',
      point: bundle.points[0]?.id ?? '',
      basis,
      on_at: NOON,
      off_due_at: NOON,
      off_at: NOON,
      label_hours: 8.5,
      pain_before: 6,
      pain_2h: 5,
      pain_removal: 4,
      pain_next_morning: 3,
      reaction: words('patch_reactions'),
      note: 'fine',
      finder_run: RUN,
      skin_due_at: NOON,
      skin_30m: 'usual',
    };
    const { off_at, ...on } = placed;
    const patchId = await patch.placePatch(on);
    await patch.changePatch(patchId, { pain_2h: 4, reaction: { redness: null } });
    for (const skin_30m of ['red', 'bruised', 'other'] as const)
      await patch.changePatch(patchId, { skin_30m });
    await patch.takePatchOff(patchId, new Date(off_at));
  }
}

async function writeSessions({ session }: Actions, bundle: Knowledge) {
  for (const routine of bundle.routines) {
    const begun = await session.startSession({
      routine,
      sides: ['left', 'right'],
      tool: bundle.words.tools[0]?.id,
      pain_before: 5,
    });
    let { standing } = begun;
    for (const beat of standing.beats)
      standing = goOn(standing, standing.since + ('seconds' in beat ? 30_000 : 1_000));
    const kept = await session.keepStanding(begun, standing);
    await session.finishSession(kept, { completed: true }, routine);
  }
  const spots: Record<string, Required<SessionSpot>> = {};
  for (const [n, my_pain] of MY_PAIN.entries())
    spots[`hold-${n}`] = {
      point: bundle.points[0]?.id ?? '',
      side: SIDES[n] ?? 'left',
      seconds: 30,
      pressure: 5,
      tender: true,
      my_pain,
      sort: n + 0.5,
    };
  const [routine] = bundle.routines;
  if (!routine) throw new Error('the knowledge has no routine');
  for (const [n, what] of SESSION_KINDS.entries()) {
    const whole: Whole<'massage_session'> = {
      what,
      routine: routine.id,
      routine_version: routine.version,
      muscle: bundle.groups[0]?.id ?? '',
      side: SIDES[n] ?? 'left',
      tool: bundle.words.tools[0]?.id ?? '',
      started_at: NOON,
      ended_at: NOON,
      seconds_total: 90,
      spots,
      pain_before: 5,
      pain_after: 4,
      pain_1h: 3,
      pain_next_day: 2,
      skin_1h: SKINS[n % SKINS.length] ?? 'other',
      skin_next_day: SKINS[(n + 1) % SKINS.length] ?? 'other',
      feeling: FEELINGS[n % FEELINGS.length] ?? 'same',
      stop_reason: bundle.words.stop_reasons[n % bundle.words.stop_reasons.length]?.id ?? '',
      completed: n > 0,
      finder_run: '0197732a-7c00-7000-8000-000000000001',
    };
    const begun = await session.startSession({ routine, sides: ['left'] });
    const ending = { completed: false, stop_reason: whole.stop_reason };
    const id = await session.finishSession(begun, ending, routine);
    await session.rateSession(id, whole);
  }
}

async function writeRhythm({ rhythm, reminder }: Actions) {
  await reminder.saveReminder({ what: 'log', times: ['20:00'] });
  for (const age of ['days', 'weeks', 'longer', 'skipped'] as const) await rhythm.tellAge(age);
  for (const each of ['daily', 'ended', 'again', 'auto'] as const) await rhythm.wish(each);
  await rhythm.followRhythm((await rhythm.rhythmNow()).rhythm);
}

async function writeProgrammes({ programme, session }: Actions, bundle: Knowledge) {
  const stages = [{ id: 'calm' }, { id: 'move' }];
  const inStages = { id: 'after_a_strain', version: 2, stages } as unknown as Programme;
  for (const each of [...bundle.programmes, inStages]) {
    const run = await programme.chooseProgramme(each);
    if (each.stages?.[1]) await programme.goToStage(run, each.stages[1].id);
    await programme.endProgramme(run);
    await programme.keepProgramme(run);
  }
  const [routine] = bundle.routines;
  if (routine) await session.startSession({ routine, sides: ['left'] });
  // Half a day later it is nobody's any more, and is written down.
  await session.leftSession(Date.now() + 13 * 3_600_000);
}

async function writeFinder({ finder }: Actions, bundle: Knowledge) {
  const run = await finder.saveFinderRun({
    taps: { hip_back: { right: 5, left: null }, elsewhere: { neck: 1 } },
    answers: Object.fromEntries(
      bundle.finder_questions.map(({ id, options }) => [id, options.map((one) => one.id)]),
    ),
    shown: [{ side: 'right', group: bundle.groups[0]?.id ?? '', score: 0.62 }],
    bundle_hash: bundle.version,
  } satisfies Whole<'finder_run'>);
  await finder.changeFinderRun(run, { taps: { hip_back: { right: null } } });
  for (const my_pain of MY_PAIN)
    for (const by of FINDERS)
      for (const point of bundle.points)
        await finder.saveFinding({
          point: point.id,
          side: SIDES[MY_PAIN.indexOf(my_pain)] ?? 'left',
          tender: false,
          my_pain,
          by,
          finder_run: run,
        } satisfies Whole<'finding'>);
}

async function writeSafety({ safety, write, profile }: Actions, rules: Safety) {
  const every = Object.fromEntries(
    rules.questions.map(({ id, options }) => [id, options.map((one) => one.id)]),
  );
  const asked = { profile: {}, diary: {}, trigger: 'asked', rulesVersion: 'v' };
  for (const answers of [every, { saddle: ['numb'], 'saddle.since': 'new' }, { saddle: [] }]) {
    const check = safety.answerSafety(rules, { ...asked, answers });
    await check.stored;
    for (const answer of CONFIRMED) await safety.confirmSafety(check.id, answer);
    await safety.clearSafety(check.id, { said: 'all fine', checked_on: DAY, by_whom: 'doctor' });
  }
  for (const level of [...LEVELS, null]) {
    const whole: Whole<'safety_check'> = {
      answers: { fever: ['hot'] },
      profile: { pregnant: 'none' },
      diary: { pain_now: 4 },
      rules_version: 'v',
      level,
      rules: rules.rules.map(({ id }) => id),
      locks: ['press'],
      shown_at: NOON,
      trigger: 'first_use',
      offline: true,
    };
    const check: string = await write.create('safety_check', whole satisfies SafetyCheck);
    await write.create('safety_confirmation', {
      check,
      answer: 'right',
      at: NOON,
    } satisfies Whole<'safety_confirmation'>);
    await write.create('safety_clearance', {
      check,
      said: 'fine',
      checked_on: DAY,
      by_whom: 'doctor',
    } satisfies Whole<'safety_clearance'>);
  }
  await safety.setCountry('GB');
  await profile.saveFact('tell_low_mood', 'no');
  await profile.saveFacts({ pregnant: 'none', medicines: ['blood_thinner'], age_band: null });
}

async function writeRest({ reminder, write }: Actions) {
  for (const what of REMINDED) {
    const rule: Whole<'reminder_rule'> = {
      what,
      times: ['08:00', '20:30'],
      days: [1, 3, 7],
      enabled: true,
      quiet_from: '22:00',
      quiet_to: '07:00',
      by_push: true,
      by_email: false,
      follows_rhythm: true,
    };
    const id = await reminder.saveReminder(rule);
    await reminder.changeReminder(id, { enabled: false, quiet_from: null });
  }
  await reminder.removeReminder(await reminder.saveReminder({ what: 'log', times: ['09:00'] }));
  const episode = await write.create('episode', {
    began_on: DAY,
    ended_on: DAY,
    title: 'Since the move',
  } satisfies Whole<'episode'>);
  await write.update('episode', episode, { title: 'Since spring', ended_on: null });
  await write.create('programme_run', {
    programme: 'first_weeks',
    programme_version: 1,
    stage: 'gentle',
    stage_on: DAY,
    began_on: DAY,
    ended_on: DAY,
  } satisfies Whole<'programme_run'>);
  const common: Required<Common> = {
    occurred_at: NOON,
    time_zone: 'Pacific/Auckland',
    local_date: DAY,
    recorded_at: NOON,
    knowledge_version: 'v',
    entered_later: true,
    episode,
    origin: 'live',
    deleted: false,
  };
  const kinds: Record<WritableKind, Partial<Records[WritableKind]>> = {
    pain_log: {},
    patch_placement: {},
    massage_session: {},
    check_in: {},
    finder_run: {},
    finding: {},
    profile_fact: { fact: 'country', value: 'DE' } satisfies Whole<'profile_fact'>,
    episode: {},
    programme_run: {},
    reminder_rule: {},
    safety_check: {},
    safety_confirmation: { check: episode, answer: 'right' },
    safety_clearance: { check: episode },
  };
  for (const [kind, least] of Object.entries(kinds) as [WritableKind, object][]) {
    const isFinal = kind.startsWith('safety_');
    const { deleted, ...rest } = common;
    await write.create(kind, { ...least, ...rest, ...(isFinal ? {} : { deleted }) });
  }
}
