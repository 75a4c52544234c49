/** Which numbers are offered to be called. */
import {
  type AdviceAction,
  type Emergency,
  guessCountry,
  type PhoneNumber,
  type Profile,
  type Safety,
} from '../../domain/safety/index.ts';

/** Stands for "not known": 112, or your local number. */
export const UNKNOWN = 'ZZ';

/** The country as the person said it, else as this phone's time zone tells. */
export function countryOf(safety: Safety, profile: Profile): string {
  const said = profile['country'];
  if (typeof said === 'string') return said;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return guessCountry(safety, zone) ?? UNKNOWN;
}

type CallKind = 'crisis' | 'urgent' | 'emergency';

/** What to call for these actions, the most fitting first. */
export function callsFor(numbers: Emergency, actions: readonly AdviceAction[]): PhoneNumber[] {
  const kinds: CallKind[] = [];
  if (actions.includes('call_crisis')) kinds.push('crisis');
  if (actions.includes('call_urgent')) kinds.push('urgent');
  if (actions.includes('call_emergency') || actions.includes('call_urgent'))
    kinds.push('emergency');
  return kinds.flatMap((kind) => numbers[kind]);
}
