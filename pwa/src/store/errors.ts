/** Why the phone's database did not do what it was asked. Codes, not words: the words are in `text/`. */

/** The phone has no room left. The change is held beside the database; see `held.ts`. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';
}

/** Another tab runs a newer version with a newer shape: this one must not write any more. */
export class StoreOutdated extends Error {
  override readonly name = 'StoreOutdated';
}

/** There is no database here at all (private window, very old browser). */
export class StoreMissing extends Error {
  override readonly name = 'StoreMissing';
}

/** This database belongs to someone who signed out, or its entries have moved to an account. */
export class StoreClosed extends Error {
  override readonly name = 'StoreClosed';
  readonly why: 'moved' | 'signed_out';

  constructor(why: 'moved' | 'signed_out') {
    super(why);
    this.why = why;
  }
}

export function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
