/** Zones in words: "Back of the hip, right". */
import { placesOf } from '../../domain/body_map.ts';
import { words } from '../../text/bodymap.ts';
import type { ZoneKey } from './atlas.ts';

/** What the map needs to know of a zone of the bundle. */
export interface NamedZone {
  readonly id: string;
  readonly name: string;
  readonly landmark: string;
  readonly sheet: string;
  readonly sides: readonly string[];
}

/** What the map needs to know of a part of the body without zones. */
export interface NamedPart {
  readonly id: string;
  readonly name: string;
}

/** The parts of a key; `elsewhere.neck` gives zone "elsewhere" and side "neck". */
export function partsOf(key: ZoneKey): { zone: string; side: string } {
  const dot = key.lastIndexOf('.');
  return { zone: key.slice(0, dot), side: key.slice(dot + 1) };
}

/** A function that names any key; unknown ones keep their id, so that an old entry never vanishes. */
export function namer(
  catalogue: readonly NamedZone[],
  elsewhere: readonly NamedPart[] = [],
): (key: ZoneKey) => string {
  const zones = new Map(catalogue.map((zone) => [zone.id, zone.name]));
  const parts = new Map(elsewhere.map((part) => [part.id, part.name]));
  return (key) => {
    const { zone, side } = partsOf(key);
    if (zone === 'elsewhere') return parts.get(side) ?? side;
    const name = zones.get(zone) ?? zone;
    return side === 'left' || side === 'right' ? words.zone(name, words.side[side]) : name;
  };
}

/** Flat `zone.side` -> strength from the nested form of a record. */
export function flatZones(
  nested: Readonly<Record<string, Readonly<Record<string, number | null>>>> | undefined,
): Record<ZoneKey, number> {
  return placesOf({ zones: nested ?? {} });
}

/** The nested form of a record; keys that were there before and are gone become null (cleared). */
export function nestedZones(
  flat: Readonly<Record<ZoneKey, number>>,
  before: Readonly<Record<ZoneKey, number>> = {},
): Record<string, Record<string, number | null>> {
  const nested: Record<string, Record<string, number | null>> = {};
  const put = (key: ZoneKey, strength: number | null): void => {
    const { zone, side } = partsOf(key);
    nested[zone] = { ...nested[zone], [side]: strength };
  };
  for (const key of Object.keys(before)) put(key, null);
  for (const [key, strength] of Object.entries(flat)) put(key, strength);
  return nested;
}
