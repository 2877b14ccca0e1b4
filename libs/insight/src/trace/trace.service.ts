import { Injectable } from '@nestjs/common';
import { type Acting, fail, readable, RecordRef, Stage, startOfDay } from '#kernel';
import { communityPlace } from '#org';
import { clauseById } from '#standards';
import { communitiesOf, placesOf, unitScope } from '../scope/unit-scope.js';
import { TRACE, traceMap } from './trace.sql.js';
import type { Trace, TraceCell, TraceMap } from './trace.type.js';

const CYCLE = [Stage.plan, Stage.do, Stage.check, Stage.act];

/** From a clause to its records, in one step. */
@Injectable()
export class TraceService {
  async trace(by: Acting, communityId: string, year: number, clauseId: string): Promise<Trace> {
    await communityPlace(by, communityId);
    const clause = await clauseById(by, clauseId);
    if (!clause) throw fail('NOT_FOUND');
    const rows = await by.query<RecordRef & { linkStage: Stage }>(TRACE, [by.now, [communityId], ...bounds(year), clauseId]);
    const shown = rows.map((row) => Object.assign(new RecordRef(), row) as RecordRef & { linkStage: Stage }).filter((ref) => readable(by, ref));
    return { clause, year, stages: CYCLE.map((stage) => ({ stage, records: shown.filter((ref) => ref.linkStage === stage) })) };
  }

  /** Every clause of an edition over a district, street or community. @throws NOT_FOUND */
  async map(by: Acting, unitId: string, year: number, standardCode: string): Promise<TraceMap> {
    const scope = await unitScope(by, unitId);
    const [communities, { column, ids }] = await Promise.all([communitiesOf(by, scope), placesOf(by, scope)]);
    const cells = await by.query<TraceCell>(traceMap(column), [by.now, ids, ...bounds(year), standardCode]);
    if (cells.length === 0) throw fail('NOT_FOUND');
    return { communities: communities.length, cells };
  }
}

function bounds(year: number): [Date, Date] {
  return [startOfDay(`${year}-01-01`), startOfDay(`${year + 1}-01-01`)];
}
