/** Which numbers are shown for which country. */
import type { AdviceAction, Emergency, PhoneNumber } from '../../domain/safety/index.ts';

/** Stands for "not known": 112, or your local number. */
export const UNKNOWN = 'ZZ';

/** The country of this phone as its time zone tells; UNKNOWN when it does not. */
export function guessCountry(emergency: readonly Emergency[], timeZone: string): string {
  return emergency.find((one) => one.time_zones.includes(timeZone))?.country ?? UNKNOWN;
}

/** The numbers of a country; of "not known" when the country is not in the list. */
export function numbersOf(emergency: readonly Emergency[], country: string): Emergency | undefined {
  return (
    emergency.find((one) => one.country === country) ??
    emergency.find((one) => one.country === UNKNOWN)
  );
}

export interface Call {
  number: PhoneNumber;
  /** The first and biggest button. */
  first: boolean;
}

type CallKind = 'crisis' | 'urgent' | 'emergency';

/** What to call for these actions, the most fitting first. */
export function callsFor(numbers: Emergency, actions: readonly AdviceAction[]): Call[] {
  const kinds: CallKind[] = [];
  if (actions.includes('call_crisis')) kinds.push('crisis');
  if (actions.includes('call_emergency') && !actions.includes('call_urgent'))
    kinds.push('emergency');
  if (actions.includes('call_urgent')) kinds.push('urgent', 'emergency');
  const wanted = kinds.flatMap((kind) => numbers[kind]);
  return wanted.map((number, index) => ({ number, first: index === 0 }));
}
