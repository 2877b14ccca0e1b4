import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, recordRef, RecordRef } from '#kernel';
import { Complaint, EvaluationOpportunity, SupervisionLine } from '#check';
import { Drill, DrillFinding, Incident, Inspection, InspectionItem, ServiceRecovery, ServiceRequest } from '#do';
import { Clause, Obligation, RuleVerdict } from '#standards';
import { CaseSource } from './case-source.js';
import { casesOfRule } from './source-verdict.js';

/** Adds to a complaint the nonconformities that were raised from it. */
@Resolver(() => Complaint)
export class RaisedFromComplaintResolver {
  @ResolveField(() => [RecordRef])
  async nonconformities(@Parent() complaint: Complaint, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFrom(by, complaint.id);
  }
}

/** Adds to a service request the cases that were raised from it. */
@Resolver(() => ServiceRequest)
export class RaisedFromRequestResolver {
  @ResolveField(() => [RecordRef])
  nonconformities(@Parent() request: ServiceRequest, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFrom(by, request.id);
  }
}

/** Adds to an obligation the cases that were raised from it, missed or foreseen to be. */
@Resolver(() => Obligation)
export class RaisedFromObligationResolver {
  @ResolveField(() => [RecordRef])
  nonconformities(@Parent() obligation: Obligation, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFrom(by, obligation.id);
  }
}

/** Adds to a drill the cases that were raised from what it showed. */
@Resolver(() => Drill)
export class RaisedFromDrillResolver {
  @ResolveField(() => [RecordRef])
  nonconformities(@Parent() drill: Drill, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFrom(by, drill.id);
  }
}

/** Adds to an incident the cases that were raised from it. */
@Resolver(() => Incident)
export class RaisedFromIncidentResolver {
  @ResolveField(() => [RecordRef])
  nonconformities(@Parent() incident: Incident, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFrom(by, incident.id);
  }
}

/** Adds to an inspection the cases that were raised from what it found. */
@Resolver(() => Inspection)
export class RaisedFromInspectionResolver {
  @ResolveField(() => [RecordRef])
  nonconformities(@Parent() inspection: Inspection, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFrom(by, inspection.id);
  }
}

/** Adds to a line of a checklist the cases that were raised from it. */
@Resolver(() => InspectionItem)
export class RaisedFromInspectionItemResolver {
  @ResolveField(() => [RecordRef])
  nonconformities(@Parent() item: InspectionItem, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFromItem(by, item.id);
  }
}

/** Adds to a line of a supervision the cases that were raised from it. */
@Resolver(() => SupervisionLine)
export class RaisedFromSupervisionLineResolver {
  @ResolveField(() => [RecordRef])
  nonconformities(@Parent() line: SupervisionLine, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFromItem(by, line.id);
  }
}

/** Adds to an opportunity that an evaluation found the cases that were raised from it. */
@Resolver(() => EvaluationOpportunity)
export class RaisedFromOpportunityResolver {
  @ResolveField(() => [RecordRef])
  nonconformities(@Parent() opportunity: EvaluationOpportunity, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFromItem(by, opportunity.id);
  }
}

/** Adds to what a drill showed the cases that were raised from it. */
@Resolver(() => DrillFinding)
export class RaisedFromFindingResolver {
  @ResolveField(() => [RecordRef])
  nonconformities(@Parent() finding: DrillFinding, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFromItem(by, finding.id);
  }
}

/** Adds to a service recovery the cases that it was taken to (8.10.1: by 10.1, where needed). */
@Resolver(() => ServiceRecovery)
export class RaisedFromRecoveryResolver {
  @ResolveField(() => [RecordRef])
  nonconformities(@Parent() recovery: ServiceRecovery, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return raisedFrom(by, recovery.id);
  }
}

/** Adds to a rule held against a community the cases that were raised from it, newest first. */
@Resolver(() => RuleVerdict)
export class RaisedFromVerdictResolver {
  @ResolveField(() => [RecordRef])
  async nonconformities(@Parent() { communityId, standardId, rule }: RuleVerdict, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return refs(by, await casesOfRule(by, communityId, standardId, rule));
  }
}

/** What was raised from any record: the cases of a register's entry, of what somebody said about a service. */
@Resolver()
export class RaisedFromResolver {
  constructor(private readonly source: CaseSource) {}

  @Allow('nonconformity:read')
  @Query(() => [RecordRef], { description: 'The cases that were raised from a record, the first one first.' })
  raisedFrom(@By() by: Acting, @Args('recordId', { type: () => ID }) recordId: string): Promise<RecordRef[]> {
    return raisedFrom(by, recordId);
  }

  @Allow('nonconformity:report')
  @Query(() => [Clause], { description: 'What a case from a record, or from a line of it, would break as far as can be said: to be taken, or changed.' })
  clausesToRaise(
    @By() by: Acting, @Args('recordId', { type: () => ID }) recordId: string, @Args('itemId', { type: () => ID, nullable: true }) itemId: string | null = null,
  ): Promise<Clause[]> {
    return this.source.offered(by, recordId, itemId);
  }
}

async function raisedFrom(by: Acting, id: string): Promise<RecordRef[]> {
  return refs(by, (await by.op.load('raised from', id, (sources) => casesBy(by, 'source_id', sources))) ?? []);
}

async function raisedFromItem(by: Acting, id: string): Promise<RecordRef[]> {
  return refs(by, (await by.op.load('raised from items', id, (items) => casesBy(by, 'source_item_id', items))) ?? []);
}

async function refs(by: Acting, ids: readonly string[]): Promise<RecordRef[]> {
  const found = await Promise.all(ids.map((id) => recordRef(by, id)));
  return found.filter((ref) => ref !== undefined);
}

async function casesBy(by: Acting, column: 'source_id' | 'source_item_id', ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await by.query<{ from: string; ids: string[] }>(
    `SELECT ${column} AS "from", array_agg(id ORDER BY created_at, id) AS ids FROM nonconformities
     WHERE ${column} = ANY($1) AND state <> 'void' GROUP BY ${column}`,
    [ids],
  );
  return new Map(rows.map(({ from, ids: found }) => [from, found]));
}
