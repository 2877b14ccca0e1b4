import type { Acting } from '../acting/acting.js';
import type { Place } from '../acting/place.js';
import { fail } from '../errors/domain-error.js';
import type { Reading } from '../scoped/reading.js';
import { Scoped } from '../scoped/scoped.js';
import { begin, fire, type Firing } from '../workflow/fire.js';
import { type Page, type PageInput, pageWith } from '../page/page.js';
import type { RecordKind } from './kinds.js';
import { RecordSort, type RecordFilter } from './record-filter.input.js';
import type { RecordRow } from './record.entity.js';

/** The rows of one kind of record: scoped, and moved only by verbs. */
export class RecordRows<Row extends RecordRow, Facts = unknown> extends Scoped<Row> {
  constructor(readonly kind: RecordKind<Row, Facts>) {
    super(kind.entity, kind.readPermission);
  }

  /** A new record in its first state (or a later one, for what is logged afterwards). */
  begin(by: Acting, place: Place, verb: string, values: Partial<Row>): Promise<Row> {
    return begin(by, this, place, verb, values);
  }

  /**
   * What is created on a device carries an id made there, and comes again when its answer was lost: the record as it is
   * now if this person sent it before, null when it is new. Of two that come at once the second waits here.
   * @throws ALREADY_EXISTS when the id is somebody else's
   */
  async sentBefore(by: Acting, id: string): Promise<Row | null> {
    await by.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    const [known] = await this.find(by, { id } as Partial<Row>);
    if (known && !by.actor.is(known.createdById)) throw fail('ALREADY_EXISTS', {});
    return known ?? null;
  }

  fire(by: Acting, id: string, verb: string, firing: Firing<Row>): Promise<Row> {
    return fire(by, this, id, verb, firing);
  }

  /** Numbered pages of what the person may read, by the filter that every kind shares and what is the kind's own. */
  async page(by: Acting, filter: RecordFilter, sort: RecordSort, page: PageInput, equal: Partial<Row> = {}): Promise<Page<Row>> {
    return pageWith(await this.sorted(by, filter, sort).whereEqual(equal).many(page), () => this.matching(by, filter).whereEqual(equal).count());
  }

  matching(by: Acting, filter: RecordFilter): Reading<Row> {
    return narrow(by, this.reading(by), filter, this.kind);
  }

  sorted(by: Acting, filter: RecordFilter, sort: RecordSort): Reading<Row> {
    return order(this.matching(by, filter), sort, filter);
  }
}

function narrow<Row extends RecordRow, Facts>(by: Acting, rows: Reading<Row>, filter: RecordFilter, kind: RecordKind<Row, Facts>): Reading<Row> {
  if (filter.communityId) rows.where('row.community_id = ?', filter.communityId);
  if (filter.state?.length) rows.where('row.state = ANY (?)', filter.state);
  else rows.where("row.state <> 'void'");
  if (filter.open === true) rows.where('row.ended_at IS NULL');
  if (filter.open === false) rows.where('row.state = ANY (?)', kind.flow.table.final);
  if (filter.late) rows.where('row.ended_at IS NULL AND row.due_at < ?', by.now);
  if (filter.mine) rows.where('row.assignee_id = ?', by.actor.personId);
  if (filter.year) {
    const year = kind.yearColumn ? `row.${kind.yearColumn}` : `date_part('year', row.created_at AT TIME ZONE 'Asia/Shanghai')`;
    rows.where(`${year} = ?`, filter.year);
  }
  if (filter.clauseId) rows.where('row.id IN (SELECT record_id FROM clause_links WHERE clause_id = ?)', filter.clauseId);
  if (filter.text?.trim()) {
    // the person's % and _ mean themselves
    const like = `%${filter.text.trim().replace(/[\\%_]/g, '\\$&')}%`;
    rows.where('row.title ILIKE ? OR row.number ILIKE ?', like, like);
  }
  return rows;
}

function order<Row extends RecordRow>(rows: Reading<Row>, sort: RecordSort, filter: RecordFilter): Reading<Row> {
  if (sort === RecordSort.dueAt) {
    // among open ones it says nothing, and would keep the index from bringing them in order
    if (filter.open !== true) rows.orderBy('endedAt', 'DESC NULLS FIRST');
    rows.orderBy('dueAt', 'ASC NULLS LAST');
  }
  if (sort === RecordSort.updatedAt) rows.orderBy('updatedAt', 'DESC');
  if (sort === RecordSort.number) rows.orderBy('number', 'DESC NULLS FIRST');
  return rows.orderBy('id', 'DESC');
}
