import type { Acting } from '../acting/acting.js';
import type { Place } from '../acting/place.js';
import type { Asker } from './workflow.js';

/** What guards may know of who asks, at the place of a row. */
export function askerOf(by: Acting, place: Place): Asker {
  return {
    personId: by.actor.personId,
    now: by.now,
    holds: (permission) => by.actor.may(permission, place),
  };
}
