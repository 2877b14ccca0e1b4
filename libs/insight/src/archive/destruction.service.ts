import { Injectable } from '@nestjs/common';
import {
  type Acting, checkChainOf, type FieldError, fieldError, HistoryCheck, invalid, type Job, type Kernel, namedFiles, notify, reduceHistory, titleOf,
} from '#kernel';
import { communityPlace, notifyHolders } from '#org';
import { linkDefaults } from '#standards';
import type { ApproveDestructionInput, ProposeDestructionInput, RefuseDestructionInput, WithdrawDestructionInput } from './archive.input.js';
import { ArchiveService } from './archive.service.js';
import { type ArchiveDocument, ArchiveState } from './archive.type.js';
import type { Destruction, DestructionItem } from './destruction.entity.js';
import { destructionItems, destructions } from './destruction.kind.js';
import { openAround, partsOf } from './open-around.js';

/** A file that was put again within this time may be somebody's who is about to name it: the nightly tidying takes it later. */
const PUT_LATELY_MS = 10 * 60_000;

/** Destruction by two people (8.4.3; decision 23). */
@Injectable()
export class DestructionService {
  constructor(private readonly archive: ArchiveService) {}

  /** @throws INVALID at `recordIds.N` with what holds each back */
  async propose(by: Acting, { communityId, recordIds, reason }: ProposeDestructionInput): Promise<Destruction> {
    const { streetId } = await communityPlace(by, communityId);
    const place = { communityId, streetId };
    const documents = new Map((await this.archive.byIds(by, place, recordIds)).map((one) => [one.id, one]));
    const open = await openAround(by, recordIds);
    const proposed = await this.numbersOf(by, [...documents.values()]);
    const problems = recordIds.flatMap((id, index) => problemOf(`recordIds.${index}`, documents.get(id), open.get(id)?.number, proposed));
    if (problems.length) throw invalid(...problems);
    const row = await destructions.begin(by, place, 'propose', { title: titleOf(reason), reason, proposedById: by.actor.personId! });
    for (const [index, id] of recordIds.entries()) {
      const { kind, headings, number, title, year, endedOn, keepUntil, personal } = documents.get(id)!;
      await destructionItems.insert(by, place, {
        destructionId: row.id, position: index + 1, recordId: id, kind, headings, number, title: personal ? '' : title, year, endedOn: endedOn!, keepUntil: keepUntil!,
      });
    }
    await linkDefaults(by, row);
    await notifyHolders(by, 'destruction:approve', 'destruction.proposed', row);
    return row;
  }

  /** What is listed, and what is a part of it, is gone when this is committed; its files within the hour. */
  async approve(by: Acting, { id, expectedVersion, remark }: ApproveDestructionInput): Promise<Destruction> {
    const row = await destructions.fire(by, id, 'approve', {
      expectedVersion, set: { decidedById: by.actor.personId, decidedAt: by.now, remark },
    });
    const items = await this.items(by, row.id);
    const roots = items.map(({ recordId }) => recordId);
    const rootOf = await partsOf(by, roots);
    const ids = [...roots, ...rootOf.keys()];
    const files = await by.query<{ sha256: string }>(
      `SELECT DISTINCT f.sha256 FROM attachments a, unnest(ARRAY[a.sha256, a.preview_sha256]) AS f(sha256) WHERE a.record_id = ANY ($1) AND f.sha256 IS NOT NULL`, [ids],
    );
    await by.query(
      `INSERT INTO destroyed_records (record_id, community_id, street_id, grid_id, destruction_id, root_id, kind, number, version, entries, last_hash, files, destroyed_at)
       SELECT r.id, r.community_id, r.street_id, r.grid_id, $2, root.id, r.kind, r.number, r.version, e.entries, e.last_hash,
         (SELECT count(*)::int FROM attachments a WHERE a.record_id = r.id), $5
       FROM unnest($3::uuid[], $4::uuid[]) AS root(record_id, id) JOIN records r ON r.id = root.record_id
       CROSS JOIN LATERAL (SELECT count(*)::int AS entries, coalesce((array_agg(h.hash ORDER BY h.seq DESC))[1], '') AS last_hash
         FROM history_entries h WHERE h.record_id = r.id) AS e
       WHERE r.community_id = $1`,
      [row.communityId, row.id, ids, ids.map((one) => rootOf.get(one) ?? one), by.now],
    );
    await reduceHistory(by, ids);
    await by.query('SELECT destroy_records($1::uuid[])', [ids]);
    const at = new Date(by.now.getTime() + 2 * PUT_LATELY_MS);
    if (files.length) await by.kernel.jobs.send(by, 'archive.shred', { files: files.map(({ sha256 }) => sha256) }, at);
    by.op.forget();
    await notify(by, [row.proposedById], 'destruction.approved', row);
    return row;
  }

  async refuse(by: Acting, { id, expectedVersion, reason }: RefuseDestructionInput): Promise<Destruction> {
    const row = await destructions.fire(by, id, 'refuse', {
      expectedVersion, set: { decidedById: by.actor.personId, decidedAt: by.now, remark: reason },
    });
    await notify(by, [row.proposedById], 'destruction.refused', row);
    return row;
  }

  withdraw(by: Acting, { id, expectedVersion, reason }: WithdrawDestructionInput): Promise<Destruction> {
    return destructions.fire(by, id, 'withdraw', { expectedVersion, note: reason });
  }

  items(by: Acting, destructionId: string): Promise<DestructionItem[]> {
    return destructionItems.find(by, { destructionId }, { position: 'ASC' });
  }

  /** The chains of a record that was destroyed and of what went with it, walked by what remains of them. Null while it is there. */
  async chain(by: Acting, rootId: string): Promise<HistoryCheck | null> {
    const rows = await by.query<{ recordId: string; version: number }>(
      'SELECT record_id AS "recordId", version FROM destroyed_records WHERE root_id = $1 ORDER BY record_id', [rootId],
    );
    if (!rows.length) return null;
    const checks = await Promise.all(rows.map(({ recordId, version }) => checkChainOf(by, recordId, version)));
    return Object.assign(new HistoryCheck(), {
      intact: checks.every(({ intact }) => intact),
      entries: checks.reduce((sum, { entries }) => sum + entries, 0),
      brokenAt: checks.find(({ intact }) => !intact)?.brokenAt ?? null,
    });
  }

  /** Takes away what no row names any more. */
  readonly shredJob: Job<{ files: string[] }> = {
    name: 'archive.shred',
    permissions: ['archive:shred'],
    run: async ({ kernel, now }, { files }) => {
      const named = await namedFiles(kernel.dataSource);
      const before = new Date(now.getTime() - PUT_LATELY_MS);
      for (const sha256 of files) if (!named.has(sha256)) await kernel.blobs.removePutBefore(sha256, before);
    },
  };

  register(kernel: Kernel): void {
    kernel.jobs.define(this.shredJob);
  }

  /** By id of the list: its number. */
  private async numbersOf(by: Acting, documents: readonly ArchiveDocument[]): Promise<ReadonlyMap<string, string>> {
    const ids = documents.flatMap(({ destructionId }) => destructionId ?? []);
    const rows = ids.length ? await by.query<{ id: string; number: string }>('SELECT id, number FROM destructions WHERE id = ANY ($1)', [ids]) : [];
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}

function problemOf(path: string, document: ArchiveDocument | undefined, open: string | undefined, proposed: ReadonlyMap<string, string>): FieldError[] {
  if (!document || !document.readable && document.archiveState !== ArchiveState.destroyed) return [fieldError(path, 'UNKNOWN_RECORD')];
  if (document.archiveState === ArchiveState.destroyed) return [fieldError(path, 'ALREADY_DESTROYED')];
  if (document.destructionId) return [fieldError(path, 'ALREADY_PROPOSED', { number: proposed.get(document.destructionId) ?? '' })];
  if (document.archiveState === ArchiveState.open) return [fieldError(path, 'NOT_ENDED')];
  if (document.forEver) return [fieldError(path, 'KEPT_FOR_EVER')];
  if (document.archiveState === ArchiveState.kept) return [fieldError(path, 'KEPT_UNTIL', { on: document.keepUntil! })];
  if (document.held) return [fieldError(path, 'ON_HOLD')];
  if (open) return [fieldError(path, 'OPEN_MATTER', { number: open })];
  return [];
}
