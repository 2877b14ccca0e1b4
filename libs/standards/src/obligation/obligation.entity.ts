import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, RecordRow } from '#kernel';

/** One period of something that a clause wants done again and again: a drill a year, finances published each quarter. */
@ObjectType({ implements: () => RecordRow })
@Entity('obligations')
export class Obligation extends RecordRow {
  @Column('uuid')
  standardId: string;

  @Field()
  @Column('text')
  standardCode: string;

  /** Unique within its edition. */
  @Field()
  @Column('text')
  obligation: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  titleEn: string | null;

  @Field()
  @Column('text')
  clauseNumber: string;

  @Field()
  @Column('text')
  modality: string;

  /** month, quarter, half-year or year. */
  @Field()
  @Column('text')
  per: string;

  /** How often in the period. */
  @Field(() => Int)
  @Column('int')
  times: number;

  /** Each of something (every member of staff): done when the rule of the same name is met. */
  @Column('boolean')
  counted: boolean;

  /** Kinds of record that can fulfil it. */
  @Column('text', { array: true })
  fulfilledBy: string[];

  @Field(() => DateScalar)
  @Column('date')
  startsOn: string;

  @Field(() => DateScalar)
  @Column('date')
  endsOn: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  doneOn: string | null;

  /** A person has said that it is not needed: it is not laid out again. */
  @Column('boolean', { default: false })
  waived: boolean;
}
