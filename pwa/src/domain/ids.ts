/** Ids are UUIDv7 made on the phone: unique without a server, sorted by the time they were made. */
import { v7 } from 'uuid';

/** A new id. Two ids made on one phone sort in the order in which they were made. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True when the text is a UUID in the form that the server accepts (lower case, with hyphens). */
export function isId(text: string): boolean {
  return UUID.test(text);
}
