import { type Acting, fieldError, invalid, type Place, recordRef, RecordKindName, type RecordRef } from '#kernel';

/**
 * A record of the same community that the person may read.
 * @throws INVALID at `path` for one that is unknown, of another community, of another kind or void
 */
export async function recordHere(by: Acting, place: Place, id: string, path: string, kinds?: readonly RecordKindName[]): Promise<RecordRef> {
  const ref = await recordRef(by, id.toLowerCase());
  const fits = ref && ref.communityId === place.communityId && ref.state !== 'void' && (!kinds || kinds.includes(ref.kind));
  if (!fits) throw invalid(fieldError(path, 'UNKNOWN_RECORD'));
  return ref;
}

/** The plan that an incident or a drill goes by. @throws INVALID at `path` */
export const emergencyPlanHere = (by: Acting, place: Place, id: string | null | undefined, path = 'emergencyPlanId'): Promise<RecordRef | null> =>
  id ? recordHere(by, place, id, path, [RecordKindName.emergencyPlan]) : Promise.resolve(null);

/** The fields that were given: absent and null leave a text or a date as it is. */
export function given<T extends object>(input: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as never;
}
