import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordKindName, RecordRow, words } from '#kernel';

/** What went wrong in a service, and how it was made good at once (8.10.1). */
@ObjectType({ implements: () => RecordRow })
@Entity('service_recoveries')
export class ServiceRecovery extends RecordRow {
  @Column('text', { nullable: true })
  sourceKind: RecordKindName | null;

  /** The record in which it went wrong. */
  @Column('uuid', { nullable: true })
  sourceId: string | null;

  @Field(() => DateScalar)
  @Column('date')
  happenedOn: string;

  /** Who was affected. */
  @Field()
  @Column(words())
  affected: string;

  /** What was otherwise than it should have been. */
  @Field()
  @Column('text')
  deviation: string;

  @Field()
  @Column(words())
  loss: string;

  @Field()
  @Column(words())
  remedy: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  remediedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  toldOn: string | null;

  @Field()
  @Column(words())
  toldHow: string;

  /** What the person said to it. */
  @Field()
  @Column(words())
  answer: string;

  /** Whether it asks for measures by 10.1; null until somebody has decided. */
  @Field(() => Boolean, { nullable: true })
  @Column('boolean', { nullable: true })
  needsCase: boolean | null;
}

@ObjectType()
export class ServiceRecoveryPage extends Paged(ServiceRecovery) {}
