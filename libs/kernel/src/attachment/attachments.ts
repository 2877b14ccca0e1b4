import { v7 as uuid } from 'uuid';
import type { Acting } from '../acting/acting.js';
import { fail } from '../errors/domain-error.js';
import type { ReceivedFile } from '../files/receive.js';
import * as history from '../history/history.js';
import type { RecordKind } from '../record/kinds.js';
import { RecordRows } from '../record/record-rows.js';
import type { RecordKindName, RecordRow } from '../record/record.entity.js';
import { Reading } from '../scoped/reading.js';
import { Attachment } from './attachment.entity.js';

/**
 * Adds a received file to a record, under the record's lock and in its history. With an id made on the device it is
 * added once, however often it is sent.
 * @throws ALREADY_EXISTS when the id is that of another attachment
 */
export async function attach(
  by: Acting,
  kindName: RecordKindName,
  recordId: string,
  file: ReceivedFile,
  evidenceOn: string | null,
  id: string = uuid(),
): Promise<Attachment> {
  const kind = by.kernel.kinds.named(kindName);
  const rows = new RecordRows<RecordRow>(kind);
  const row = await rows.lock(by.under(kind.readPermission), recordId);
  if (!by.actor.may(attachPermission(kind), row)) throw fail('FORBIDDEN');
  const known = await attachedBefore(by, recordId, id);
  if (known) return known;
  const manager = await by.op.transaction.manager();
  const attachment = manager.create(Attachment, {
    id,
    communityId: row.communityId,
    streetId: row.streetId,
    gridId: row.gridId,
    kind: kindName,
    recordId,
    name: file.name,
    mime: file.mime,
    size: file.size,
    sha256: file.sha256,
    previewSha256: file.previewSha256,
    evidenceOn,
    uploadedAt: by.now,
    uploadedById: by.actor.personId,
  });
  await manager.insert(Attachment, attachment);
  await rows.update(by, row, { version: row.version + 1, updatedAt: by.now });
  await history.append(by, kind, row, {
    verb: 'attach',
    fromState: row.state,
    toState: row.state,
    changes: [{ field: 'attachment', from: null, to: { name: file.name, sha256: file.sha256 }, personal: false }],
    version: row.version,
  });
  return attachment;
}

/**
 * What this person has added to the record under that id, if they have.
 * @throws ALREADY_EXISTS when the id is that of another attachment
 */
export async function attachedBefore(by: Acting, recordId: string, id: string): Promise<Attachment | null> {
  const manager = await by.op.transaction.manager();
  const known = await manager.findOneBy(Attachment, { id });
  if (known && !(known.recordId === recordId && by.actor.is(known.uploadedById))) throw fail('ALREADY_EXISTS', {});
  return known;
}

/** `activity:attach`, `nonconformity:attach` …, unless the kind names another. */
export function attachPermission({ kind, attachPermission: named }: RecordKind): `${string}:attach` {
  return named ?? `${kind}:attach`;
}

/** The attachment, if the record it belongs to may be read. */
export async function attachmentFor(by: Acting, id: string): Promise<Attachment> {
  const manager = await by.op.transaction.manager();
  const attachment = await manager.findOneBy(Attachment, { id });
  if (!attachment) throw fail('NOT_FOUND');
  const kind = by.kernel.kinds.named(attachment.kind);
  const row = await new RecordRows<RecordRow>(kind).get(by.under(kind.readPermission), attachment.recordId);
  await kind.fileOpened?.(by, row);
  return attachment;
}

export async function attachmentsOf(by: Acting, recordIds: readonly string[]): Promise<ReadonlyMap<string, Attachment[]>> {
  const rows = await Reading.of(by, Attachment).where('row.record_id = ANY (?)', recordIds).orderBy('uploadedAt').many();
  const groups = new Map<string, Attachment[]>(recordIds.map((id) => [id, []]));
  for (const row of rows) groups.get(row.recordId)?.push(row);
  return groups;
}
