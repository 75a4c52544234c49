import { expect, test } from 'vitest';
import { mayOffer } from './moment.ts';

const MONDAY = '2026-06-15';
const TUESDAY = '2026-06-16';

test('nobody is offered the home screen before something is written down', () => {
  expect(mayOffer({ how: 'prompt', days: [], saidNo: false })).toBe(false);
  expect(mayOffer({ how: 'iphone', days: [], saidNo: false })).toBe(false);
});

test('many entries on the first day are no reason; the second day is', () => {
  expect(mayOffer({ how: 'prompt', days: [MONDAY, MONDAY, MONDAY], saidNo: false })).toBe(false);
  expect(mayOffer({ how: 'prompt', days: [TUESDAY, MONDAY], saidNo: false })).toBe(true);
});

test('on an iPhone the first entry is reason enough: it may be erased there', () => {
  expect(mayOffer({ how: 'iphone', days: [MONDAY], saidNo: false })).toBe(true);
});

test('after a no it is never offered again', () => {
  for (const how of ['prompt', 'iphone'] as const)
    expect(mayOffer({ how, days: [MONDAY, TUESDAY], saidNo: true })).toBe(false);
});
