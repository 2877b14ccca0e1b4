import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Acting, ClauseRole, dayOf, type FieldError, fieldError, invalid, phoneProblem, type Place, plainPhone, titleOf, writeLinks,
} from '#kernel';
import { notifyHolders, secretHash, secretOf } from '#org';
import { beginKeeping, clausesInForceAt, linkDefaults } from '#standards';
import { MatterGroup, type MatterType } from '../matter-type/matter-type.type.js';
import { matterTypeById } from '../matter-type/matter-types.js';
import { limitOf } from './clocks.js';
import type { ServiceRequest } from './service-request.entity.js';
import { serviceRequests } from './service-request.kind.js';
import type { MatterInput } from './taking.input.js';

const NOUN = 'service-request';
/** A matter that a grid manager could not settle on the spot goes its way from here (8.7.5). */
const FROM_GRIDS = '8.7.5';

interface Coming {
  verb: 'take' | 'lodge' | 'follow';
  channel: string;
  group?: MatterGroup;
  brought?: readonly string[];
  /** Although the same resident has the same matter open. */
  evenSo?: boolean;
  followsId?: string | null;
}

export interface TakenIn {
  row: ServiceRequest;
  secret: string;
  type: MatterType | null;
  /** The form had been sent before. */
  again: boolean;
}

/** Takes matters in, whoever writes them down: seals who came, lists the papers, and makes the slip. */
@Injectable()
export class RequestIntake {
  /**
   * The same form sent again is the same request with the same secret. The same resident with the same open matter is
   * told of it, unless whoever writes insists.
   * @throws INVALID at `matterTypeId`, `content`, `name`, or at `phone` (REQUEST_OPEN with its number)
   */
  async receive(by: Acting, place: Place, input: MatterInput, coming: Coming): Promise<TakenIn> {
    const type = await this.typeOf(by, place, input);
    const secret = secretOf(by.kernel.key, NOUN, input.clientId);
    const lodgeKey = formKey(by.kernel.key, input);
    const before = await this.sentBefore(by, place, lodgeKey);
    if (before) return { row: before, secret, type, again: true };
    if (!coming.evenSo) await refuseDouble(by, place, input, type);
    const { personal } = by.kernel;
    const phone = input.phone ? plainPhone(input.phone) : null;
    return this.begin(by, place, type, secret, {
      channel: coming.channel,
      group: type?.group ?? coming.group ?? MatterGroup.convenience,
      title: type?.title ?? titleOf(input.content),
      content: input.content,
      place: input.place,
      applicantNameSealed: input.name ? personal.seal(input.name) : null,
      applicantPhoneSealed: phone ? personal.seal(phone) : null,
      applicantPhoneLookup: phone ? personal.lookup(phone, 'phone') : null,
      followsId: coming.followsId ?? null,
      papers: (type?.papers ?? []).map(({ name, required }) => ({ name, required, brought: coming.brought?.includes(name) ?? false })),
      lodgeKey,
    }, coming.verb);
  }

  /** A new request that goes on where an old one's time to object was over: of the same matter, by the same resident. */
  async follow(by: Acting, before: ServiceRequest, reason: string, clientId: string): Promise<TakenIn> {
    const secret = secretOf(by.kernel.key, NOUN, clientId);
    const lodgeKey = createHmac('sha256', by.kernel.key).update(`${NOUN} follows ${before.id} ${clientId.toLowerCase()}`).digest('base64url');
    const sent = await this.sentBefore(by, before, lodgeKey);
    const type = before.matterTypeId ? ((await matterTypeById(by, before.matterTypeId)) ?? null) : null;
    if (sent) return { row: sent, secret, type, again: true };
    const { group, title, place, applicantNameSealed, applicantPhoneSealed, applicantPhoneLookup } = before;
    const papers = before.papers.map((paper) => ({ ...paper, brought: false }));
    const values = { channel: 'web', group, title, place, content: reason, applicantNameSealed, applicantPhoneSealed, applicantPhoneLookup, papers, lodgeKey, followsId: before.id };
    return this.begin(by, before, type, secret, values, 'follow');
  }

  private async begin(
    by: Acting, place: Place, type: MatterType | null, secret: string, values: Partial<ServiceRequest>, verb: Coming['verb'],
  ): Promise<TakenIn> {
    const id = uuid();
    const row = await serviceRequests.begin(by, place, verb, {
      id,
      followsId: null,
      ...values,
      matterTypeId: type?.id ?? null,
      serviceItemId: await itemOf(by, place, type),
      askedFor: [],
      finishBy: (await limitOf(by, place, type)) ?? null,
      secretHash: secretHash(by.kernel.key, NOUN, id, secret),
    });
    await Promise.all([
      linkDefaults(by, row),
      row.channel === 'grid' ? linkGridClause(by, row) : null,
      beginKeeping(by, row, NOUN, dayOf(by.now)),
      notifyHolders(by, 'service-request:answer', 'service-request.received', row),
    ]);
    return { row, secret, type, again: false };
  }

  private async typeOf(by: Acting, place: Place, { matterTypeId, content }: MatterInput): Promise<MatterType | null> {
    if (!matterTypeId) {
      if (!content) throw invalid(fieldError('content', 'REQUIRED'));
      return null;
    }
    const type = await matterTypeById(by, matterTypeId);
    if (!type || type.retiredAt || type.unitId !== place.streetId) throw invalid(fieldError('matterTypeId', 'UNKNOWN_RECORD'));
    return type;
  }

  /** The same form may arrive twice at the same time: the second waits here until the first is written. */
  private async sentBefore(by: Acting, place: Place, lodgeKey: string): Promise<ServiceRequest | undefined> {
    await by.query('SELECT pg_advisory_xact_lock(hashtext($1))', [lodgeKey]);
    const [found] = await serviceRequests.find(by, { communityId: place.communityId, lodgeKey });
    return found;
  }
}

/** What a resident's words get wrong, field by field. */
export function comingProblems(input: MatterInput, contact: 'nameAndPhone' | 'name'): FieldError[] {
  const problems: FieldError[] = [];
  if (!input.name) problems.push(fieldError('name', 'REQUIRED'));
  if (input.phone) problems.push(...[phoneProblem(plainPhone(input.phone))].filter((problem) => problem !== null));
  else if (contact === 'nameAndPhone') problems.push(fieldError('phone', 'REQUIRED'));
  return problems;
}

/** Two clerks who take the same resident's matter in at once: the second waits, and is told of the first. */
async function refuseDouble(by: Acting, place: Place, { phone, content }: MatterInput, type: MatterType | null): Promise<void> {
  if (!phone) return;
  const lookups = by.kernel.personal.lookups(plainPhone(phone), 'phone');
  await by.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`${place.communityId} ${lookups[0]}`]);
  const [open] = await by.query<{ number: string }>(
    `SELECT number FROM service_requests WHERE community_id = $1 AND applicant_phone_lookup = ANY($2)
       AND matter_type_id IS NOT DISTINCT FROM $3 AND ($3 IS NOT NULL OR title = $4) AND ended_at IS NULL AND state <> 'replied' ORDER BY created_at DESC LIMIT 1`,
    [place.communityId, lookups, type?.id ?? null, titleOf(content)],
  );
  if (open) throw invalid(fieldError('phone', 'REQUEST_OPEN', { number: open.number }));
}

/** The service of the year's plan in force that the matter belongs to. */
async function itemOf(by: Acting, place: Place, type: MatterType | null): Promise<string | null> {
  if (!type?.subject) return null;
  const [item] = await by.query<{ id: string }>(
    `SELECT i.id FROM service_items i JOIN annual_plans p ON p.id = i.parent_id JOIN catalogue_entries e ON e.id = i.catalogue_entry_id
     WHERE i.community_id = $1 AND i.state <> 'void' AND p.state = 'published' AND p.year = $2 AND e.subject = $3
     ORDER BY i.position, i.id LIMIT 1`,
    [place.communityId, Number(dayOf(by.now).slice(0, 4)), type.subject],
  );
  return item?.id ?? null;
}

async function linkGridClause(by: Acting, row: ServiceRequest): Promise<void> {
  const clauses = await clausesInForceAt(by, row.communityId, [FROM_GRIDS], dayOf(by.now));
  const fujian = clauses.filter((clause) => clause.standardCode.startsWith('DB35/T '));
  await writeLinks(by, row, fujian.map(({ id }) => ({ clauseId: id, role: ClauseRole.evidences, isDefault: true })));
}

/** One sending of one form: the page's number with what was written; only a MAC of it is kept. */
function formKey(key: string, input: MatterInput): string {
  const { matterTypeId, content, place, name, phone, clientId } = input;
  const digest = createHash('sha256').update(JSON.stringify([matterTypeId ?? '', content, place, name, phone])).digest('hex');
  return createHmac('sha256', key).update(`${NOUN} form ${clientId.toLowerCase()} ${digest}`).digest('base64url');
}
