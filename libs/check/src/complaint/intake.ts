import { createHash, createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Acting, attach, dayOf, type FieldError, fieldError, invalid, phoneProblem, type Place, plainPhone, type ReceivedFile,
  RecordKindName, titleOf,
} from '#kernel';
import { secretHash, secretOf } from '#org';
import { linkDefaults } from '#standards';
import type { Complaint } from './complaint.entity.js';
import type { ComplaintInput } from './complaint.input.js';
import { complaints } from './complaint.kind.js';
import { openPhoto } from './photo-token.js';
import { promises, stepBy, TO_ANSWER } from './promises.js';
import { keepApart, tellHolders } from './subjects.js';

const MOST_PHOTOS = 6;

interface Telling {
  verb: 'lodge' | 'take';
  channel: string;
  /** Made by the page for one form. */
  clientId?: string | null;
  photos?: readonly ReceivedFile[];
}

/** Takes complaints in, whoever writes them down: seals who complained, and makes the slip. */
@Injectable()
export class Intake {
  /**
   * Writes one down and tells those who acknowledge. The same form sent again answers the same complaint with the same
   * secret, and so hides nothing from whoever holds the form and tells nobody else.
   */
  async receive(by: Acting, place: Place, input: ComplaintInput, telling: Telling): Promise<{ row: Complaint; secret: string; again: boolean }> {
    const { channel, photos = [], clientId } = telling;
    const secret = secretOf(by.kernel.key, 'complaint', clientId ?? randomUUID());
    const lodgeKey = clientId ? formKey(by.kernel.key, clientId, input, photos) : null;
    const before = lodgeKey ? await this.sentBefore(by, place, lodgeKey) : undefined;
    if (before) return { row: before, secret, again: true };

    const id = uuid();
    const row = await complaints.begin(by, place, telling.verb, {
      id,
      channel,
      about: input.about,
      title: input.title || titleOf(input.content),
      content: input.content,
      place: input.place,
      occurredOn: input.occurredOn || null,
      ...sealed(by, input),
      ...(await promises(by, place, TO_ANSWER)),
      respondBy: await stepBy(by, place, 'acknowledge'),
      againstHead: input.againstHead,
      secretHash: secretHash(by.kernel.key, 'complaint', id, secret),
      lodgeKey,
      answer: '', answeredById: null, publicNote: '', contestReason: '', round: 1, theme: '', firstInvestigatorId: null, confirmBy: null, subjectIds: [],
    });
    await linkDefaults(by, row);
    for (const photo of photos) await attach(by, RecordKindName.complaint, row.id, photo, input.occurredOn || null);
    await keepApart(by, row);
    await tellHolders(by, 'complaint:acknowledge', 'complaint.received', row);
    return { row, secret, again: false };
  }

  /** The same form may arrive twice at the same time: the second waits here until the first is written. */
  private async sentBefore(by: Acting, place: Place, lodgeKey: string): Promise<Complaint | undefined> {
    await by.query('SELECT pg_advisory_xact_lock(hashtext($1))', [lodgeKey]);
    const [found] = await complaints.find(by, { communityId: place.communityId, lodgeKey });
    return found;
  }
}

/** What a telling gets wrong, field by field; `contact`: a name and a phone, or a name at least, unless anonymous. */
export function tellingProblems(by: Acting, input: ComplaintInput, contact: 'nameAndPhone' | 'name'): FieldError[] {
  const problems: FieldError[] = [];
  if (input.occurredOn && input.occurredOn > dayOf(by.now)) problems.push(fieldError('occurredOn', 'IN_THE_FUTURE'));
  if (input.anonymous) return problems;
  if (!input.name) problems.push(fieldError('name', 'REQUIRED'));
  if (input.phone) problems.push(...[phoneProblem(plainPhone(input.phone))].filter((problem) => problem !== null));
  else if (contact === 'nameAndPhone') problems.push(fieldError('phone', 'REQUIRED'));
  return problems;
}

/** The photos that a form names, each once. @throws INVALID at `photoTokens` */
export function photosOf(by: Acting, tokens: readonly string[]): ReceivedFile[] {
  if (tokens.length > MOST_PHOTOS) throw invalid(fieldError('photoTokens', 'TOO_MANY', { max: MOST_PHOTOS }));
  const photos = new Map<string, ReceivedFile>();
  for (const [index, token] of tokens.entries()) {
    const photo = openPhoto(by.kernel, token);
    if (!photo) throw invalid(fieldError(`photoTokens.${index}`, 'UPLOAD_EXPIRED'));
    photos.set(photo.sha256, photo);
  }
  return [...photos.values()];
}

type Sealed = Pick<Complaint, 'anonymous' | 'complainantNameSealed' | 'complainantPhoneSealed' | 'complainantPhoneLookup'>;

/** A name and phone that come with an anonymous complaint are not kept at all. */
function sealed(by: Acting, { anonymous, name, phone }: ComplaintInput): Sealed {
  const { personal } = by.kernel;
  const kept = { name: anonymous ? null : name, phone: anonymous || !phone ? null : plainPhone(phone) };
  return {
    anonymous,
    complainantNameSealed: kept.name ? personal.seal(kept.name) : null,
    complainantPhoneSealed: kept.phone ? personal.seal(kept.phone) : null,
    complainantPhoneLookup: kept.phone ? personal.lookup(kept.phone, 'phone') : null,
  };
}

/**
 * One sending of one form: the page's number together with what was written, so that what somebody changed before
 * sending again is not lost but comes as a complaint of its own. The page's number gives the secret: only a MAC is kept.
 */
function formKey(key: string, clientId: string, input: ComplaintInput, photos: readonly ReceivedFile[]): string {
  const { about, againstHead, title, content, place, occurredOn, anonymous, name, phone } = input;
  const written = JSON.stringify([
    about, againstHead, title || '', content, place, occurredOn || '', anonymous, name || '', phone || '', photos.map((photo) => photo.sha256),
  ]);
  const digest = createHash('sha256').update(written).digest('hex');
  return createHmac('sha256', key).update(`complaint form ${clientId.toLowerCase()} ${digest}`).digest('base64url');
}
