import { type Acting, ClauseRole, dayOf, linksOf, writeLinks } from '#kernel';
import { clausesInForceAt, linkDefaults } from '#standards';
import { buildingClauseIds, isPlaced } from '../community-building/building-clauses.js';
import { type Activity, ActivityForm } from './activity.entity.js';

/** What 8.8.2 asks of a community's own activities, 8.8.3 asks of those it joins. */
const JOINED = '8.8.3';

/** An activity shows that the clause of its form is met, that of its heading (8.9), and those of the service that it delivers. */
export async function linkServed(by: Acting, row: Activity): Promise<void> {
  if (row.form === ActivityForm.own) await linkDefaults(by, row);
  const joined = row.form === ActivityForm.joined ? await clausesInForceAt(by, row.communityId, [JOINED], dayOf(by.now)) : [];
  const inherited = row.serviceItemId ? await linksOf(by, row.serviceItemId) : [];
  const building = (await isPlaced(by, row.id)) ? await buildingClauseIds(by, row.communityId) : [];
  const clauseIds = new Set([...building, ...joined.map((clause) => clause.id), ...inherited.map((link) => link.clauseId)]);
  await writeLinks(by, row, [...clauseIds].map((clauseId) => ({ clauseId, role: ClauseRole.evidences, isDefault: true })));
  by.op.forget();
}

/** After another service item was chosen: the old one's clauses go, what a person linked stays. */
export async function linkServedAnew(by: Acting, row: Activity): Promise<void> {
  await by.query('DELETE FROM clause_links WHERE record_id = $1 AND is_default', [row.id]);
  await linkServed(by, row);
}
