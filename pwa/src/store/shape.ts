/** What lies in the phone's database. Names and key paths here must never change: people's diaries hang on them. */
import type { DBSchema } from 'idb';
import type { Hlc } from '../domain/clock.ts';
import type { Flat, Json } from '../domain/flatten.ts';
import type { Kind } from '../domain/records.ts';

/** One change, as it goes to the server. */
export interface Op {
  op_id: string;
  kind: Kind;
  id: string;
  /** field -> [value, clock] */
  patch: Record<string, [Json, Hlc]>;
  schema: number;
  /**
   * No new edit of the person: what the server once said, given back to it after it forgot (`restored.ts`), or what
   * comes back from a file (`brought_back.ts`). Its clocks alone decide.
   */
  again?: true;
}

/** A change that waits to be sent. `seq` is its place in the queue, whatever the phone's clock does. */
export interface WaitingOp extends Op {
  seq: number;
}

export interface OpError {
  field: string;
  code: string;
  message: string;
}

/** A change that the server refused: kept, shown, mended or thrown away by the person. */
export interface TrayEntry extends WaitingOp {
  errors: OpError[];
  refused_at: string;
}

/** A record as the server last gave it. */
export interface Row {
  id: string;
  kind: Kind;
  revision: number;
  values: Flat;
  clocks: Record<string, Hlc>;
}

/** What the screens show: the row with the waiting changes laid over it. */
export interface ViewRow {
  id: string;
  kind: Kind;
  values: Flat;
  /** When it happened; absent on deleted records, so that they are in no list. */
  at?: string;
  /** The local day on which it happened. */
  day?: string;
  /** True while a change of this record has not reached the server. */
  waiting: boolean;
}

export type Closed = 'moved' | 'signed_out';
export type Stop = 'sign_in' | 'wrong_account' | 'app_old';

/** Small single values. */
export interface Meta {
  device: string;
  clock: Hlc;
  /** The last place given out in the outbox. */
  seq: number;
  cursor: string;
  last_sync_at: string;
  /** Why nothing is sent at the moment. */
  stop: Stop;
  /** This database takes no entries any more: its person signed out or its entries moved to an account. */
  closed: Closed;
  /** The browser's answer to our wish to keep the data. */
  persisted: boolean;
  /** The massage session that is running, so that a reload goes on with it. */
  active_session: Json;
  /** Text that another app shared, until it is in an entry. */
  shared: string;
  /** Switches and answers of this phone that are not part of the diary. */
  settings: Record<string, Json>;
}

export interface Shape extends DBSchema {
  rows: { key: string; value: Row };
  outbox: { key: string; value: WaitingOp; indexes: { by_seq: number; by_record: string } };
  tray: { key: string; value: TrayEntry };
  view: {
    key: string;
    value: ViewRow;
    indexes: { by_time: [string, string]; by_day: [string, string] };
  };
  meta: { key: string; value: Meta[keyof Meta] };
}

export type StoreName = 'rows' | 'outbox' | 'tray' | 'view' | 'meta';
export const ALL_STORES: readonly StoreName[] = ['rows', 'outbox', 'tray', 'view', 'meta'];
