import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { type Acting, instant, PlacedRow, type RecordRow, Scoped } from '#kernel';
import { v7 as uuid } from 'uuid';

/** Who opened what is sealed of a mediation or an errand, and when: cannot be changed afterwards. */
@ObjectType()
@Entity('grid_viewings')
export class GridViewing extends PlacedRow {
  @Column('uuid')
  recordId: string;

  @Column('uuid')
  personId: string;

  @Field(() => Date)
  @Column(instant())
  at: Date;
}

// asked of records that have passed their own read permission
const viewings = new Scoped(GridViewing, 'grid-round:read');

/** Keeps that somebody looked. */
export async function viewed(by: Acting, row: RecordRow): Promise<void> {
  await viewings.insert(by, row, { id: uuid(), recordId: row.id, personId: by.actor.personId!, at: by.now });
}

/** Who looked, the latest first. */
export async function viewingsOf(by: Acting, recordId: string): Promise<GridViewing[]> {
  return (await by.op.load('grid viewings', recordId, (ids) => viewings.grouped(by, 'recordId', ids, { at: 'DESC', id: 'DESC' }))) ?? [];
}
