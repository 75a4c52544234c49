import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  answersOf,
  evaluate,
  evaluateCheck,
  guessCountry,
  mayDo,
  nextTriggers,
  noneOf,
  notCompared,
  numbersOf,
  openLocks,
  openScreens,
  questionsFor,
} from './index.ts';
import type { Answers, CheckEvent, MomentEvent, Safety, SafetyEvent, Thing } from './types.ts';

// A path in a variable: Vite would turn a literal one into an asset.
const BUNDLE = '../../../../build/knowledge/bundle.json';
const file = fileURLToPath(new URL(BUNDLE, import.meta.url));
const bundle: {
  safety: Safety;
  routines: { id: string; kind: string; tags: string[]; places: string[] }[];
} = JSON.parse(readFileSync(file, 'utf8'));
const { safety } = bundle;

const NOON = '2026-06-15T12:00:00.000Z';
const hoursLater = (hours: number) => new Date(Date.parse(NOON) + hours * 3_600_000).toISOString();

const check = (answers: Answers, more: Partial<CheckEvent> = {}): CheckEvent => ({
  kind: 'check',
  id: 'c',
  at: NOON,
  device: 'phone',
  answers,
  profile: {},
  diary: {},
  ...more,
});
const moment = (more: Partial<MomentEvent> = {}): MomentEvent => ({
  kind: 'moment',
  id: 'now',
  at: NOON,
  device: 'phone',
  profile: {},
  diary: {},
  moment: [],
  tags: [],
  product: null,
  ...more,
});
const none = (extra: Answers = {}) =>
  Object.assign({}, ...safety.first_use.screens.map((screen) => noneOf(safety, screen)), extra);

const routine = (tags: string[], places: string[] = []): Thing => ({
  kind: 'routine',
  tags,
  places,
});
const gluteus = routine(['press', 'press_site'], ['buttock']);
const calf = routine(['press_calf', 'press_site'], ['calf']);
const patch = (product: string): Thing => ({
  kind: 'patch',
  tags: ['patch_advice', 'patch_site', 'patch_product'],
  places: [],
  product,
});

describe('what a person may do', () => {
  const open = (thing: Thing, ...answers: Answers[]) => {
    const events = answers.map((each, index) => check(each, { id: `c${index}` }));
    return mayDo(safety, thing, evaluate(safety, events, NOON)).open;
  };

  test('an emergency closes every routine and new patch, and says why', () => {
    const found = evaluate(safety, [check({ bladder: ['leak'] })], NOON);

    for (const thing of [gluteus, calf, routine([]), patch('menthol_5')]) {
      const permission = mayDo(safety, thing, found);
      expect(permission.open).toBe(false);
      expect(permission.reasons[0]).toMatchObject({ lock: 'body_work', rule: 'RF-02', check: 'c' });
    }
  });

  test('pain at the same distance closes calf work and leaves gluteus work open', () => {
    const answers = { walk_same: 'same', walk_still: 'stops', walk_sit: 'none' };

    expect(open(calf, answers)).toBe(false);
    expect(open(gluteus, answers)).toBe(true);
  });

  test('the answers of the story close nothing', () => {
    const answers = { walk_same: 'none', walk_still: 'none', walk_sit: 'none' };
    const found = evaluateCheck(safety, check(answers));

    expect(found).toMatchObject({ level: null, locks: [], findings: [] });
    expect(safety.rules.find((rule) => rule.id === 'RF-12')?.why).toMatch(/same distance/);
  });

  test('a lock on the legs closes the calf, a lock on the calf leaves the thigh', () => {
    const thigh = routine(['press_legs', 'press_site'], ['thigh']);

    expect(open(calf, { leg_clot: ['swollen'], clot_risk: [] })).toBe(false);
    expect(open(thigh, { leg_clot: ['swollen'], clot_risk: [] })).toBe(false);
    expect(open(calf, { leg_clot: ['warm'], clot_risk: [] })).toBe(false);
    expect(open(thigh, { leg_clot: ['warm'], clot_risk: [] })).toBe(true);
  });

  test('a lock on a place holds there, and everywhere when nobody said where', () => {
    const here = { hot_place: ['pus'], 'hot_place.place': ['calf'] };

    expect(open(calf, here)).toBe(false);
    expect(open(gluteus, here)).toBe(true);
    expect(open(gluteus, { hot_place: ['pus'] })).toBe(false);
    expect(open(gluteus, { hot_place: ['pus'], 'hot_place.place': ['calf', 'unsure'] })).toBe(
      false,
    );
    expect(open(routine(['press', 'press_site']), here)).toBe(false);
  });

  test('a product that burned is closed, another is not; unknown means all', () => {
    const burned = (product?: string): Answers => ({
      patch_reaction: ['burn'],
      ...(product === undefined ? {} : { 'patch_reaction.product': product }),
    });

    expect(open(patch('menthol_5'), burned('menthol_5'))).toBe(false);
    expect(open(patch('lidocaine_4'), burned('menthol_5'))).toBe(true);
    expect(open(patch('lidocaine_4'), burned())).toBe(false);
  });

  test('blood thinners close a salicylate patch and leave menthol open', () => {
    const may = (product: string, classes: string[]) => {
      const now = moment({ profile: { blood_thinner: 'yes' }, product: { id: product, classes } });
      return mayDo(safety, patch(product), evaluate(safety, [now], NOON)).open;
    };

    expect(may('methyl_salicylate', ['salicylate'])).toBe(false);
    expect(may('menthol_5', ['menthol'])).toBe(true);
  });

  test('limits come only with what they are about', () => {
    const found = evaluate(safety, [moment({ profile: { thin_bones: 'yes' } })], NOON);
    const limits = (thing: Thing) => mayDo(safety, thing, found).limits.map((each) => each.guard);

    expect(limits(routine(['press_back']))).toContain('G-thin-bones');
    expect(limits(calf)).not.toContain('G-thin-bones');
    expect(limits(calf)).toContain('G-nerve-signs');
    expect(limits(patch('menthol_5'))).toContain('G-patch-heat');
    expect(limits(calf)).not.toContain('G-patch-heat');
  });

  test('open locks name where they come from', () => {
    const found = evaluate(
      safety,
      [check({ fever: ['fever'], fever_bad: [], fever_back: 'back' })],
      NOON,
    );

    expect(openLocks(found).map(({ lock, standing }) => [lock, standing.rule])).toEqual([
      ['body_work', 'RF-19'],
    ]);
  });
});

describe('the pressing routines as they are shipped', () => {
  const pressing = bundle.routines.filter(({ kind }) => kind === 'massage' || kind === 'roll');
  const closed = (events: SafetyEvent[]) => {
    const found = evaluate(safety, events, NOON);
    return pressing
      .filter(({ tags, places }) => !mayDo(safety, routine(tags, places), found).open)
      .map(({ id }) => id)
      .sort();
  };
  const all = pressing.map(({ id }) => id).sort();
  /** Told by where the hands are, not by the tags that the locks read. */
  const at = (...wanted: string[]) =>
    pressing
      .filter(({ places }) => places.some((place) => wanted.includes(place)))
      .map(({ id }) => id)
      .sort();

  test('there are some for each place, and nothing said leaves them open', () => {
    for (const place of ['back', 'buttock', 'thigh', 'calf', 'belly']) {
      expect(at(place).length, place).toBeGreaterThan(2);
    }
    expect(closed([])).toEqual([]);
  });

  test('an emergency, a fresh injury, blood thinners and open pain close all of them', () => {
    expect(closed([check({ chest: ['chest'] })])).toEqual(all);
    expect(closed([moment({ diary: { injury_hours: 71.9 } })])).toEqual(all);
    expect(closed([moment({ diary: { injury_hours: 72 } })])).toEqual([]);
    expect(closed([moment({ profile: { blood_thinner: 'yes' } })])).toEqual(all);
    expect(closed([check({ too_bad: ['move'], too_bad_help: 'not' })])).toEqual(all);
  });

  test('each narrower lock closes what it names and nothing else', () => {
    expect(closed([moment({ profile: { pregnant: 'pregnant' } })])).toEqual(at('belly'));
    expect(closed([moment({ profile: { aaa: 'yes' } })])).toEqual(at('belly'));
    expect(closed([check({ leg_clot: ['warm'], clot_risk: [] })])).toEqual(at('calf'));
    expect(closed([check({ leg_clot: ['swollen'], clot_risk: [] })])).toEqual(at('calf', 'thigh'));
    expect(closed([check({ bone_pain: ['back'] }, { profile: { thin_bones: 'yes' } })])).toEqual(
      at('back'),
    );
  });

  test('a tingling leg closes what presses near the large nerve', () => {
    expect(closed([check({ leg_tingle: ['tingle'], tingle_spread: 'none' })])).toEqual([
      'buttock_helper',
      'buttock_roller',
      'gluteus_maximus_ball',
      'hamstrings_ball_seated',
      'hamstrings_cane',
      'hamstrings_hands',
      'hamstrings_helper',
      'hamstrings_inner_ball',
      'hamstrings_outer_ball',
      'hamstrings_roller',
      'piriformis_ball',
      'piriformis_chair',
    ]);
  });
});

describe('stretches, strength, warmth and cold as they are shipped', () => {
  const gentle = bundle.routines.filter(({ kind }) => kind !== 'massage' && kind !== 'roll');
  const closed = (events: SafetyEvent[]) => {
    const found = evaluate(safety, events, NOON);
    return gentle
      .filter(({ tags, places }) => !mayDo(safety, routine(tags, places), found).open)
      .map(({ id }) => id)
      .sort();
  };
  const of = (...kinds: string[]) =>
    gentle
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id }) => id)
      .sort();

  test('a fresh injury leaves cold, rest, walking and habits open and nothing else', () => {
    expect(closed([])).toEqual([]);
    expect(closed([check({ chest: ['chest'] })])).toEqual(gentle.map(({ id }) => id).sort());
    expect(closed([moment({ diary: { injury_hours: 71.9 } })])).toEqual(
      [...of('stretch', 'glide', 'strength'), 'heat_pack'].sort(),
    );
    expect(closed([moment({ diary: { injury_hours: 72 } })])).toEqual([]);
  });

  test('for two weeks after an injury stretches and strength work are mild only', () => {
    const mild = (hours: number) => {
      const found = evaluate(safety, [moment({ diary: { injury_hours: hours } })], NOON);
      return gentle
        .filter(({ tags, places }) =>
          mayDo(safety, routine(tags, places), found).limits.some(
            ({ limit }) => limit === 'mild_only',
          ),
        )
        .map(({ id }) => id)
        .sort();
    };

    expect(mild(100)).toEqual(of('stretch', 'glide', 'strength'));
    expect(mild(336)).toEqual([]);
  });

  test('a leg that could have a clot is neither stretched, loaded nor warmed at the calf', () => {
    expect(closed([check({ leg_clot: ['swollen'], clot_risk: [] })])).toEqual([
      'calf_raise',
      'calf_stretch',
      'heat_pack',
    ]);
  });

  test('a new joint keeps the knee from being drawn across the body', () => {
    expect(closed([moment({ profile: { joint_replacement: 'yes' } })])).toEqual([
      'knee_to_other_shoulder',
      'piriformis_stretch_lying',
      'piriformis_stretch_seated',
    ]);
  });

  test('a patch that is on keeps warmth away, numb skin both warmth and cold', () => {
    expect(closed([moment({ diary: { patch_on: true } })])).toEqual(['heat_pack']);
    expect(closed([moment({ profile: { numb_skin: 'yes' } })])).toEqual(['cold_pack', 'heat_pack']);
  });

  test('a tingling leg is not pulled at the back of the thigh, and its nerve is left alone', () => {
    expect(closed([check({ leg_tingle: ['tingle'], tingle_spread: 'none' })])).toEqual([
      'hamstring_stretch_lying',
      'hamstring_stretch_seated',
      'hamstring_stretch_standing',
      'sciatic_slider',
      'straight_leg_raise',
    ]);
  });
});

describe('which questions are asked', () => {
  const keys = (rules: string[], answers: Answers = {}, profile = {}, diary = {}) =>
    questionsFor(safety, rules, { answers, profile, diary }).map((each) => each.key);

  test('follow-ups come right after the answer that needs them', () => {
    expect(keys(['RF-02'])).toEqual(['bladder']);
    expect(keys(['RF-02'], { bladder: [] })).toEqual(['bladder']);
    expect(keys(['RF-02'], { bladder: ['leak'] })).toEqual(['bladder', 'bladder.since']);
  });

  test('the breath question comes only with a sign in the leg', () => {
    expect(keys(['RF-10', 'RF-10b'])).toEqual(['leg_clot']);
    expect(keys(['RF-10', 'RF-10b'], { leg_clot: ['sore'] })).toEqual([
      'leg_clot',
      'clot_risk',
      'clot_breath',
    ]);
  });

  test('all three walking questions are asked, as in the story', () => {
    expect(keys(['RF-12'])).toEqual(['walk_same', 'walk_still', 'walk_sit', 'foot_rest']);
  });

  test('a known fact is not asked again; one just given stays on the screen', () => {
    const known = Object.fromEntries(
      (safety.questions.find((each) => each.id === 'conditions')?.options ?? []).map((option) => [
        option.id,
        'no',
      ]),
    );

    expect(keys(['RF-09'], {}, known)).toEqual(['belly_pulse']);
    expect(keys(['RF-09'], { conditions: [] }, known)).toEqual(['conditions', 'belly_pulse']);
    expect(keys(['RF-09'], {}, { ...known, aaa: 'yes' })).toEqual(['belly_pulse', 'aaa_pain']);
  });

  test('a fact told in this very round opens its questions', () => {
    expect(keys(['RF-17'], { conditions: ['cancer'] })).toEqual(['conditions', 'cancer_new']);
    expect(keys(['RF-17'], { conditions: ['cancer'], cancer_new: 'new' })).toEqual([
      'conditions',
      'cancer_new',
      'cancer_pain',
      'cancer_walk',
    ]);
  });

  test('signs of pregnancy are asked when she said so', () => {
    expect(keys(['RF-23'])).toEqual(['pregnant']);
    expect(keys(['RF-23'], {}, { pregnant: 'pregnant' })).toEqual(['pregnant', 'pregnancy_signs']);
  });
});

describe('first use', () => {
  test('five screens, five taps, then it is done', () => {
    expect(openScreens(safety, [], NOON)).toHaveLength(5);

    const events = safety.first_use.screens.map((screen, index) =>
      check(noneOf(safety, screen), { id: `c${index}` }),
    );

    expect(openScreens(safety, events.slice(0, 3), NOON).map((each) => each.id)).toEqual([
      'ill',
      'you',
    ]);
    expect(openScreens(safety, events, NOON)).toEqual([]);
    const now = moment({ moment: ['routine'], tags: ['press'] });
    const found = evaluate(safety, [...events, now], NOON);
    expect(found).toMatchObject({ level: null, locks: [], ask: ['G-skin-broken'] });
  });

  test('a ticked line keeps the others at none', () => {
    const [screen] = safety.first_use.screens;
    if (screen === undefined) throw new Error('no screen');

    const answers = answersOf(safety, screen, { bladder: ['leak'], 'bladder.since': 'new' });

    expect(answers).toMatchObject({ saddle: [], bladder: ['leak'], 'bladder.since': 'new' });
    expect(evaluateCheck(safety, check(answers)).rules).toEqual(['RF-02']);
  });

  test('a screen answered by mistake is asked again', () => {
    const [screen] = safety.first_use.screens;
    if (screen === undefined) throw new Error('no screen');
    const answered = check(noneOf(safety, screen));
    const mistake = {
      kind: 'confirmation',
      id: 'm',
      at: NOON,
      device: '',
      check: 'c',
      answer: 'mistake',
    } as const;

    expect(openScreens(safety, [answered], NOON)).toHaveLength(4);
    expect(openScreens(safety, [answered, mistake], NOON)).toHaveLength(5);
  });
});

describe('asking again', () => {
  const strong = (at: string) =>
    moment({ at, moment: ['log'], diary: { pain_now: 9, episode_days: 3 } });

  test('"nothing has changed" repeats answers that called for nothing', () => {
    const [due] = nextTriggers(safety, [check(none()), strong(hoursLater(48))], hoursLater(48));

    expect(due?.trigger.id).toBe('strong_pain');
    expect(due?.unchanged).toMatchObject({ since: NOON, answers: { saddle: [], bladder: [] } });
  });

  test('it is not offered when the last answer called for help', () => {
    const before = check(none({ unwell: ['ill'] }));

    const [due] = nextTriggers(safety, [before, strong(hoursLater(48))], hoursLater(48));

    expect(due?.rules).toContain('RF-18');
    expect(due?.unchanged).toBeNull();
  });

  test('follow-ups are repeated with their question', () => {
    const walked = { walk_same: 'same', walk_still: 'none', walk_sit: 'none', foot_rest: [] };
    const now = moment({ at: hoursLater(48), moment: ['walking'] });

    const [due] = nextTriggers(safety, [check(walked), now], hoursLater(48));

    expect(due?.unchanged?.answers).toEqual(walked);
  });

  test('it is not offered for a newly tapped place', () => {
    const tapped = moment({
      at: hoursLater(48),
      moment: ['log'],
      diary: { zones_new_14d: ['groin', 'groin.left'], episode_days: 3 },
    });

    const [due] = nextTriggers(safety, [check(none()), tapped], hoursLater(48));

    expect(due?.trigger.id).toBe('new_zone');
    expect(due?.unchanged).toBeNull();
  });

  test('it is not offered to somebody who was never asked', () => {
    const [due] = nextTriggers(safety, [strong(NOON)], NOON);

    expect(due?.unchanged).toBeNull();
  });

  test('the other leg is a new place', () => {
    const left = check(none(), { diary: { zones_new_14d: ['calf_lower', 'calf_lower.left'] } });
    const again = (zones: string[]) =>
      evaluate(
        safety,
        [
          left,
          moment({
            at: hoursLater(2),
            moment: ['log'],
            diary: { zones_new_14d: zones, episode_days: 3 },
          }),
        ],
        hoursLater(2),
      ).ask;

    expect(again(['calf_lower', 'calf_lower.left'])).toEqual([]);
    expect(again(['calf_lower', 'calf_lower.left', 'calf_lower.right'])).toContain('RF-10');
  });
});

test('years of answers are weighed in a moment', () => {
  const events = Array.from({ length: 1500 }, (_, day) =>
    check(none({ skin_today: [] }), { id: `c${day}`, at: hoursLater(-24 * day) }),
  );
  const started = performance.now();

  const found = evaluate(
    safety,
    [...events, moment({ moment: ['routine'], tags: ['press_belly'] })],
    NOON,
  );

  expect(found.level).toBeNull();
  // Quadratic work took half a minute; linear work takes well under a second on a busy machine.
  expect(performance.now() - started).toBeLessThan(5000);
});

describe('numbers to call', () => {
  test('of the country, in any spelling; else 112 or the local number', () => {
    expect(numbersOf(safety, 'gb')?.emergency[0]?.dial).toBe('999');
    expect(numbersOf(safety, 'US')?.crisis[0]?.dial).toBe('988');
    for (const unknown of [null, undefined, 'XX', '']) {
      expect(numbersOf(safety, unknown)?.emergency[0]?.name).toMatch(/your local number/);
    }
  });

  test('a list that nobody compared with an official page is said to be so', () => {
    const missing = (country: string) => {
      const numbers = numbersOf(safety, country);
      return numbers && notCompared(numbers);
    };
    expect(missing('GB')).toEqual([]);
    expect(missing('DE')).toEqual(['crisis']);
    // No numbers for urgent advice there: nothing to compare.
    expect(missing('US')).toEqual([]);
    expect(missing('ZZ')).toEqual(['emergency']);
  });

  test('the time zone guesses the country', () => {
    expect(guessCountry(safety, 'Europe/Berlin')).toBe('DE');
    expect(guessCountry(safety, 'America/Chicago')).toBe('US');
    expect(guessCountry(safety, 'Antarctica/Troll')).toBeNull();
  });
});
