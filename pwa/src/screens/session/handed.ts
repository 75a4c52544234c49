/** What another screen hands over to this one, by `go('/session', {...})`. */
import type { BodySide } from '../../domain/session.ts';

export interface Handed {
  routine?: string;
  side?: BodySide | 'both';
  /** What was chosen before the safety questions came in between. */
  tool?: string;
  position?: string;
  pain?: number;
  /** The time at hand; absent for the whole routine. */
  minutes?: number;
  finderRun?: string;
  /** The record just written, and its routine. */
  finished?: string;
  finishedRoutine?: string;
  stopped?: boolean;
}

/** Only what has the right form; history entries may come from an older version of the app. */
export function handedOver(state: unknown): Handed {
  const given = (typeof state === 'object' && state !== null ? state : {}) as Record<
    string,
    unknown
  >;
  const handed: Handed = {};
  if (typeof given['routine'] === 'string') handed.routine = given['routine'];
  if (given['side'] === 'left' || given['side'] === 'right' || given['side'] === 'both')
    handed.side = given['side'];
  if (typeof given['tool'] === 'string') handed.tool = given['tool'];
  if (typeof given['position'] === 'string') handed.position = given['position'];
  if (typeof given['pain'] === 'number') handed.pain = given['pain'];
  if (typeof given['minutes'] === 'number') handed.minutes = given['minutes'];
  if (typeof given['finderRun'] === 'string') handed.finderRun = given['finderRun'];
  if (typeof given['finished'] === 'string') handed.finished = given['finished'];
  if (typeof given['finishedRoutine'] === 'string')
    handed.finishedRoutine = given['finishedRoutine'];
  if (given['stopped'] === true) handed.stopped = true;
  return handed;
}
