/** Which numbers to show. `tel:` links work without network. */

import type { Emergency, Safety } from './types.ts';

const ANYWHERE = 'ZZ';

/** The numbers of a country; where it is not known, 112 "or your local number". */
export function numbersOf(
  safety: Safety,
  country: string | null | undefined,
): Emergency | undefined {
  const wanted = country?.toUpperCase();
  return (
    safety.emergency.find((each) => each.country === wanted) ??
    safety.emergency.find((each) => each.country === ANYWHERE)
  );
}

/** A guess to be confirmed by the person: the country of a time zone, or null. */
export function guessCountry(safety: Safety, timeZone: string): string | null {
  return safety.emergency.find((each) => each.time_zones.includes(timeZone))?.country ?? null;
}
