import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { type Acting, ExpectedInput, fieldError, invalid, Text } from '#kernel';
import { adoptedEntries, CatalogueEntry } from '#standards';
import type { AnnualPlan } from './annual-plan.entity.js';
import { annualPlans } from './annual-plan.kind.js';
import { catalogueLeft, reasonsOf } from './coverage.js';

/** A service of the adopted editions that no item carries out, and why. */
@ObjectType()
export class LeftOutService {
  @Field(() => CatalogueEntry)
  entry: CatalogueEntry;

  @Field()
  reason: string;
}

/** `id` and `expectedVersion` are the plan's. */
@InputType()
export class LeaveOutServiceInput extends ExpectedInput {
  @Field(() => ID)
  @IsUUID()
  catalogueEntryId: string;

  /** Empty takes the reason back. */
  @Field()
  @Text({ max: 300, empty: true })
  reason: string;
}

/** Those of the services left that have a reason. */
export async function leftOut(by: Acting, plan: AnnualPlan): Promise<LeftOutService[]> {
  const [left, reasons] = await Promise.all([catalogueLeft(by, plan), reasonsOf(by, plan.id)]);
  return left.flatMap((entry) => {
    const reason = reasons.get(entry.subject);
    return reason ? [Object.assign(new LeftOutService(), { entry, reason })] : [];
  });
}

/** Says why a service is left out. @throws INVALID at `catalogueEntryId` for one that no adopted edition names, or that is planned */
export async function leaveOut(by: Acting, { id, expectedVersion, catalogueEntryId, reason }: LeaveOutServiceInput): Promise<AnnualPlan> {
  const before = await annualPlans.get(by, id);
  const entry = (await adoptedEntries(by, before.communityId)).find((one) => one.id === catalogueEntryId);
  if (!entry) throw invalid(fieldError('catalogueEntryId', 'UNKNOWN_ENTRY'));
  const left = await catalogueLeft(by, before);
  if (!left.some(({ subject }) => subject === entry.subject)) throw invalid(fieldError('catalogueEntryId', 'DUPLICATE'));
  const plan = await annualPlans.fire(by, id, 'leaveOut', { expectedVersion, note: [entry.title, reason].filter(Boolean).join('：') });
  await by.query(
    `INSERT INTO left_out_services (community_id, street_id, plan_id, subject, reason) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (community_id, plan_id, subject) DO UPDATE SET reason = excluded.reason`,
    [plan.communityId, plan.streetId, plan.id, entry.subject, reason],
  );
  by.op.forget();
  return plan;
}
