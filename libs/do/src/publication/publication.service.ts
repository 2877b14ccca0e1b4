import { Injectable } from '@nestjs/common';
import {
  type Acting, addDays, ClauseRole, dayOf, endOfDay, type FieldError, fieldError, invalid, linksOf, notify, type Place, RecordKindName, startOfDay,
  type VoidRecordInput, writeLinks,
} from '#kernel';
import { communityPlace, notifyHolders } from '#org';
import { beginKeeping, clausesInForceAt, linkDefaults } from '#standards';
import { plannedIn } from '../activity/planned-in.js';
import { given, recordHere } from '../emergency/records-here.js';
import { BEIJING_CLAUSES, PublicationKind } from './publication-kind.js';
import type { Publication } from './publication.entity.js';
import type {
  ChangePublicationInput, DraftPublicationInput, ExtendPublicationInput, PublishPublicationInput, WithdrawPublicationInput,
} from './publication.input.js';
import { publications } from './publication.kind.js';

const BEIJING = 'DB11/T ';
/** How far from today it may begin: what was put up before is written down afterwards, too. */
const DAYS_EITHER_WAY = 366;
const SOURCES: readonly RecordKindName[] = [RecordKindName.meeting, RecordKindName.serviceRequest, RecordKindName.complaint];

/** The use cases of publications (8.3), one method a verb. */
@Injectable()
export class PublicationService {
  /** @throws INVALID at `company`, `validFrom`, `validUntil`, `serviceItemId`, `replacesId`, `sourceId` */
  async draft(by: Acting, { communityId, serviceItemId = null, replacesId, sourceId, validUntil = null, ...input }: DraftPublicationInput): Promise<Publication> {
    const { streetId } = await communityPlace(by, communityId);
    const place: Place = { communityId, streetId };
    checkDays(by, { ...input, validUntil });
    const company = companyOf(input);
    if (serviceItemId) await plannedIn(by, place, serviceItemId, startOfDay(input.validFrom), 'validFrom');
    const former = replacesId ? await this.replaced(by, place, replacesId, input) : null;
    const source = sourceId ? await recordHere(by, place, sourceId, 'sourceId', SOURCES) : null;
    const row = await publications.begin(by, place, 'draft', {
      ...input, company, validUntil, serviceItemId, replacesId: former?.id ?? null, sourceKind: source?.kind ?? null, sourceId: source?.id ?? null,
      finishBy: endOfDay(input.validFrom),
    });
    await this.linkServed(by, row);
    if (!by.actor.may('publication:publish', row)) await notifyHolders(by, 'publication:publish', 'publication.drafted', row);
    return row;
  }

  /** Until it is published. @throws INVALID as `draft` */
  async change(by: Acting, { id, expectedVersion, serviceItemId, replacesId, validUntil, ...input }: ChangePublicationInput): Promise<Publication> {
    const before = await publications.get(by, id);
    const after = {
      ...before, ...given(input), ...(validUntil !== undefined && { validUntil }), ...(serviceItemId !== undefined && { serviceItemId }),
    };
    checkDays(by, after);
    if (after.serviceItemId) await plannedIn(by, before, after.serviceItemId, startOfDay(after.validFrom), 'validFrom');
    const former = replacesId ? await this.replaced(by, before, replacesId, before) : null;
    const { title, content, channels, shownAt, validFrom } = after;
    const company = companyOf(after);
    const row = await publications.fire(by, id, 'change', {
      expectedVersion,
      set: {
        title, company, content, channels, shownAt, validFrom, validUntil: after.validUntil, serviceItemId: after.serviceItemId,
        dueAt: endOfDay(validFrom), finishBy: endOfDay(validFrom), ...(replacesId !== undefined && { replacesId: former?.id ?? null }),
      },
    });
    if (row.serviceItemId !== before.serviceItemId) {
      await by.query('DELETE FROM clause_links WHERE record_id = $1 AND is_default', [row.id]);
      await this.linkServed(by, row);
    }
    return row;
  }

  /** Public from its first day on; the one whose place it takes ends. With its first publication a community keeps them, which facts ask. */
  async publish(by: Acting, { id, expectedVersion }: PublishPublicationInput): Promise<Publication> {
    const row = await publications.fire(by, id, 'publish', { expectedVersion });
    const [former] = row.replacesId ? await publications.find(by, { id: row.replacesId }) : [];
    if (former && !former.endedAt) {
      await publications.fire(by, former.id, 'replace', { expectedVersion: former.version, note: row.number ?? row.title });
    }
    const today = dayOf(by.now);
    await beginKeeping(by, row, 'publication', row.validFrom < today ? row.validFrom : today);
    await notify(by, [row.createdById], 'publication.published', row);
    return row;
  }

  /** @throws INVALID at `validUntil` */
  async extend(by: Acting, { id, expectedVersion, validUntil }: ExtendPublicationInput): Promise<Publication> {
    const before = await publications.get(by, id);
    if (validUntil < dayOf(by.now)) throw invalid(fieldError('validUntil', 'IN_THE_PAST'));
    if (validUntil < before.validFrom) throw invalid(fieldError('validUntil', 'DATES_REVERSED'));
    if (before.validUntil && validUntil <= before.validUntil) {
      throw invalid(fieldError('validUntil', 'NOT_AFTER', { at: endOfDay(before.validUntil).toISOString() }));
    }
    return publications.fire(by, id, 'extend', { expectedVersion, set: { validUntil, dueAt: endOfDay(validUntil) } });
  }

  async withdraw(by: Acting, { id, expectedVersion, reason }: WithdrawPublicationInput): Promise<Publication> {
    const row = await publications.fire(by, id, 'withdraw', { expectedVersion, note: reason });
    await notify(by, [row.createdById], 'publication.withdrawn', row);
    return row;
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Publication> {
    return publications.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** One of the same kind, public and not itself. @throws INVALID at `replacesId` */
  private async replaced(by: Acting, place: Place, id: string, { publicationKind }: Pick<Publication, 'publicationKind'>): Promise<Publication> {
    const [former] = await publications.find(by, { id: id.toLowerCase(), communityId: place.communityId });
    const stands = former && ['published', 'expiring'].includes(former.state) && former.publicationKind === publicationKind;
    if (!stands) throw invalid(fieldError('replacesId', 'UNKNOWN_RECORD'));
    return former;
  }

  /** It shows that the clause of its kind is met, and those of the service that it delivers. */
  private async linkServed(by: Acting, row: Publication): Promise<void> {
    await linkDefaults(by, row);
    const number = BEIJING_CLAUSES[row.publicationKind];
    const own = number ? await clausesInForceAt(by, row.communityId, [number], dayOf(by.now)) : [];
    const inherited = row.serviceItemId ? await linksOf(by, row.serviceItemId) : [];
    const ids = new Set([...own.filter(({ standardCode }) => standardCode.startsWith(BEIJING)).map(({ id }) => id), ...inherited.map(({ clauseId }) => clauseId)]);
    await writeLinks(by, row, [...ids].map((clauseId) => ({ clauseId, role: ClauseRole.evidences, isDefault: true })));
    by.op.forget();
  }
}

/** Property accounts say whose they are, and nothing else does. @throws INVALID at `company` */
function companyOf({ publicationKind, company }: Pick<Publication, 'publicationKind' | 'company'>): string {
  if (publicationKind !== PublicationKind.propertyAccounts) return '';
  if (!company) throw invalid(fieldError('company', 'REQUIRED'));
  return company;
}

function checkDays(by: Acting, { validFrom, validUntil }: Pick<Publication, 'validFrom' | 'validUntil'>): void {
  const today = dayOf(by.now);
  const problems: FieldError[] = [];
  const since = addDays(today, -DAYS_EITHER_WAY);
  if (validFrom < since) problems.push(fieldError('validFrom', 'TOO_LONG_AGO', { since }));
  if (validFrom > addDays(today, DAYS_EITHER_WAY)) problems.push(fieldError('validFrom', 'IN_THE_FUTURE'));
  if (validUntil && validUntil < validFrom) problems.push(fieldError('validUntil', 'DATES_REVERSED'));
  if (problems.length) throw invalid(...problems);
}
