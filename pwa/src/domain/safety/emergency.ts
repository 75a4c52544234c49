/** Which numbers to show. `tel:` links work without network. */

import type { Emergency, NumberList, Safety } from './types.ts';

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

const LISTS: readonly NumberList[] = ['emergency', 'urgent', 'crisis'];

/** The lists with numbers that nobody has compared with an official page yet. */
export function notCompared(numbers: Emergency): NumberList[] {
  const compared = new Set(numbers.compared.flatMap(({ lists }) => lists));
  return LISTS.filter((list) => numbers[list].length > 0 && !compared.has(list));
}

/** A guess to be confirmed by the person: the country of a time zone, or null. */
export function guessCountry(safety: Safety, timeZone: string): string | null {
  return safety.emergency.find((each) => each.time_zones.includes(timeZone))?.country ?? null;
}
