import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, fieldError, type FieldError, invalid, RECORD_REF_COLUMNS, readable, recordRef, RecordRef, Scoped } from '#kernel';
import { RiskDelivery } from './risk-delivery.entity.js';
import { RiskRating, RiskStep } from './risk-rating.entity.js';
import type { Risk } from './risk.entity.js';

/** Kinds of record in which a treatment can be carried out. */
const DELIVERS: readonly string[] = ['service-item', 'activity', 'emergency-plan'];

const ratings = new Scoped(RiskRating, 'risk:read');
const deliveries = new Scoped(RiskDelivery, 'risk:read');

export interface Rated {
  likelihood: number;
  impact: number;
}

export async function rate(by: Acting, row: Risk, step: RiskStep, { likelihood, impact }: Rated, note: string): Promise<void> {
  await ratings.insert(by, row, { riskId: row.id, step, likelihood, impact, note, ratedOn: dayOf(by.now), at: by.now, ratedById: by.actor.personId });
  by.op.forget();
}

/** Oldest first. */
export async function ratingsOf(by: Acting, riskId: string): Promise<RiskRating[]> {
  return (await by.op.load('risk ratings', riskId, (ids) => ratings.grouped(by, 'riskId', ids, { at: 'ASC', id: 'ASC' }))) ?? [];
}

/** Where the treatment is carried out, as far as the person may read it. */
export async function deliveredIn(by: Acting, riskId: string): Promise<RecordRef[]> {
  const links = await by.op.load('risk deliveries', riskId, (ids) => deliveries.grouped(by, 'riskId', ids, { id: 'ASC' }));
  const refs = await Promise.all((links ?? []).map(({ recordId }) => recordRef(by, recordId)));
  return refs.filter((ref): ref is RecordRef => ref !== undefined && ref.state !== 'void');
}

/** @throws INVALID at the record that is unknown, of another community, void, or nothing in which a treatment is carried out */
export async function checkDeliveries(by: Acting, row: Risk, recordIds: readonly string[]): Promise<RecordRef[]> {
  const refs = await Promise.all(recordIds.map((id) => recordRef(by, id.toLowerCase())));
  const problems: FieldError[] = [];
  refs.forEach((ref, index) => {
    const fits = ref && ref.communityId === row.communityId && ref.state !== 'void' && DELIVERS.includes(ref.kind);
    if (!fits) problems.push(fieldError(`recordIds.${index}`, 'UNKNOWN_RECORD'));
  });
  if (problems.length) throw invalid(...problems);
  return refs as RecordRef[];
}

export async function writeDeliveries(by: Acting, row: Risk, records: readonly RecordRef[]): Promise<void> {
  await by.query('DELETE FROM risk_deliveries WHERE risk_id = $1', [row.id]);
  for (const { id } of records) await deliveries.insert(by, row, { id: uuid(), riskId: row.id, recordId: id });
  by.op.forget();
}

/** What is still running in a community and could carry a treatment, items of plans first. */
export async function deliverersAt(by: Acting, communityId: string): Promise<RecordRef[]> {
  const rows = await by.query<RecordRef>(
    `SELECT ${RECORD_REF_COLUMNS} FROM records r WHERE r.community_id = $2 AND r.kind = ANY($3) AND r.ended_at IS NULL AND r.state <> 'void'
     ORDER BY r.kind DESC, r.finish_by NULLS LAST, r.title, r.id LIMIT 300`,
    [by.now, communityId, DELIVERS],
  );
  return rows.filter((row) => readable(by, row)).map((row) => Object.assign(new RecordRef(), row));
}

/** Risks whose treatment is carried out in a record. */
export async function builtInto(by: Acting, recordId: string): Promise<string[]> {
  return (await deliveries.find(by, { recordId })).map(({ riskId }) => riskId);
}
