import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { TraceService } from './trace.service.js';
import { Trace, TraceMap } from './trace.type.js';

const ids = { type: () => ID };
const ints = { type: () => Int };

@Resolver()
export class TraceResolver {
  constructor(private readonly traces: TraceService) {}

  @Allow('home:read')
  @Query(() => Trace, { description: 'Of a clause in a year: what was planned, done, checked and acted upon.' })
  trace(
    @By() by: Acting,
    @Args('communityId', ids) communityId: string,
    @Args('year', ints) year: number,
    @Args('clauseId', ids) clauseId: string,
  ): Promise<Trace> {
    return this.traces.trace(by, communityId, year, clauseId);
  }

  @Allow('home:read')
  @Query(() => TraceMap, { description: 'Every clause of an edition with the records of each stage counted, over a district, street or community.' })
  traceMap(
    @By() by: Acting,
    @Args('unitId', ids) unitId: string,
    @Args('year', ints) year: number,
    @Args('standardCode') standardCode: string,
  ): Promise<TraceMap> {
    return this.traces.map(by, unitId, year, standardCode);
  }
}
