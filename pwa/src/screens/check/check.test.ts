import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answers, evaluateCheck, type Safety } from '../../domain/safety/index.ts';
import type { Recorded } from '../../domain/safety_state.ts';
import { safetyEvents } from '../../domain/safety_state.ts';
import { shownAdvice, whyAsked } from './advice.ts';
import { callsFor } from './numbers.ts';
import { afterOverview, nextPage, type Page, pageOf, type Round, roundOf, tidy } from './run.ts';

const BUNDLE = join(import.meta.dirname, '../../../../build/knowledge/bundle.json');
const safety = JSON.parse(readFileSync(BUNDLE, 'utf8')).safety as Safety;
const NOW = new Date('2026-06-15T12:00:00.000Z');
const firstUse = (): Round => roundOf(safety, safety.first_use.rules, {}, {});

/** Walks a round: overviews ticked as told, questions answered from `given`, the rest "none". */
function walk(round: Round, ticks: readonly string[], given: Answers) {
  let answers: Answers = {};
  let ticked: ReadonlySet<string> = new Set();
  let done: ReadonlySet<string> = new Set();
  const seen: string[] = [];
  for (let steps = 0; steps < 200; steps += 1) {
    const page: Page | undefined = nextPage(round, answers, ticked, done);
    if (page === undefined) return { answers: tidy(round, answers), seen };
    if (page.kind === 'overview') {
      const chosen = new Set(
        page.screen.lines.map(({ question }) => question).filter((id) => ticks.includes(id)),
      );
      answers = { ...answers, ...afterOverview(round, page.screen, chosen, chosen.size === 0) };
      ticked = new Set([...ticked, ...chosen]);
      done = new Set([...done, page.screen.id]);
      seen.push(`overview ${page.screen.id}`);
    } else {
      const { main } = page;
      answers = { ...answers, [main.key]: given[main.key] ?? [] };
      const again = pageOf(round, answers, main);
      for (const { key } of again.kind === 'question' ? again.follow : []) {
        if (given[key] !== undefined) answers = { ...answers, [key]: given[key] };
      }
      done = new Set([...done, main.key]);
      seen.push(main.key);
    }
  }
  throw new Error('the round does not end');
}

function levelOf(answers: Answers) {
  const event = {
    kind: 'check' as const,
    id: 'c',
    at: NOW.toISOString(),
    device: '',
    answers,
    profile: {},
    diary: {},
  };
  return evaluateCheck(safety, event);
}

describe('first-use questions', () => {
  it('are at most five screens for somebody with nothing to report, and give no level', () => {
    const { answers, seen } = walk(firstUse(), [], {});

    expect(seen.length).toBeLessThanOrEqual(5);
    expect(seen.every((page) => page.startsWith('overview'))).toBe(true);
    expect(levelOf(answers).level).toBeNull();
  });

  it('ask about what was ticked right after its screen, before the next one', () => {
    const { seen } = walk(firstUse(), ['bladder'], { bladder: ['leak'], 'bladder.since': 'new' });

    expect(seen.indexOf('bladder')).toBe(seen.indexOf('overview now') + 1);
  });

  it('find the emergency in a new bladder sign', () => {
    const { answers } = walk(firstUse(), ['bladder'], {
      bladder: ['leak'],
      'bladder.since': 'new',
    });

    expect(answers['bladder.since']).toBe('new');
    expect(levelOf(answers).level).toBe('L1');
  });

  it('leave a skippable question skipped unless "none of these" was said', () => {
    const round = firstUse();
    const screen = round.screens.find(({ lines }) =>
      lines.some(({ question }) => question === 'sexual'),
    );
    if (screen === undefined) throw new Error('no screen asks it');

    expect(afterOverview(round, screen, new Set(['bladder']), false)['sexual']).toBeNull();
    expect(afterOverview(round, screen, new Set(), true)['sexual']).toEqual([]);
  });

  it('answer every rule, so that nothing stays due afterwards', () => {
    const { answers } = walk(firstUse(), [], {});
    const asked = new Set(Object.keys(answers));

    for (const screen of safety.first_use.screens) {
      for (const { question } of screen.lines) expect(asked.has(question), question).toBe(true);
    }
  });
});

describe('the walking questions', () => {
  it('come one by one, without an overview', () => {
    const round = roundOf(safety, ['RF-12'], {}, {});

    expect(round.screens).toEqual([]);
    expect(walk(round, [], {}).seen).toContain('walk_same');
  });

  it('give no level when the distance changes and standing does not help', () => {
    const round = roundOf(safety, ['RF-12'], {}, {});
    const { answers } = walk(round, [], {
      walk_same: 'none',
      walk_still: 'none',
      walk_sit: 'none',
    });

    const result = levelOf(answers);

    expect(result.level).toBeNull();
    expect(whyAsked(safety, ['RF-12'])[0]?.why).toBeTruthy();
  });

  it('give L3 when the same walk always brings it and standing stops it', () => {
    const round = roundOf(safety, ['RF-12'], {}, {});
    const { answers } = walk(round, [], { walk_same: 'same', walk_still: 'stops' });

    expect(levelOf(answers).level).toBe('L3');
  });
});

describe('advice', () => {
  const urgent = levelOf({ bladder: ['leak'], 'bladder.since': 'new' });

  it('calls the emergency number first, says what is closed and until when', () => {
    const advice = shownAdvice(safety, urgent);
    const numbers = safety.emergency.find(({ country }) => country === 'GB');
    if (numbers === undefined) throw new Error('no numbers');

    expect(callsFor(numbers, advice.actions)[0]?.dial).toBe('999');
    expect(advice.closed[0]?.until).toBe('checked');
    expect(advice.frame?.body.join(' ')).toContain('Nobody may be looking');
  });

  it('offers somebody to talk to before the emergency number when the person cannot go on', () => {
    const result = levelOf({ low_mood: ['go_on'] });
    const numbers = safety.emergency.find(({ country }) => country === 'GB');
    if (numbers === undefined) throw new Error('no numbers');

    const calls = callsFor(numbers, shownAdvice(safety, result).actions);

    expect(result.level).toBe('L1');
    expect(calls[0]?.dial).toBe(numbers.crisis[0]?.dial);
    expect(calls.map(({ dial }) => dial)).toContain('999');
  });

  it('has a text for every finding of every rule', () => {
    const texts = new Set(safety.advice.map(({ id }) => id));
    for (const rule of safety.rules) {
      for (const { advice } of rule.findings)
        expect(texts.has(advice), `${rule.id} ${advice}`).toBe(true);
    }
  });
});

describe('the records as the rules read them', () => {
  it('hold the check, the mistake and the newest fact, with the moment last', () => {
    const at = (minute: number): string => new Date(NOW.getTime() + minute * 60_000).toISOString();
    const records: Recorded[] = [
      {
        id: 'b',
        kind: 'profile_fact',
        values: { fact: 'country', value: 'DE', occurred_at: at(-2) },
      },
      {
        id: 'a',
        kind: 'profile_fact',
        values: { fact: 'country', value: 'GB', occurred_at: at(-9) },
      },
      {
        id: 'c',
        kind: 'safety_check',
        values: { answers: { bladder: ['leak'] }, shown_at: at(-5) },
      },
      {
        id: 'd',
        kind: 'safety_confirmation',
        values: { check: 'c', answer: 'mistake', at: at(-4) },
      },
      {
        id: 'e',
        kind: 'safety_clearance',
        values: { check: 'c', deleted: true, occurred_at: at(-3) },
      },
    ];

    const events = safetyEvents(records, { moment: ['routine'] }, NOW);

    expect(events.map(({ kind }) => kind)).toEqual(['check', 'confirmation', 'moment']);
    expect(events.at(-1)).toMatchObject({
      at: NOW.toISOString(),
      profile: { country: 'DE' },
      moment: ['routine'],
    });
  });
});
