import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { attach, RecordKindName, ZipArchive } from '#kernel';
import { aClause, type APerson, type Staffing } from '../factories/world.js';
import type { GraphQLAnswer, TestApp } from './app.js';

/** More than any file of a test's pack has. */
export const MOST = 50_000_000;
const FIELDS = 'id state done total reason size records files missing url mine expiresAt clause { number } standard { code } askedBy { name }';

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What tests of inspection packs do, in the community that `staff` tells. */
export class Packs {
  constructor(
    private readonly app: TestApp,
    private readonly staff: () => Staffing,
    /** The number of the clause that packs are of, unless a test names another. */
    private readonly clause: string | null = null,
  ) {}

  async make(who: APerson, given: object = {}): Promise<GraphQLAnswer> {
    const clauseId = this.clause === null ? null : await aClause(this.app.world, this.clause);
    return this.app.ask(who, `mutation($input: MakePackInput!) { makePack(input: $input) { ${FIELDS} } }`, {
      input: { communityId: this.staff().community.id, standardCode: 'DB35/T 2074-2022', fromDay: '2026-01-01', toDay: '2026-12-31', clauseId, ...given },
    });
  }

  async asked(who: APerson, given: object = {}): Promise<string> {
    const { data, errors } = await this.make(who, given);
    expect(errors).toBeUndefined();
    return data!.makePack.id;
  }

  discard(who: APerson, id: string): Promise<GraphQLAnswer> {
    return this.app.ask(who, 'mutation($id: ID!) { discardPack(id: $id) { state } }', { id });
  }

  async seen(who: APerson, id: string): Promise<any> {
    return (await this.app.ask(who, `query($id: ID!) { pack(id: $id) { ${FIELDS} } }`, { id })).data?.pack;
  }

  /** Does the job's work now. */
  run(packId: string): Promise<void> {
    const { kernel } = this.app.world;
    return kernel.jobs.run(kernel, 'pack.make', { packId });
  }

  fetched(who: APerson, id: string): ReturnType<TestApp['http']> {
    return this.app.http(who, 'get', `/pack-files/${id}`, (request) => request.responseType('blob').buffer(true));
  }

  async opened(who: APerson, id: string): Promise<ZipArchive> {
    const { status, body } = await this.fetched(who, id);
    expect(status).toBe(200);
    return ZipArchive.read(body as Buffer)!;
  }

  /** A file of such bytes on a record. */
  async evidence(record: { id: string }, name: string, bytes: Buffer): Promise<string> {
    const { sha256, size } = await this.app.world.kernel.blobs.put(bytes);
    const file = { name, mime: 'application/pdf', size, sha256, previewSha256: null };
    await this.app.world.as(this.staff().worker, 'activity:attach', (by) => attach(by, RecordKindName.activity, record.id, file as never, '2026-11-18'));
    return sha256;
  }

  async linked(kind: string, record: { id: string }, number: string): Promise<void> {
    const input = { kind, recordId: record.id, clauseId: await aClause(this.app.world, number), role: 'evidences' };
    const { errors } = await this.app.ask(this.staff().worker, 'mutation($input: LinkClauseInput!) { linkClause(input: $input) { role } }', { input });
    expect(errors).toBeUndefined();
  }
}

/** The paragraphs of the Word file in a pack, and what it leads to. */
export function told(zip: ZipArchive): { paragraphs: string[]; links: string } {
  const document = ZipArchive.read(zip.bytes(zip.names.find((name) => name.endsWith('.docx'))!, MOST)!)!;
  const xml = document.text('word/document.xml', MOST)!;
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
  return { paragraphs, links: document.text('word/_rels/document.xml.rels', MOST)! };
}
