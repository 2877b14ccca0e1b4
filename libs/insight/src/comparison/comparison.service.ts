import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, yearBounds } from '#kernel';
import { communitiesOf, unitScope } from '../scope/unit-scope.js';
import { compared, type Tally } from './comparison.js';
import { TALLIES } from './comparison.sql.js';
import type { PeerCommunity } from './comparison.type.js';

/** Communities beside each other, each among those of like size. */
@Injectable()
export class ComparisonService {
  /** @throws NOT_FOUND */
  async compare(by: Acting, unitId: string, year: number): Promise<PeerCommunity[]> {
    const communities = await communitiesOf(by, await unitScope(by, unitId));
    const today = dayOf(by.now);
    const lastDay = today < `${year}-12-31` ? today : `${year}-12-31`;
    const tallies = await by.query<Tally>(TALLIES, [
      communities.map(({ id }) => id), ...yearBounds(year), by.now, lastDay,
    ]);
    return compared(communities, tallies);
  }
}
