import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import BodyMap from './BodyMap.svelte';
import { flatZones, namer, nestedZones } from './names.ts';

const catalogue = [
  {
    id: 'hip_back',
    name: 'Back of the hip',
    landmark: 'just behind the bony knob',
    sheet: 'back_low',
    sides: ['left', 'right'],
  },
  {
    id: 'coccyx',
    name: 'Tailbone',
    landmark: 'tip of the spine',
    sheet: 'back_low',
    sides: ['midline'],
  },
  {
    id: 'deep_pelvis',
    name: 'Deep in the pelvis',
    landmark: '',
    sheet: 'front',
    sides: ['left', 'right'],
  },
];
const elsewhere = [{ id: 'neck', name: 'Neck' }];

type Zones = Record<string, number>;
afterEach(cleanup);

async function openList(zones: Zones = {}) {
  const seen: Zones[] = [];
  render(BodyMap, {
    props: { catalogue, elsewhere, zones, onchange: (next: Zones) => seen.push(next) },
  });
  await fireEvent.click(screen.getByRole('button', { name: 'Choose from a list' }));
  return seen;
}

describe('the list beside the picture', () => {
  it('stores the same key as a tap on the picture, with strength 5', async () => {
    const seen = await openList();

    const place = screen.getByRole('group', { name: /Back of the hip/ });
    await fireEvent.click(within(place).getByLabelText('right'));

    expect(seen.at(-1)).toEqual({ 'hip_back.right': 5 });
  });

  it('holds what is not drawn, and what lies elsewhere in the body', async () => {
    const seen = await openList();

    const deep = screen.getByRole('group', { name: /Deep in the pelvis/ });
    await fireEvent.click(within(deep).getByLabelText('left'));
    await fireEvent.click(screen.getByLabelText('Neck'));

    expect(seen.at(-1)).toEqual({ 'deep_pelvis.left': 5, 'elsewhere.neck': 5 });
  });

  it('finds a place by its landmark', async () => {
    await openList();

    await fireEvent.input(screen.getByLabelText('Search a place'), { target: { value: 'knob' } });

    expect(screen.queryByRole('group', { name: /Tailbone/ })).toBeNull();
    expect(screen.getByRole('group', { name: /Back of the hip/ })).toBeTruthy();
  });
});

describe('the marked places', () => {
  it('can be made stronger, weaker and taken away by buttons', async () => {
    const seen: Zones[] = [];
    render(BodyMap, {
      props: {
        catalogue,
        zones: { 'hip_back.right': 9 },
        onchange: (next: Zones) => seen.push(next),
      },
    });

    await fireEvent.click(screen.getByRole('button', { name: 'Stronger: Back of the hip, right' }));
    expect(seen.at(-1)).toEqual({ 'hip_back.right': 10 });
    const stronger = screen.getByRole<HTMLButtonElement>('button', {
      name: 'Stronger: Back of the hip, right',
    });
    expect(stronger.disabled).toBe(true);

    await fireEvent.click(screen.getByRole('button', { name: 'Remove Back of the hip, right' }));
    expect(seen.at(-1)).toEqual({});
  });

  it('are told in words where the map is only looked at', () => {
    render(BodyMap, {
      props: {
        catalogue,
        mode: 'view',
        zones: { 'hip_back.right': 5 },
        marks: [{ kind: 'patch', key: 'coccyx.midline' }],
      },
    });

    expect(screen.getByText('Hurts: Back of the hip, right: 5 of 10.')).toBeTruthy();
    expect(screen.getByText('Patch: Tailbone.')).toBeTruthy();
  });
});

describe('keys and names', () => {
  it('go to the record and back', () => {
    const flat = { 'hip_back.right': 5, 'coccyx.midline': 3, 'elsewhere.neck': 2 };

    expect(flatZones(nestedZones(flat))).toEqual(flat);
  });

  it('clear what was taken away', () => {
    expect(nestedZones({ 'heel.left': 4 }, { 'heel.left': 2, 'heel.right': 2 })).toEqual({
      heel: { left: 4, right: null },
    });
  });

  it('name the side in words, and never lose an unknown place', () => {
    const name = namer(catalogue, elsewhere);

    expect(name('hip_back.right')).toBe('Back of the hip, right');
    expect(name('coccyx.midline')).toBe('Tailbone');
    expect(name('elsewhere.neck')).toBe('Neck');
    expect(name('old_zone.left')).toBe('old_zone, left');
  });
});

describe('the picture by keyboard', () => {
  it('is walked with the arrow keys; Space marks, plus and minus change, and it can be undone', async () => {
    const seen: Zones[] = [];
    render(BodyMap, { props: { catalogue, onchange: (next: Zones) => seen.push(next) } });
    const place = (name: string) => screen.getByRole('checkbox', { name });
    const hip = place('Back of the hip, right');
    hip.focus();

    await fireEvent.keyDown(hip, { key: ' ' });
    await fireEvent.keyDown(hip, { key: '+' });
    expect(seen.at(-1)).toEqual({ 'hip_back.right': 6 });
    expect(place('Back of the hip, right: 6 of 10').getAttribute('aria-checked')).toBe('true');

    await fireEvent.keyDown(hip, { key: '2' });
    await fireEvent.keyDown(hip, { key: 'z', ctrlKey: true });
    expect(seen.at(-1)).toEqual({ 'hip_back.right': 6 });

    await fireEvent.keyDown(hip, { key: 'ArrowLeft' });
    expect(document.activeElement).not.toBe(hip);
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
    expect(hip.getAttribute('tabindex')).toBe('-1');
  });
});

describe('the strength', () => {
  it('of what was marked last is moved by one bar, and taken back in one step', async () => {
    const seen: Zones[] = [];
    render(BodyMap, {
      props: { catalogue, zones: {}, onchange: (next: Zones) => seen.push(next) },
    });
    const hip = screen.getByRole('checkbox', { name: 'Back of the hip, left' });
    await fireEvent.keyDown(hip, { key: ' ' });

    const bar = screen.getByRole('slider');
    for (const value of ['6', '7', '8']) await fireEvent.input(bar, { target: { value } });
    expect(seen.at(-1)).toEqual({ 'hip_back.left': 8 });

    await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(seen.at(-1)).toEqual({ 'hip_back.left': 5 });
    await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(seen.at(-1)).toEqual({});
  });

  it('is set in the list too, beside the place', async () => {
    const seen = await openList({ 'coccyx.midline': 4 });

    const place = screen.getByRole('group', { name: /Tailbone/ });
    await fireEvent.click(within(place).getByRole('button', { name: 'Stronger: Tailbone' }));

    expect(seen.at(-1)).toEqual({ 'coccyx.midline': 5 });
  });
});

describe('the map of an earlier day', () => {
  it('is taken over in one tap, and taken back in one', async () => {
    const seen: Zones[] = [];
    render(BodyMap, {
      props: {
        catalogue,
        zones: { 'hip_back.left': 2 },
        earlier: { label: 'Same places as yesterday', zones: { 'hip_back.right': 7 } },
        onchange: (next: Zones) => seen.push(next),
      },
    });

    await fireEvent.click(screen.getByRole('button', { name: 'Same places as yesterday' }));
    expect(seen.at(-1)).toEqual({ 'hip_back.right': 7 });
    expect(screen.queryByRole('button', { name: 'Same places as yesterday' })).toBeNull();

    await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(seen.at(-1)).toEqual({ 'hip_back.left': 2 });
  });
});

describe('the layers', () => {
  it('are switched off and on by their names', async () => {
    const { container } = render(BodyMap, {
      props: {
        catalogue,
        zones: { 'hip_back.right': 5 },
        marks: [{ kind: 'patch', key: 'coccyx.midline' }],
      },
    });
    const painted = () => container.querySelectorAll('path.hurts').length;

    expect(screen.getByRole('checkbox', { name: 'Patch: 1' })).toBeTruthy();
    expect(painted()).toBe(1);
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Hurts: 1' }));
    expect(painted()).toBe(0);
  });
});
