import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { Acting } from '../acting/acting.js';
import type { Place } from '../acting/place.js';
import { Scoped } from '../scoped/scoped.js';
import { begin, fire, type Firing } from '../workflow/fire.js';
import { pageOf, type Page, type PageInput } from '../page/page.js';
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

  fire(by: Acting, id: string, verb: string, firing: Firing<Row>): Promise<Row> {
    return fire(by, this, id, verb, firing);
  }

  /** Numbered pages of what the person may read, by the filter that every kind shares. */
  async page(by: Acting, filter: RecordFilter, sort: RecordSort, page: PageInput): Promise<Page<Row>> {
    const query = await this.reading(by);
    narrow(by, query, filter, this.kind);
    order(query, sort);
    return pageOf(query, page);
  }
}

function narrow<Row extends RecordRow, Facts>(by: Acting, query: SelectQueryBuilder<Row>, filter: RecordFilter, kind: RecordKind<Row, Facts>): void {
  if (filter.communityId) query.andWhere('row.communityId = :communityId', { communityId: filter.communityId });
  if (filter.state?.length) query.andWhere('row.state = ANY(:states)', { states: filter.state });
  else query.andWhere("row.state <> 'void'");
  if (filter.open === true) query.andWhere('row.endedAt IS NULL');
  if (filter.open === false) query.andWhere('row.state = ANY(:final)', { final: kind.flow.table.final });
  if (filter.late) query.andWhere('row.endedAt IS NULL AND row.dueAt < :now', { now: by.now });
  if (filter.mine) query.andWhere('row.assigneeId = :me', { me: by.actor.personId });
  if (filter.year) {
    const year = kind.yearColumn ? `row.${kind.yearColumn}` : `date_part('year', row.createdAt AT TIME ZONE 'Asia/Shanghai')`;
    query.andWhere(`${year} = :year`, { year: filter.year });
  }
  if (filter.clauseId) {
    query.andWhere('row.id IN (SELECT record_id FROM clause_links WHERE clause_id = :clauseId)', { clauseId: filter.clauseId });
  }
  if (filter.text?.trim()) {
    // the person's % and _ mean themselves
    const like = `%${filter.text.trim().replace(/[\\%_]/g, '\\$&')}%`;
    query.andWhere(new Brackets((or) => or.where('row.title ILIKE :like', { like }).orWhere('row.number ILIKE :like', { like })));
  }
}

function order<Row extends RecordRow>(query: SelectQueryBuilder<Row>, sort: RecordSort): void {
  if (sort === RecordSort.dueAt) query.orderBy('row.endedAt', 'DESC', 'NULLS FIRST').addOrderBy('row.dueAt', 'ASC', 'NULLS LAST');
  if (sort === RecordSort.updatedAt) query.orderBy('row.updatedAt', 'DESC');
  if (sort === RecordSort.number) query.orderBy('row.number', 'DESC', 'NULLS FIRST');
  query.addOrderBy('row.id', 'DESC');
}
