import { Field, ObjectType } from '@nestjs/graphql';
import { v7 as uuid } from 'uuid';
import { type Acting, fail } from '#kernel';
import type { HomeVisit } from './home-visit.entity.js';
import { homeVisits, households, householdViewings } from './home-visit.kind.js';
import type { HouseholdViewing, VisitedHousehold } from './visited-household.entity.js';

/** What tells who lives in a household. */
export interface HouseholdParticulars {
  name: string;
  phone: string;
  address: string;
  situation: string;
}

/** What 8.7.6 wants written down of a visit. */
export interface VisitReport {
  situation: string;
  needs: string;
  course: string;
  opinions: string;
  result: string;
}

/** Who lives there, opened for who has to know. */
@ObjectType()
export class OpenedHousehold {
  @Field()
  name: string;

  @Field()
  phone: string;

  @Field()
  address: string;

  /** Of a visit: as it was then; as known today while none was made. */
  @Field()
  situation: string;
}

/** A household and what was seen there. */
@ObjectType()
export class OpenedHomeVisit extends OpenedHousehold {

  @Field()
  needs: string;

  @Field()
  course: string;

  @Field()
  opinions: string;

  @Field()
  result: string;
}

export const sealed = (by: Acting, what: HouseholdParticulars | VisitReport): string => by.kernel.personal.seal(JSON.stringify(what));

export const particularsOf = (by: Acting, row: VisitedHousehold): HouseholdParticulars =>
  JSON.parse(by.kernel.personal.open(row.particularsSealed)) as HouseholdParticulars;

/** Whoever makes the visit or sees to the household; and who hands work out. A role alone is not enough. */
export function mayKnow(by: Acting, row: HomeVisit, household: VisitedHousehold | undefined): boolean {
  const { actor } = by;
  if (!household || !actor.may('home-visit:know', row)) return false;
  return [row.assigneeId, ...row.visitorIds].some((id) => actor.is(id)) || knowsHousehold(by, household);
}

/** Its keeper, and whoever hands work out. */
export const knowsHousehold = ({ actor }: Acting, household: VisitedHousehold): boolean =>
  actor.may('home-visit:know', household) && (actor.is(household.keeperId) || actor.may('record:assign', household));

/** Opens what is sealed, and keeps who looked. @throws NOT_FOUND, FORBIDDEN */
export async function openHomeVisit(by: Acting, id: string): Promise<OpenedHomeVisit> {
  const row = await homeVisits.get(by, id);
  const household = await households.load(by, row.householdId);
  if (!household || !mayKnow(by, row, household)) throw fail('FORBIDDEN');
  await householdViewings.insert(by, row, { id: uuid(), householdId: household.id, visitId: row.id, personId: by.actor.personId!, corrected: [], at: by.now });
  const blank: VisitReport = { situation: '', needs: '', course: '', opinions: '', result: '' };
  const known = particularsOf(by, household);
  const report = row.reportSealed ? (JSON.parse(by.kernel.personal.open(row.reportSealed)) as VisitReport) : blank;
  return Object.assign(new OpenedHomeVisit(), known, report, { situation: report.situation || known.situation });
}

/** Who opened a household, or put it right, the latest first. */
export async function viewingsOfHousehold(by: Acting, householdId: string): Promise<HouseholdViewing[]> {
  return (await by.op.load('viewings of households', householdId, (ids) => householdViewings.grouped(by, 'householdId', ids, { at: 'DESC' }))) ?? [];
}

/** Who opened it, the latest first. */
export async function viewingsOf(by: Acting, visitId: string): Promise<HouseholdViewing[]> {
  return (await by.op.load('household viewings', visitId, (ids) => householdViewings.grouped(by, 'visitId', ids, { at: 'DESC' }))) ?? [];
}
