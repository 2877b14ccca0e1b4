import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, ClauseRole, fail, RecordKindName, Scoped, writeLinks } from '#kernel';
import { recordRow } from '#standards';
import { buildingClauseIds } from './building-clauses.js';
import { BuildingEntry } from './building-entry.entity.js';
import type { PlaceUnderHeadingInput } from './building.input.js';

/** What can stand under a heading, and how it then serves 8.9. */
const ROLES: Partial<Record<RecordKindName, ClauseRole>> = {
  [RecordKindName.activity]: ClauseRole.evidences,
  [RecordKindName.serviceItem]: ClauseRole.implements,
};

const entries = new Scoped(BuildingEntry, 'activity:read');

@Injectable()
export class BuildingService {
  /** Puts an activity or a service item under a heading, or under none; its links to 8.9 follow. @throws NOT_FOUND, WRONG_STATE */
  async place(by: Acting, { recordId, heading = null }: PlaceUnderHeadingInput): Promise<boolean> {
    const [found] = await by.query<{ kind: RecordKindName; state: string }>('SELECT kind, state FROM records WHERE id = $1 AND kind = ANY($2)', [recordId, Object.keys(ROLES)]);
    if (!found) throw fail('NOT_FOUND');
    const row = await recordRow(by, found.kind, recordId);
    if (found.state === 'void') throw fail('WRONG_STATE', { state: found.state, verb: 'place' });
    // two who place it at once wait for one another
    await by.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [recordId]);
    const [known] = await entries.find(by, { recordId });
    const placed = { heading: heading!, placedAt: by.now, placedById: by.actor.personId };
    if (known && heading) await entries.update(by, known, placed);
    else if (known) await entries.remove(by, known);
    else if (heading) await entries.insert(by, row, { id: uuid(), recordId, ...placed });
    const clauseIds = await buildingClauseIds(by, row.communityId);
    if (heading) await writeLinks(by, row, clauseIds.map((clauseId) => ({ clauseId, role: ROLES[found.kind]!, isDefault: true })));
    else await by.query('DELETE FROM clause_links WHERE record_id = $1 AND is_default AND clause_id = ANY($2)', [recordId, clauseIds]);
    by.op.forget();
    return true;
  }
}
