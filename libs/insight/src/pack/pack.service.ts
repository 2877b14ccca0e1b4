import { Injectable } from '@nestjs/common';
import { type Acting, addDays, fail, fieldError, invalid, type Page, type PageInput, pageWith, type Permission, type Place, Scoped } from '#kernel';
import { communityById, communityPlace } from '#org';
import { clauseById, standardById } from '#standards';
import { Pack, PackState } from './pack.entity.js';
import type { MakePackInput } from './pack.input.js';
import { packName } from './pack-paths.js';

/** Packs of a person that are kept or under way at once: each is a file as large as its evidence. */
const MOST = 10;
/** A standard's review looks back three years at most. */
const LONGEST_DAYS = 3 * 366;

export const MAKE_PACK = 'pack.make';
export const packs = new Scoped<Pack>(Pack, 'pack:read');

/** Packs are asked for, looked at, fetched and taken away; `PackMaker` makes them. */
@Injectable()
export class PackService {
  /**
   * Asks for a pack; one of the same that is under way is answered instead of a second one.
   * @throws NOT_FOUND, FORBIDDEN; PACKS_FULL { max }; INVALID at `standardCode`, `clauseId`, `fromDay`, `toDay`
   */
  async make(by: Acting, { communityId, standardCode, clauseId = null, fromDay, toDay }: MakePackInput): Promise<Pack> {
    const place = await communityPlace(by, communityId);
    const [standard] = await by.query<{ id: string }>('SELECT id FROM standards WHERE code = $1', [standardCode]);
    if (!standard) throw invalid(fieldError('standardCode', 'UNKNOWN_EDITION'));
    const clause = clauseId === null ? undefined : await clauseById(by, clauseId);
    if (clauseId !== null && (clause?.standardId !== standard.id || clause.withdrawn)) throw invalid(fieldError('clauseId', 'UNKNOWN_CLAUSE'));
    if (toDay < fromDay) throw invalid(fieldError('toDay', 'DATES_REVERSED'));
    if (addDays(fromDay, LONGEST_DAYS) < toDay) throw invalid(fieldError('fromDay', 'TOO_LONG_AGO', { since: addDays(toDay, -LONGEST_DAYS) }));
    const asked = { communityId, standardId: standard.id, clauseId, fromDay, toDay, askedById: by.actor.personId! };
    // one of a person's questions at a time, so that two clicks are one pack and the limit holds
    await by.query("SELECT pg_advisory_xact_lock(hashtextextended('pack ' || $1, 0))", [by.actor.personId]);
    const own = await packs.find(by.under('pack:read'), { askedById: asked.askedById });
    const isUnderWay = ({ state }: Pack): boolean => state === PackState.waiting || state === PackState.running;
    const same = own.find((one) => isUnderWay(one) && Object.entries(asked).every(([name, value]) => one[name as keyof Pack] === value));
    if (same) return same;
    if (own.filter((one) => isUnderWay(one) || one.state === PackState.ready).length >= MOST) throw fail('PACKS_FULL', { max: MOST });
    const pack = await packs.insert(by, place, { ...asked, state: PackState.waiting, askedAt: by.now });
    await by.kernel.jobs.send(by, MAKE_PACK, { packId: pack.id });
    return pack;
  }

  /** A community's packs, newest first: those whose contents one may read. */
  async page(by: Acting, communityId: string, page: PageInput): Promise<Page<Pack>> {
    const readable = readableAt(by, await communityPlace(by, communityId));
    const asked = () => packs.reading(by).where('row.community_id = ?', communityId).where('row.needs <@ ?::text[]', readable);
    return pageWith(await asked().orderBy('askedAt', 'DESC').orderBy('id', 'DESC').many(page), () => asked().count());
  }

  /** @throws NOT_FOUND, also where it holds what one may not read (any more) */
  async get(by: Acting, id: string): Promise<Pack> {
    const pack = await packs.get(by, id);
    if (!pack.needs.every((permission) => by.actor.may(permission as Permission, pack))) throw fail('NOT_FOUND');
    return pack;
  }

  /** The file of a pack and what it is called. @throws NOT_FOUND when it is not ready, or its time is up */
  async fetch(by: Acting, id: string): Promise<{ sha256: string; size: number; name: string }> {
    const pack = await this.get(by, id);
    if (pack.state !== PackState.ready || pack.expiresAt! <= by.now) throw fail('NOT_FOUND');
    const [community, standard, clause] = await Promise.all([
      communityById(by, pack.communityId), standardById(by, pack.standardId), pack.clauseId === null ? undefined : clauseById(by, pack.clauseId),
    ]);
    return { sha256: pack.sha256!, size: pack.size!, name: packName(community!.name, standard!.code, clause?.number ?? null) };
  }

  /** Takes one's own pack away; one that is being made is given up. @throws NOT_FOUND, FORBIDDEN; WRONG_STATE when it is gone already */
  async discard(by: Acting, id: string): Promise<Pack> {
    const pack = await packs.lock(by, id);
    if (!by.actor.is(pack.askedById)) throw fail('FORBIDDEN');
    if (pack.state === PackState.expired) throw fail('WRONG_STATE', { state: pack.state, verb: 'discard' });
    return packs.update(by, pack, { state: PackState.expired, sha256: null, reason: null, attempt: null });
  }
}

/** What one may do in the whole of a community, not in a grid of it alone. */
function readableAt({ actor }: Acting, { communityId, streetId }: Place): string[] {
  return actor.permissionsAt({ communityId, streetId });
}
