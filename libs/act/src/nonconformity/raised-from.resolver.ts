import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, By, recordRef, RecordRef } from '#kernel';
import { Complaint } from '#check';
import { Drill, Incident, ServiceRecovery, ServiceRequest } from '#do';
import { Obligation, RuleVerdict } from '#standards';
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

async function raisedFrom(by: Acting, id: string): Promise<RecordRef[]> {
  return refs(by, (await by.op.load('raised from', id, (sources) => casesBySource(by, sources))) ?? []);
}

async function refs(by: Acting, ids: readonly string[]): Promise<RecordRef[]> {
  const found = await Promise.all(ids.map((id) => recordRef(by, id)));
  return found.filter((ref) => ref !== undefined);
}

async function casesBySource(by: Acting, sources: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await by.query<{ sourceId: string; ids: string[] }>(
    `SELECT source_id AS "sourceId", array_agg(id ORDER BY created_at, id) AS ids FROM nonconformities
     WHERE source_id = ANY($1) AND state <> 'void' GROUP BY source_id`,
    [sources],
  );
  return new Map(rows.map(({ sourceId, ids }) => [sourceId, ids]));
}
