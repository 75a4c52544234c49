import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import Answers from './Answers.svelte';

afterEach(cleanup);

function show() {
  const told = vi.fn();
  render(Answers, { told });
  return told;
}

const number = (n: number) => screen.getByRole<HTMLInputElement>('radio', { name: String(n) });
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('a scale is a radio group with its question and the words at its ends', () => {
  show();

  const group = screen.getByRole('group', { name: 'Pain now' });
  expect(screen.getAllByRole('radio')).toHaveLength(11);
  expect(
    document.getElementById(group.getAttribute('aria-describedby') ?? '')?.textContent,
  ).toContain('no pain');
});

test('one tap answers, a tap on the same number takes the answer back', async () => {
  const told = show();

  number(5).click();
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith('pain', 5));
  number(5).click();

  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith('pain', null));
  await vi.waitFor(() => expect(number(5).checked).toBe(false));
});

test('"none of these" clears the others, and any other clears it', async () => {
  const told = show();

  box('Fever').click();
  await tick();
  box('None of these').click();
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith('signs', ['none']));
  await vi.waitFor(() => expect(box('Fever').checked).toBe(false));
  box('Chills').click();

  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith('signs', ['chills']));
  await vi.waitFor(() => expect(box('None of these').checked).toBe(false));
});
