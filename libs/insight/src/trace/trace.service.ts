import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, fail, type Job, readable, RecordRef, Stage, yearBounds, yearOf } from '#kernel';
import { communityPlace, UnitKind } from '#org';
import { clauseById } from '#standards';
import { communitiesOf, placesOf, type UnitScope, unitScope } from '../scope/unit-scope.js';
import { KEEP_SUMS, KEPT_MAP, TRACE, traceMap } from './trace.sql.js';
import type { Trace, TraceCell, TraceMap } from './trace.type.js';

const CYCLE = [Stage.plan, Stage.do, Stage.check, Stage.act];

/** From a clause to its records, in one step. */
@Injectable()
export class TraceService {
  async trace(by: Acting, communityId: string, year: number, clauseId: string): Promise<Trace> {
    await communityPlace(by, communityId);
    const clause = await clauseById(by, clauseId);
    if (!clause) throw fail('NOT_FOUND');
    const rows = await by.query<RecordRef & { linkStage: Stage }>(TRACE, [by.now, [communityId], ...yearBounds(year), clauseId]);
    const shown = rows.map((row) => Object.assign(new RecordRef(), row) as RecordRef & { linkStage: Stage }).filter((ref) => readable(by, ref));
    return { clause, year, stages: CYCLE.map((stage) => ({ stage, records: shown.filter((ref) => ref.linkStage === stage) })) };
  }

  /** Every clause of an edition over a district, street or community; of a whole district as it was kept by night. @throws NOT_FOUND */
  async map(by: Acting, unitId: string, year: number, standardCode: string): Promise<TraceMap> {
    const scope = await unitScope(by, unitId);
    const communities = (await communitiesOf(by, scope)).length;
    const asOf = await this.keptOn(by, scope, year);
    const { column, ids } = await placesOf(by, scope);
    const cells = asOf
      ? await by.query<TraceCell>(KEPT_MAP, [unitId, year, standardCode])
      : await by.query<TraceCell>(traceMap(column), [by.now, ids, ...yearBounds(year), standardCode]);
    if (cells.length === 0) throw fail('NOT_FOUND');
    return { communities, asOf, cells };
  }

  /** When a district's sums were kept, if all of it is within reach; null: nobody has kept them. */
  private async keptOn(by: Acting, { unit, streets, communities }: UnitScope, year: number): Promise<string | null> {
    if (unit.kind !== UnitKind.district || communities.length > 0) return null;
    const [kept] = await by.query<{ day: string | null; streets: number }>(
      `SELECT (SELECT max(on_day)::text FROM trace_sums WHERE unit_id = $1 AND year = $2) AS day,
         (SELECT count(*)::int FROM org_units WHERE district_id = $1 AND kind = 'street') AS streets`,
      [unit.id, year],
    );
    return kept!.streets === streets.length ? kept!.day : null;
  }

  /** By night: this year and the last, of all districts. */
  get keeping(): Job<object> {
    return {
      name: 'trace.keep', cron: '40 2 * * *', permissions: ['home:read'],
      run: async (by) => {
        const today = dayOf(by.now);
        for (const year of [yearOf(by.now) - 1, yearOf(by.now)]) {
          await by.query('DELETE FROM trace_sums WHERE year = $1', [year]);
          await by.query(KEEP_SUMS, [by.now, ...yearBounds(year), today, year]);
        }
      },
    };
  }
}
