import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, RecordRow, words } from '#kernel';

/** One version of a rule or system of service (8.4.1). Its versions share `ruleId`; at most one is in force on a day. */
@ObjectType({ implements: () => RecordRow })
@Entity('service_rules')
export class ServiceRule extends RecordRow {
  @Field(() => ID)
  @Column('uuid')
  ruleId: string;

  /** The first version is 1. */
  @Field(() => Int)
  @Column('int')
  edition: number;

  /** Codes of what it is about: see RULE_SUBJECTS. */
  @Column('text', { array: true })
  subjects: string[];

  @Field()
  @Column(words())
  content: string;

  /** What is new against the version before. */
  @Field()
  @Column(words())
  changesMade: string;

  /** The first day on which it holds. */
  @Field(() => DateScalar)
  @Column('date')
  inForceFrom: string;

  /** The last day, once it is known. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  inForceUntil: string | null;

  /** When it should be looked at again; later, it is out of date. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  reviewOn: string | null;

  /** The body that decided on it, in words: a meeting, the street. */
  @Field()
  @Column(words())
  decidedBy: string;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  approvedAt: Date | null;
}

@ObjectType()
export class ServiceRulePage extends Paged(ServiceRule) {}
