/** Laying a change over a nested record, the way the store does it field by field. */

type Nested = Record<string, unknown>;

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `patch` laid over `values`. Null clears a field; with `keepNulls` it stays, for a change not yet written. */
export function merged(values: object, patch: object, keepNulls = false): Nested {
  const result: Nested = { ...values };
  for (const [field, value] of Object.entries(patch)) {
    const before = result[field];
    if (value === null && !keepNulls) delete result[field];
    else if (isMap(value)) result[field] = merged(isMap(before) ? before : {}, value, keepNulls);
    else result[field] = value;
  }
  return result;
}

/** A new record clears nothing. */
export function withoutNulls(values: object): Nested {
  return merged({}, values);
}
