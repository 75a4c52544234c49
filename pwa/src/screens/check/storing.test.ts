import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerSafety, clearSafety, confirmSafety } from '../../actions/safety.ts';
import type { Answers, Safety } from '../../domain/safety/index.ts';
import { evaluate } from '../../domain/safety/index.ts';
import { profileIn, safetyEvents } from '../../domain/safety_state.ts';
import { get, list } from '../../store/records.ts';

const BUNDLE = join(import.meta.dirname, '../../../../build/knowledge/bundle.json');
const safety = JSON.parse(readFileSync(BUNDLE, 'utf8')).safety as Safety;
const KINDS = ['safety_check', 'safety_confirmation', 'safety_clearance', 'profile_fact'] as const;

async function answer(answers: Answers, at = new Date()) {
  const check = answerSafety(
    safety,
    { answers, profile: {}, diary: {}, trigger: 'asked', rulesVersion: 'v' },
    at,
  );
  await check.stored;
  return check;
}

async function standing() {
  const now = new Date(Date.now() + 1000);
  return evaluate(safety, safetyEvents(await list(KINDS), { moment: [] }, now), now.toISOString());
}

describe('a safety check', () => {
  it('gives its advice at once and is kept as it was shown', async () => {
    const check = answerSafety(safety, {
      answers: { bladder: ['leak'], 'bladder.since': 'new' },
      profile: {},
      diary: { pain_now: 5 },
      trigger: 'first_use',
      rulesVersion: 'abc',
    });

    // Before anything is on disk.
    expect(check.result.level).toBe('L1');
    await check.stored;

    expect((await get<'safety_check'>(check.id))?.values).toMatchObject({
      level: 'L1',
      answers: { bladder: ['leak'], 'bladder.since': 'new' },
      shown_at: check.shownAt,
      rules_version: 'abc',
      diary: { pain_now: 5 },
    });
    await confirmSafety(check.id, 'mistake');
  });

  it('keeps what it learned about the person as dated facts', async () => {
    const check = await answer({ pregnant: 'pregnant' });

    expect(profileIn(await list(KINDS))['pregnant']).toBe('pregnant');
    await confirmSafety(check.id, 'mistake');
  });

  it('answered by mistake takes its facts and its locks with it, and stays in the history', async () => {
    const check = await answer({ pregnant: 'pregnant', bladder: ['leak'], 'bladder.since': 'new' });
    expect((await standing()).level).toBe('L1');

    await confirmSafety(check.id, 'mistake');

    expect((await standing()).level).toBeNull();
    expect(profileIn(await list(KINDS))['pregnant']).toBeUndefined();
    expect(await get(check.id)).toBeDefined();
  });

  it('said to be right stays until somebody was checked', async () => {
    const check = await answer(
      { bladder: ['leak'], 'bladder.since': 'new' },
      new Date(Date.now() - 5000),
    );

    await confirmSafety(check.id, 'right');
    expect((await standing()).level).toBe('L1');

    await clearSafety(check.id, {
      said: 'all looked at',
      checked_on: '2026-06-15',
      by_whom: 'doctor',
    });
    expect((await standing()).level).toBeNull();
  });
});
