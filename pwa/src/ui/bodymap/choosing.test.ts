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
