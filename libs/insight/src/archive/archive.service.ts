import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Acting, dayOf, endOfDay, fail, fieldError, invalid, type Page, type PageInput, pageWith, type Place, type RecordKindName, recordRef, recordRefs, Scoped,
  type VoidRecordInput,
} from '#kernel';
import { communityPlace } from '#org';
import { ArchiveHold, type ArchiveOpening } from './archive-parts.entity.js';
import type {
  ArchiveFilter, ChangePaperDocumentInput, FilePaperDocumentInput, LiftHoldInput, OpenArchiveDocumentInput, PlaceHoldInput,
} from './archive.input.js';
import { DOCUMENT_COLUMNS, FILED_KINDS, FILED_YEAR, FROM_RECORDS, IS_FILED, PAPER_HEADING, SHELVES } from './archive.sql.js';
import { ArchiveDocument, ArchiveShelf, ArchiveState, ArchiveYear } from './archive.type.js';
import { type ArchiveHeading, FOR_EVER, HEADINGS, headingRule, headingsOf, keepSetting, keptUntil, PERSONAL_KINDS } from './headings.js';
import { keepOpening, openingsOf } from './openings.js';
import type { PaperDocument } from './paper-document.entity.js';
import { paperDocuments } from './paper-document.kind.js';

const holds = new Scoped<ArchiveHold>(ArchiveHold, 'archive:read');

interface Found extends Place {
  id: string;
  kind: RecordKindName;
  number: string | null;
  title: string;
  state: string;
  year: number;
  endedOn: string | null;
  heading: ArchiveHeading | null;
  personalPaper: boolean;
  files: number;
  held: boolean;
  destroyedBy: string | null;
  proposedBy: string | null;
}

/** The archive of 8.4.2, which fills itself: what is in it follows from the records. */
@Injectable()
export class ArchiveService {
  /** Years of keeping by heading, as the street has set them. */
  async keepYears(by: Acting, place: Place): Promise<ReadonlyMap<ArchiveHeading, number>> {
    const years = await Promise.all(HEADINGS.map(({ heading }) => by.kernel.settings.number(by, keepSetting(heading), place)));
    return new Map(HEADINGS.map(({ heading }, index) => [heading, years[index]!]));
  }

  /** The eight headings with their files by year. */
  async shelves(by: Acting, communityId: string): Promise<ArchiveShelf[]> {
    const place = await communityPlace(by, communityId);
    const years = await this.keepYears(by, place);
    const rows = await by.query<{ kind: RecordKindName; state: string; heading: ArchiveHeading | null; year: number; ended: boolean; destroyed: boolean; count: number }>(
      SHELVES, [communityId, FILED_KINDS],
    );
    const today = dayOf(by.now);
    return HEADINGS.map(({ heading, letter, zh, en }) => {
      const files = new Map<number, ArchiveYear>();
      for (const row of rows) {
        const headings = headingsOf(row);
        if (!headings.includes(heading)) continue;
        const file = files.get(row.year) ?? Object.assign(new ArchiveYear(), { year: row.year, open: 0, kept: 0, due: 0, destroyed: 0 });
        files.set(row.year, file);
        const until = FOR_EVER.includes(row.kind) ? null : keptUntil(`${row.year}-01-01`, headings, years);
        if (row.destroyed) file.destroyed += row.count;
        else if (!row.ended) file.open += row.count;
        else file.kept += row.count;
        if (!row.destroyed && row.ended && until && until < today) file.due += row.count;
      }
      return Object.assign(new ArchiveShelf(), {
        heading, letter, title: { zh, en }, keepYears: years.get(heading)!, years: [...files.values()].sort((a, b) => b.year - a.year),
      });
    });
  }

  async documents(by: Acting, filter: ArchiveFilter, page: PageInput): Promise<Page<ArchiveDocument>> {
    const place = await communityPlace(by, filter.communityId);
    const { where, values } = await this.asked(by, place, filter);
    const rows = await by.query<Found>(
      `SELECT ${DOCUMENT_COLUMNS} ${FROM_RECORDS} WHERE ${where} ORDER BY ${FILED_YEAR} DESC, r.kind, r.number NULLS LAST, r.id
       LIMIT ${page.limit} OFFSET ${page.offset}`, values,
    );
    return pageWith(await this.shown(by, place, rows), async () =>
      (await by.query<{ n: number }>(`SELECT count(*)::int AS n ${FROM_RECORDS} WHERE ${where}`, values))[0]!.n);
  }

  /** Documents by id, in the order of the ids; those beyond reach are left out. */
  async byIds(by: Acting, place: Place, ids: readonly string[]): Promise<ArchiveDocument[]> {
    const rows = await by.query<Found>(
      `SELECT ${DOCUMENT_COLUMNS} ${FROM_RECORDS} WHERE r.id = ANY ($1) AND r.community_id = $2 AND r.kind = ANY ($3)`, [ids, place.communityId, FILED_KINDS],
    );
    const shown = new Map((await this.shown(by, place, rows)).map((row) => [row.id, row]));
    return ids.flatMap((id) => shown.get(id.toLowerCase()) ?? []);
  }

  /** @throws NOT_FOUND */
  async document(by: Acting, id: string): Promise<ArchiveDocument> {
    const [row] = await by.query<Found>(`SELECT ${DOCUMENT_COLUMNS} ${FROM_RECORDS} WHERE r.id = $1 AND r.kind = ANY ($2)`, [id, FILED_KINDS]);
    if (!row || !by.actor.may(by.permission, row)) throw fail('NOT_FOUND');
    return (await this.shown(by, row, [row]))[0]!;
  }

  /** @throws INVALID at `datedOn` */
  async file(by: Acting, { communityId, content, pages, ...input }: FilePaperDocumentInput): Promise<PaperDocument> {
    const { streetId } = await communityPlace(by, communityId);
    notAhead(by, input.datedOn);
    const row = await paperDocuments.begin(by, { communityId, streetId }, 'file', {
      ...input, pages: pages ?? null, contentSealed: content ? by.kernel.personal.seal(content) : null, endedAt: endOfDay(input.datedOn),
    });
    return row;
  }

  /** @throws INVALID at `datedOn` */
  async change(by: Acting, { id, expectedVersion, ...input }: ChangePaperDocumentInput): Promise<PaperDocument> {
    await paperDocuments.get(by, id);
    if (input.datedOn) notAhead(by, input.datedOn);
    const set = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as Partial<PaperDocument>;
    return paperDocuments.fire(by, id, 'change', { expectedVersion, set: { ...set, ...(input.datedOn && { endedAt: endOfDay(input.datedOn) }) } });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<PaperDocument> {
    return paperDocuments.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** Keeps who opens it and for what. @throws NOT_FOUND; FORBIDDEN for who may not read such records */
  async open(by: Acting, { recordId, purpose }: OpenArchiveDocumentInput): Promise<{ document: ArchiveDocument; content: string }> {
    const document = await this.document(by, recordId);
    const ref = await recordRef(by, document.id);
    if (!ref) throw fail('FORBIDDEN');
    await keepOpening(by, ref, ref.kind, purpose);
    const [paper] = document.headings.length && ref.kind === paperDocuments.kind.kind ? await paperDocuments.find(by, { id: ref.id }) : [];
    return { document, content: paper?.contentSealed ? by.kernel.personal.open(paper.contentSealed) : '' };
  }

  openings(by: Acting, recordId: string): Promise<ArchiveOpening[]> {
    return openingsOf(by, recordId);
  }

  /** @throws NOT_FOUND; ON_HOLD when it is held already; ALREADY_DESTROYED */
  async placeHold(by: Acting, { recordId, reason }: PlaceHoldInput): Promise<ArchiveDocument> {
    const document = await this.document(by, recordId);
    if (document.archiveState === ArchiveState.destroyed) throw fail('ALREADY_DESTROYED');
    if (document.held) throw fail('ON_HOLD');
    const ref = (await by.query<Place>('SELECT community_id AS "communityId", street_id AS "streetId", grid_id AS "gridId" FROM records WHERE id = $1', [document.id]))[0]!;
    await holds.insert(by, ref, { id: uuid(), recordId: document.id, reason, placedById: by.actor.personId!, placedAt: by.now });
    return this.document(by, recordId);
  }

  /** @throws NOT_FOUND when nothing holds it */
  async liftHold(by: Acting, { recordId, reason }: LiftHoldInput): Promise<ArchiveDocument> {
    await this.document(by, recordId);
    const open = (await holds.find(by, { recordId: recordId.toLowerCase() })).find(({ liftedAt }) => !liftedAt);
    if (!open) throw fail('NOT_FOUND');
    await holds.update(by, open, { liftedById: by.actor.personId, liftedAt: by.now, liftReason: reason });
    return this.document(by, recordId);
  }

  holdsOf(by: Acting, recordId: string): Promise<ArchiveHold[]> {
    return holds.find(by, { recordId }, { placedAt: 'DESC' });
  }

  private async asked(by: Acting, place: Place, { communityId, heading, year, state, text }: ArchiveFilter): Promise<{ where: string; values: unknown[] }> {
    const values: unknown[] = [communityId, FILED_KINDS];
    const value = (one: unknown): string => `$${values.push(one)}`;
    const parts = ['r.community_id = $1', 'r.kind = ANY ($2)', IS_FILED];
    if (heading) parts.push(under(heading, value));
    if (year) parts.push(`${FILED_YEAR} = ${value(year)}`);
    if (text?.trim()) {
      const like = value(`%${text.trim().replace(/[\\%_]/g, '\\$&')}%`);
      parts.push(`(r.number ILIKE ${like} OR r.title ILIKE ${like})`);
    }
    if (state === ArchiveState.destroyed) parts.push('d.record_id IS NOT NULL');
    else if (state) parts.push('d.record_id IS NULL', state === ArchiveState.open ? 'r.ended_at IS NULL' : 'r.ended_at IS NOT NULL');
    if (state === ArchiveState.due || state === ArchiveState.kept) {
      const years = await this.keepYears(by, place);
      parts.push(`${state === ArchiveState.due ? '' : 'NOT '}(${overdue(Number(dayOf(by.now).slice(0, 4)), years, value)})`);
    }
    return { where: parts.join(' AND '), values };
  }

  private async shown(by: Acting, place: Place, rows: readonly Found[]): Promise<ArchiveDocument[]> {
    const years = await this.keepYears(by, place);
    const refs = await recordRefs(by, rows.map(({ id }) => id));
    const today = dayOf(by.now);
    return rows.map((row) => {
      const { id, kind, number, state, year, endedOn, files, held, communityId } = row;
      const headings = headingsOf(row);
      const until = endedOn && !FOR_EVER.includes(kind) ? keptUntil(endedOn, headings, years) : null;
      const due = until !== null && until < today;
      const archiveState = row.destroyedBy ? ArchiveState.destroyed : !endedOn ? ArchiveState.open : due ? ArchiveState.due : ArchiveState.kept;
      return Object.assign(new ArchiveDocument(), {
        id, kind, number, state, year, endedOn, files, held, communityId, headings, archiveState,
        title: refs.has(id) ? row.title : '', readable: refs.has(id) && !row.destroyedBy, personal: row.personalPaper || PERSONAL_KINDS.includes(kind),
        keepUntil: until, forEver: endedOn !== null && until === null, destructionId: row.destroyedBy ?? row.proposedBy,
      });
    });
  }
}

function notAhead(by: Acting, datedOn: string): void {
  if (datedOn > dayOf(by.now)) throw invalid(fieldError('datedOn', 'IN_THE_FUTURE'));
}

function under(heading: ArchiveHeading, value: (one: unknown) => string): string {
  const arms = headingRule(heading).filed.map(({ kind, states }) => `(r.kind = ${value(kind)}${states ? ` AND r.state = ANY (${value(states)})` : ''})`);
  return `(${[...arms, `${PAPER_HEADING} IS NOT DISTINCT FROM ${value(heading)}`].join(' OR ')})`;
}

/** Ended so long ago that under none of its headings it is kept any longer; not what is kept for ever. */
function overdue(year: number, years: ReadonlyMap<ArchiveHeading, number>, value: (one: unknown) => string): string {
  const still = HEADINGS.flatMap(({ heading }) => {
    const keep = years.get(heading)!;
    return [`(${under(heading, value)}${keep === 0 ? '' : ` AND ${FILED_YEAR} + ${keep} >= ${year}`})`];
  });
  return `NOT (${still.join(' OR ')}) AND r.kind <> ALL (${value(FOR_EVER)})`;
}
