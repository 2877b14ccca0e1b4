import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type Acting, ExpectedInput, fieldError, type FieldError, IdField, Ids, invalid, Text } from '#kernel';
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
  @IdField()
  catalogueEntryId: string;

  /** Empty takes the reason back. */
  @Field()
  @Text({ max: 300, empty: true })
  reason: string;
}

/** `id` and `expectedVersion` are the plan's. */
@InputType()
export class LeaveOutServicesInput extends ExpectedInput {
  @Field(() => [ID])
  @Ids({ min: 1, max: 200 })
  catalogueEntryIds: string[];

  /** The same for all; empty takes the reasons back. */
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
export function leaveOut(by: Acting, { catalogueEntryId, ...input }: LeaveOutServiceInput): Promise<AnnualPlan> {
  return write(by, { ...input, catalogueEntryIds: [catalogueEntryId] }, () => 'catalogueEntryId');
}

/** The same reason for several. @throws INVALID at `catalogueEntryIds.0` … */
export function leaveOutAll(by: Acting, input: LeaveOutServicesInput): Promise<AnnualPlan> {
  return write(by, input, (index) => `catalogueEntryIds.${index}`);
}

async function write(by: Acting, { id, expectedVersion, catalogueEntryIds, reason }: LeaveOutServicesInput, path: (index: number) => string): Promise<AnnualPlan> {
  const before = await annualPlans.get(by, id);
  const [adopted, left] = await Promise.all([adoptedEntries(by, before.communityId), catalogueLeft(by, before)]);
  const problems: FieldError[] = [];
  const entries = catalogueEntryIds.flatMap((entryId, index) => {
    const entry = adopted.find((one) => one.id === entryId);
    if (!entry) problems.push(fieldError(path(index), 'UNKNOWN_ENTRY'));
    else if (!left.some(({ subject }) => subject === entry.subject)) problems.push(fieldError(path(index), 'DUPLICATE'));
    return entry ? [entry] : [];
  });
  if (problems.length) throw invalid(...problems);
  const note = [entries.map(({ title }) => title).join('、'), reason].filter(Boolean).join('：');
  const plan = await annualPlans.fire(by, id, 'leaveOut', { expectedVersion, note });
  await by.query(
    `INSERT INTO left_out_services (community_id, street_id, plan_id, subject, reason)
     SELECT $1, $2, $3, subject, $5 FROM unnest($4::text[]) AS subject
     ON CONFLICT (community_id, plan_id, subject) DO UPDATE SET reason = excluded.reason`,
    [plan.communityId, plan.streetId, plan.id, [...new Set(entries.map(({ subject }) => subject))], reason],
  );
  by.op.forget();
  return plan;
}
