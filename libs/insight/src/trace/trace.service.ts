import { Injectable } from '@nestjs/common';
import { type Acting, fail, readable, RecordRef, Stage, startOfDay } from '#kernel';
import { communityPlace } from '#org';
import { clauseById } from '#standards';
import { TRACE, TRACE_MAP } from './trace.sql.js';
import { type Trace, TraceCell } from './trace.type.js';

const CYCLE = [Stage.plan, Stage.do, Stage.check, Stage.act];

/** From a clause to its records, in one step. */
@Injectable()
export class TraceService {
  async trace(by: Acting, communityId: string, year: number, clauseId: string): Promise<Trace> {
    await communityPlace(by, communityId);
    const clause = await clauseById(by, clauseId);
    if (!clause) throw fail('NOT_FOUND');
    const rows = await by.query<RecordRef & { linkStage: Stage }>(TRACE, [by.now, communityId, ...bounds(year), clauseId]);
    const shown = rows.map((row) => Object.assign(new RecordRef(), row) as RecordRef & { linkStage: Stage }).filter((ref) => readable(by, ref));
    return { clause, year, stages: CYCLE.map((stage) => ({ stage, records: shown.filter((ref) => ref.linkStage === stage) })) };
  }

  async map(by: Acting, communityId: string, year: number, standardCode: string): Promise<TraceCell[]> {
    await communityPlace(by, communityId);
    const rows = await by.query<TraceCell>(TRACE_MAP, [by.now, communityId, ...bounds(year), standardCode]);
    if (rows.length === 0) throw fail('NOT_FOUND');
    return rows.map((row) => Object.assign(new TraceCell(), row));
  }
}

function bounds(year: number): [Date, Date] {
  return [startOfDay(`${year}-01-01`), startOfDay(`${year + 1}-01-01`)];
}
