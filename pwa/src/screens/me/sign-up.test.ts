import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { words } from '../../text/me.ts';
import SignUp from './SignUp.svelte';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched.mockReset());
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const button = () => screen.getByRole('button', { name: words.signUp.button });

async function fill() {
  await fireEvent.input(screen.getByLabelText(words.fields.email), {
    target: { value: 'pat@example.org' },
  });
  await fireEvent.input(screen.getByLabelText(words.fields.newPassword), {
    target: { value: 'walnut bridge lamp' },
  });
  await fireEvent.click(screen.getByLabelText(words.fields.adult));
  await fireEvent.click(screen.getByLabelText(words.fields.consent));
}

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

test('an empty form says everything at once and sends nothing', async () => {
  render(SignUp);

  await fireEvent.click(button());

  const { email, password, adult, consent } = words.signUp.errors;
  const links = screen.getAllByRole('link').map((link) => link.textContent);
  expect(links).toEqual(expect.arrayContaining([email, password, adult, consent]));
  expect(screen.getByLabelText(words.fields.email).getAttribute('aria-invalid')).toBe('true');
  expect(fetched).not.toHaveBeenCalled();
});

test('without explicit consent nothing leaves the phone', async () => {
  render(SignUp);
  await fill();
  await fireEvent.click(screen.getByLabelText(words.fields.consent));

  await fireEvent.click(button());

  expect(screen.getAllByText(words.signUp.errors.consent).length).toBeGreaterThan(0);
  expect(fetched).not.toHaveBeenCalled();
});

test('the version of the consent text goes along, and the server’s words stand beside the field', async () => {
  fetched.mockImplementation(() =>
    Promise.resolve(
      answer(400, { errors: [{ param: 'email', code: 'taken', message: 'Use another address.' }] }),
    ),
  );
  render(SignUp);
  await fill();

  await fireEvent.click(button());

  await vi.waitFor(() => expect(screen.getAllByText('Use another address.')).toHaveLength(2));
  const sent = JSON.parse(String(fetched.mock.calls[0]?.[1]?.body)) as Record<string, unknown>;
  expect(sent).toMatchObject({ email: 'pat@example.org', adult: true, consent: '2026-11' });
});

test('without network the form says so and keeps what was typed', async () => {
  fetched.mockRejectedValue(new TypeError('no network'));
  render(SignUp);
  await fill();

  await fireEvent.click(button());

  await vi.waitFor(() => expect(screen.getByText(words.offline)).toBeTruthy());
  expect(screen.getByLabelText<HTMLInputElement>(words.fields.email).value).toBe('pat@example.org');
});
