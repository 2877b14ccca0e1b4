import { type Acting, fieldError, invalid, type Place, yearOf } from '#kernel';

/**
 * That the service item is planned in the community for the year in which the activity begins.
 * @throws INVALID at `serviceItemId`, where the community has planned no such service; at `dateField`, outside its year
 */
export async function plannedIn(by: Acting, place: Place, serviceItemId: string, beginsAt: Date, dateField: string): Promise<void> {
  const [plan] = await by.query<{ year: number }>(
    `SELECT p.year FROM service_items i JOIN annual_plans p ON p.id = i.parent_id
     WHERE i.id = $1 AND i.community_id = $2 AND i.state NOT IN ('superseded', 'void')`,
    [serviceItemId, place.communityId],
  );
  if (!plan) throw invalid(fieldError('serviceItemId', 'UNKNOWN_RECORD'));
  if (yearOf(beginsAt) !== plan.year) throw invalid(fieldError(dateField, 'OUT_OF_YEAR', { year: plan.year }));
}
