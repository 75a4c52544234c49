import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { remove } from '../../actions/write.ts';
import { list } from '../../store/records.ts';
import QuickLog from './QuickLog.svelte';

afterEach(async () => {
  cleanup();
  for (const { id } of await list('pain_log')) await remove('pain_log', id);
});

const tap = (number: string) => fireEvent.click(screen.getByRole('radio', { name: number }));
const numbers = async () => (await list('pain_log')).map(({ values }) => values.pain_now);

describe('one tap on Today', () => {
  it('is a whole entry, and says that it is saved', async () => {
    render(QuickLog);

    await tap('5');

    await waitFor(() => expect(screen.getByText('Saved on this phone: Pain 5 of 10')).toBeTruthy());
    expect(await numbers()).toEqual([5]);
  });

  it('is corrected by the next tap: still one entry', async () => {
    render(QuickLog);

    await tap('5');
    await tap('6');

    await waitFor(() => expect(screen.getByText('Saved on this phone: Pain 6 of 10')).toBeTruthy());
    expect(await numbers()).toEqual([6]);
  });

  it('can be taken back', async () => {
    render(QuickLog);
    await tap('0');
    await waitFor(() => screen.getByRole('button', { name: 'Undo' }));

    await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));

    await waitFor(() => expect(screen.getByText('Taken back')).toBeTruthy());
    expect(await numbers()).toEqual([]);
  });

  it('offers to add more to it, not to type it again', async () => {
    render(QuickLog);

    await tap('3');

    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Add more to it' })).toBeTruthy(),
    );
  });
});
