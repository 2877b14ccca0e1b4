import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type Acting, covers, fail, fieldError, invalid, type RecordKindName, recordRef } from '#kernel';
import { personById } from '../../person/people.js';
import { unitById } from '../../unit/units.js';
import { accountWithin } from '../account/accounts.js';
import { AuditEntry, type AuditFilter, AuditSlice } from './audit.type.js';

const MOST = 100;

interface Row {
  recordId: string;
  seq: number;
  at: Date;
  actorId: string | null;
  verb: string;
  kind: RecordKindName;
  toState: string | null;
  number: string | null;
  communityId: string;
}

/** The histories of records, read across records: by who did it, or one record's from the last entry back. */
@Injectable()
export class AuditService {
  /**
   * Newest first, by keyset.
   * @param after `next` of the slice before
   * @throws NOT_FOUND for a person or record outside; INVALID at `personId` when nothing is asked for, at `after`
   */
  async slice(by: Acting, filter: AuditFilter, after: string | null, limit: number): Promise<AuditSlice> {
    const [which, id] = await this.asked(by, filter);
    const from = after === null ? null : cursorOf(after);
    const size = Math.min(Math.max(limit, 1), MOST);
    const { all, streets, communities, grids } = by.reach;
    const rows = await by.query<Row>(
      `SELECT h.record_id AS "recordId", h.seq, h.at, h.actor_id AS "actorId", h.verb, h.kind, h.to_state AS "toState", r.number,
         h.community_id AS "communityId"
       FROM history_entries h LEFT JOIN records r ON r.id = h.record_id
       WHERE ${which} = $1 AND ($2 OR h.street_id = ANY($3) OR h.community_id = ANY($4) OR h.grid_id = ANY($5))
         AND ($6::timestamptz IS NULL OR (h.at, h.record_id, h.seq) < ($6, $7::uuid, $8::int))
       ORDER BY h.at DESC, h.record_id DESC, h.seq DESC LIMIT $9`,
      [id, all, [...streets], [...communities], [...grids], from?.at ?? null, from?.recordId ?? null, from?.seq ?? null, size + 1],
    );
    const shown = rows.slice(0, size);
    const last = rows.length > size ? shown.at(-1) : undefined;
    return Object.assign(new AuditSlice(), {
      items: await Promise.all(shown.map((row) => entryOf(by, row))),
      next: last ? `${last.at.toISOString()} ${last.recordId} ${last.seq}` : null,
    });
  }

  private async asked(by: Acting, { personId, recordId, communityId, number }: AuditFilter): Promise<[column: string, id: string]> {
    if (personId) {
      await accountWithin(by, personId);
      return ['h.actor_id', personId];
    }
    if (!recordId && !(communityId && number)) throw invalid(fieldError('personId', 'REQUIRED'));
    const [found] = await by.query<{ id: string; communityId: string; streetId: string; gridId: string | null }>(
      `SELECT id, community_id AS "communityId", street_id AS "streetId", grid_id AS "gridId" FROM records
       WHERE ${recordId ? 'id = $1' : 'community_id = $1 AND number = upper($2)'}`,
      recordId ? [recordId] : [communityId, number!.trim()],
    );
    if (!found || !covers(by.reach, found)) throw fail('NOT_FOUND');
    return ['h.record_id', found.id];
  }
}

function cursorOf(text: string): { at: string; recordId: string; seq: number } {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36}) (\d{1,9})$/.exec(text);
  if (!match || Number.isNaN(Date.parse(match[1]!)) || !isUUID(match[2])) throw invalid(fieldError('after', 'NOT_TEXT'));
  return { at: match[1]!, recordId: match[2]!, seq: Number(match[3]) };
}

async function entryOf(by: Acting, { actorId, communityId, ...row }: Row): Promise<AuditEntry> {
  const [actor, community, record] = await Promise.all([personById(by, actorId), unitById(by, communityId), recordRef(by, row.recordId)]);
  return Object.assign(new AuditEntry(), { ...row, actor: actor ?? null, community, record: record ?? null });
}
