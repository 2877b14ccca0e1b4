import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, Actor, DomainError, EVERYWHERE, fail, type Job, Kernel, perform, writeDocument } from '#kernel';
import { Sessions } from '#org';
import { ConformityService } from '#standards';
import { Pack, PackState } from './pack.entity.js';
import { MAKE_PACK, packs } from './pack.service.js';
import { packArchive } from './pack-archive.js';
import { type PackContents, packContents } from './pack-contents.js';
import { packDocument } from './pack-document.js';
import { packIndex } from './pack-index.js';

/** After so many tries something is wrong with the pack, not with the day. */
const MOST_TRIES = 4;
const KEPT_DAYS = 14;
/** Looked at again and again, progress need not be finer. */
const TOLD_EVERY_MS = 500;
const DAY_MS = 86_400_000;

/** Another run of the job makes the pack by now, or its asker took it away: what this one does is of no use. */
class Superseded extends Error {}

/**
 * Makes packs in the background. A run takes the pack under an attempt of its own; only the last one that took it can
 * tell of progress and put its file in, so a job that died half-way, or was given up for dead, leaves nothing behind.
 */
@Injectable()
export class PackMaker {
  constructor(
    private readonly kernel: Kernel,
    private readonly conformity: ConformityService,
  ) {}

  get jobs(): Job<never>[] {
    const permissions = ['pack:make', 'pack:read'] as const;
    const make: Job<{ packId: string }> = { name: MAKE_PACK, permissions, run: (_by, { packId }) => this.make(packId) };
    const expire: Job<object> = { name: 'pack.expire', cron: '5 3 * * *', permissions, run: (by) => this.expire(by) };
    return [make, expire] as unknown as Job<never>[];
  }

  /** Makes a pack that waits, or that a run which died had begun. Anything else is left as it is. */
  async make(packId: string): Promise<void> {
    const attempt = uuid();
    const pack = await this.take(packId, attempt);
    if (!pack) return;
    try {
      await this.write(pack, attempt);
    } catch (error) {
      if (error instanceof Superseded) return;
      const code = codeOf(error);
      this.kernel.log.error({ err: error, packId }, 'pack');
      // what is refused today is refused again; anything else may pass
      const final = error instanceof DomainError || pack.tries >= MOST_TRIES;
      const set = final ? { state: PackState.failed, reason: code } : { state: PackState.waiting };
      await this.put(packId, attempt, set).catch(unlessSuperseded);
      if (!final) throw error;
    }
  }

  /** Old packs go, and what has waited for days for a queue that does not run is given up. */
  private async expire(by: Acting): Promise<void> {
    await by.query("UPDATE packs SET state = 'expired', sha256 = NULL WHERE state = 'ready' AND expires_at <= $1", [by.now]);
    await by.query(
      "UPDATE packs SET state = 'failed', reason = 'UNAVAILABLE', attempt = NULL WHERE state IN ('waiting', 'running') AND asked_at < $1",
      [new Date(by.now.getTime() - 2 * DAY_MS)],
    );
  }

  private async write(pack: Pack, attempt: string): Promise<void> {
    const contents = await this.read(pack);
    const { clauses, needs } = contents;
    await this.markMissing(contents);
    await this.put(pack.id, attempt, { total: clauses.length });
    const document = await writeDocument(packDocument(contents));
    const index = await packIndex(contents);
    let told = 0;
    const reached = async (done: number): Promise<void> => {
      const now = performance.now();
      if (now - told < TOLD_EVERY_MS) return;
      told = now;
      await this.put(pack.id, attempt, { done });
    };
    const { blobs, clock } = this.kernel;
    const { sha256, size } = await blobs.put(packArchive(blobs, contents, document, index, clock.now(), reached));
    const evidence = clauses.flatMap((one) => one.evidence);
    const files = [...new Set(evidence.flatMap((line) => line.files))];
    const readyAt = clock.now();
    await this.put(pack.id, attempt, {
      state: PackState.ready, done: clauses.length, needs, sha256, size, readyAt, expiresAt: new Date(readyAt.getTime() + KEPT_DAYS * DAY_MS), attempt: null,
      records: new Set(evidence.map(({ record }) => record.id)).size, files: files.length, missing: files.filter(({ missing }) => missing).length,
    });
  }

  /** As its asker may read today, in one transaction under their own reach. @throws FORBIDDEN, NOT_FOUND */
  private async read(pack: Pack): Promise<PackContents> {
    const asker = await new Sessions(this.kernel).actorOfPerson(pack.askedById);
    if (!asker?.may('pack:make', pack)) throw fail('FORBIDDEN');
    const contents = await perform(this.kernel, asker, 'pack:make', (by) => packContents(by, pack, this.conformity), pack.id);
    if (!contents) throw fail('NOT_FOUND');
    return contents;
  }

  private async markMissing({ clauses }: PackContents): Promise<void> {
    for (const file of new Set(clauses.flatMap(({ evidence }) => evidence.flatMap(({ files }) => files)))) {
      file.missing = (await this.kernel.blobs.sizeOf(file.sha256)) !== file.size;
    }
  }

  private take(packId: string, attempt: string): Promise<Pack | null> {
    return this.acting(async (by) => {
      const [pack] = await packs.reading(by).where('row.id = ?', packId).many({ lock: true });
      if (!pack || (pack.state !== PackState.waiting && pack.state !== PackState.running)) return null;
      return packs.update(by, pack, { state: PackState.running, attempt, tries: pack.tries + 1, done: 0 });
    });
  }

  /** @throws Superseded */
  private async put(packId: string, attempt: string, set: Partial<Pack>): Promise<void> {
    await this.acting(async (by) => {
      const [pack] = await packs.reading(by).where('row.id = ?', packId).many({ lock: true });
      if (pack?.attempt !== attempt) throw new Superseded();
      await packs.update(by, pack, set);
    });
  }

  private acting<R>(work: (by: Acting) => Promise<R>): Promise<R> {
    const actor = new Actor('job', null, [{ role: MAKE_PACK, permissions: new Set(['pack:make', 'pack:read'] as const), reach: EVERYWHERE }]);
    return perform(this.kernel, actor, 'pack:make', work, MAKE_PACK);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return (error as { code?: string }).code === 'ENOSPC' ? 'STORAGE_FULL' : 'INTERNAL';
}

function unlessSuperseded(error: unknown): void {
  if (!(error instanceof Superseded)) throw error;
}
