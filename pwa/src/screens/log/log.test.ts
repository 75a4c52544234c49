import { beforeEach, describe, expect, it, vi } from 'vitest';
import { create } from '../../actions/write.ts';
import type { Word } from '../../domain/knowledge.ts';
import type { PainLog } from '../../domain/records.ts';
import { get, list } from '../../store/records.ts';
import { Draft } from './draft.svelte.ts';
import { offer, reliefUses, uses } from './lists.ts';
import { merged, withoutNulls } from './merge.ts';
import { added, inOrder, movedBy, type ReliefPatch, removed } from './relief.ts';

// The real thing, except where a test says that the phone cannot keep it.
vi.mock('../../actions/write.ts', async (load) => {
  const real = await load<typeof import('../../actions/write.ts')>();
  return { ...real, create: vi.fn(real.create) };
});

describe('an entry while it is written', () => {
  it('exists after the first tap and is enriched by the next ones', async () => {
    const draft = new Draft();

    draft.set({ pain_now: 5 });
    draft.set({ qualities: { knot: true } });
    draft.set({ zones: { hip_back: { right: 5 } } });
    await draft.flush();

    const entry = await get<'pain_log'>(draft.id);
    expect(entry?.values).toMatchObject({
      pain_now: 5,
      qualities: { knot: true },
      zones: { hip_back: { right: 5 } },
    });
    expect(draft.saved).toBe('saved');
    expect(await list('pain_log')).toHaveLength(1);
  });

  it('keeps typed words when the screen is left before the fingers rest', async () => {
    const draft = new Draft();

    draft.type({ note: 'after the long walk' });
    await draft.flush();

    expect((await get<'pain_log'>(draft.id))?.values.note).toBe('after the long walk');
  });

  it('takes back what was tapped by mistake', async () => {
    const draft = new Draft();

    draft.set({ pain_now: 7, triggers: { walking_a_lot: true, stress: true } });
    draft.set({ pain_now: null, triggers: { stress: null } });
    await draft.flush();

    const values = (await get<'pain_log'>(draft.id))?.values;
    expect(values?.pain_now).toBeUndefined();
    expect(values?.triggers).toEqual({ walking_a_lot: true });
  });

  it('is marked as entered later when it happened yesterday', async () => {
    const draft = new Draft();
    const now = new Date();
    const yesterday = new Date(now.getTime() - 26 * 3_600_000);

    draft.set({ pain_now: 4 });
    draft.happened(yesterday, now);
    await draft.flush();

    const values = (await get<'pain_log'>(draft.id))?.values;
    expect(values?.entered_later).toBe(true);
    expect(values?.occurred_at).toBe(yesterday.toISOString());
  });

  it('says that it is not saved when the phone cannot keep it, and keeps it with the next tap', async () => {
    const draft = new Draft();
    vi.mocked(create).mockRejectedValueOnce(new Error('the phone is full'));

    draft.set({ pain_now: 3 });
    await draft.flush();

    expect(draft.saved).toBe('failed');
    expect(draft.started).toBe(false);

    draft.set({ mood: 6 });
    await draft.flush();

    expect((await get<'pain_log'>(draft.id))?.values).toMatchObject({ pain_now: 3, mood: 6 });
  });
});

describe('laying a change over an entry', () => {
  it('keeps neighbours in a map and clears with null', () => {
    const before = { zones: { calf_lower: { left: 3 }, heel: { left: 2 } }, pain_now: 4 };

    const after = merged(before, { zones: { heel: { left: null, right: 6 } }, pain_now: null });

    expect(after).toEqual({ zones: { calf_lower: { left: 3 }, heel: { right: 6 } } });
  });

  it('remembers a clearing that was not written yet', () => {
    expect(merged({ note: 'a' }, { note: null }, true)).toEqual({ note: null });
    expect(withoutNulls({ note: null, pain_now: 0, limits: { walking: null } })).toEqual({
      pain_now: 0,
      limits: {},
    });
  });
});

describe('what was tried, in order', () => {
  let relief: NonNullable<PainLog['relief']>;
  const apply = (patch: ReliefPatch): void => {
    relief = merged(relief, patch) as NonNullable<PainLog['relief']>;
  };
  const order = (): (string | undefined)[] => inOrder(relief).map(({ what }) => what);

  beforeEach(() => {
    relief = {};
    apply(added(relief, 'x', 'sat_down'));
    apply(added(relief, 'a', 'leaned_on_hard'));
    apply(added(relief, 'm', 'floor_stretches'));
  });

  it('stays in the order of tapping, whatever the ids', () => {
    expect(order()).toEqual(['sat_down', 'leaned_on_hard', 'floor_stretches']);
  });

  it('moves one item and writes only that one', () => {
    const patch = movedBy(relief, 'm', -1);
    apply(patch);

    expect(Object.keys(patch)).toEqual(['m']);
    expect(order()).toEqual(['sat_down', 'floor_stretches', 'leaned_on_hard']);
  });

  it('moves to the very end and to the very start', () => {
    apply(movedBy(relief, 'x', 1));
    apply(movedBy(relief, 'x', 1));
    expect(order()).toEqual(['leaned_on_hard', 'floor_stretches', 'sat_down']);
    apply(movedBy(relief, 'x', -1));
    apply(movedBy(relief, 'x', -1));
    expect(order()[0]).toBe('sat_down');
  });

  it('does nothing at the ends', () => {
    expect(movedBy(relief, 'x', -1)).toEqual({});
    expect(movedBy(relief, 'm', 1)).toEqual({});
  });

  it('can be taken out again', () => {
    const second = inOrder(relief)[1];
    if (second === undefined) throw new Error('no second');

    apply(removed(second));

    expect(order()).toEqual(['sat_down', 'floor_stretches']);
  });
});

describe('which words come first', () => {
  const words: Word[] = [
    { id: 'dull', label: 'Dull ache', common: true },
    { id: 'knot', label: 'Feels like a knot', common: true },
    { id: 'heavy', label: 'Heavy' },
    { id: 'numb', label: 'Numb' },
  ];

  it('those used before, then the common ones; the rest waits behind "more"', () => {
    const used = uses(
      [
        { values: { qualities: { knot: true } } },
        { values: { qualities: { knot: true, heavy: true } } },
      ],
      'qualities',
    );

    const { shown, more } = offer(words, used);

    expect(shown.map(({ id }) => id)).toEqual(['knot', 'heavy', 'dull']);
    expect(more.map(({ id }) => id)).toEqual(['numb']);
  });

  it('one that is chosen is never hidden', () => {
    expect(offer(words, new Map(), { numb: true }).shown.map(({ id }) => id)).toContain('numb');
  });

  it('counts what was tried before', () => {
    const counts = reliefUses([
      { values: { relief: { a: { what: 'heat' }, b: { what: 'heat' } } } },
    ]);

    expect(counts.get('heat')).toBe(2);
  });
});
