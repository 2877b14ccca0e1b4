import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant } from '../database/columns.js';
import { PlacedRow } from '../record/placed-row.js';
import { RecordKindName } from '../record/record.entity.js';

/** A remark of a colleague on a record. A withdrawn one keeps its place and loses its words on screen. */
@ObjectType()
@Entity('comments')
export class Comment extends PlacedRow {
  @Column('text')
  kind: RecordKindName;

  @Column('uuid')
  recordId: string;

  @Column('uuid')
  authorId: string;

  @Column('text')
  text: string;

  /** People who were told. */
  @Column('uuid', { array: true })
  mentions: string[];

  @Field(() => Date)
  @Column(instant())
  at: Date;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  withdrawnAt: Date | null;
}
