/**
 * On the wire and in the store a record is flat: `zones.hip_back.right: 5`. Maps are spread into one
 * field per key, so that two devices that edit one record never lose each other's zones. In the app a
 * record is nested: `zones.hip_back.right`. This file is the only place that knows both forms.
 */
import { isMapField, type Kind } from './records.ts';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };
/** Field name -> value. `null` clears a field. */
export type Flat = Record<string, Json>;
/** A nested record; maps as objects, everything else as it is. */
export type Nested = { [key: string]: unknown };

function isPlainObject(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Spreads the maps of a record. A field whose value is undefined is left out; `null` stays. */
export function flatten(kind: Kind, nested: Nested): Flat {
  const flat: Flat = {};
  for (const [field, value] of Object.entries(nested)) {
    if (isMapField(kind, field) && isPlainObject(value)) spread(field, value, flat);
    else if (value !== undefined) flat[field] = value as Json;
  }
  return flat;
}

function spread(prefix: string, value: Nested, into: Flat): void {
  for (const [key, inner] of Object.entries(value)) {
    // A dot in a key would become a level of its own on the way back.
    if (key === '' || key.includes('.'))
      throw new RangeError(`a key may hold no dot: ${prefix}.${key}`);
    const path = `${prefix}.${key}`;
    if (isPlainObject(inner)) spread(path, inner, into);
    else if (inner !== undefined) into[path] = inner as Json;
  }
}

/** The nested form of a flat record. Cleared (`null`) fields are absent. */
export function nest(flat: Flat): Nested {
  const nested: Nested = {};
  for (const [path, value] of Object.entries(flat)) {
    if (value === null) continue;
    if (!path.includes('.')) {
      nested[path] = value;
      continue;
    }
    const keys = path.split('.');
    // Keys come from the server too: a key of Object.prototype must never become a path.
    if (keys.includes('__proto__')) continue;
    let level = nested;
    for (const key of keys.slice(0, -1)) {
      const next = Object.hasOwn(level, key) ? level[key] : undefined;
      const inner: Nested = isPlainObject(next) ? next : {};
      level[key] = inner;
      level = inner;
    }
    level[keys.at(-1) ?? path] = value;
  }
  return nested;
}
