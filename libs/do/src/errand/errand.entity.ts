import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, PlacedRow, RecordRow, words } from '#kernel';
import { CareNeed } from '../home-visit/visited-household.entity.js';

/** How a resident gave the errand (8.7.4): nobody runs one without. */
export enum ConsentWay {
  written = 'written',
  spoken = 'spoken',
  phone = 'phone',
}
registerEnumType(ConsentWay, { name: 'ConsentWay' });

export enum ErrandOutcome {
  done = 'done',
  notDone = 'notDone',
  /** The resident took it back. */
  withdrawn = 'withdrawn',
}
registerEnumType(ErrandOutcome, { name: 'ErrandOutcome' });

/** Something done for a resident who cannot go (8.7.4): told how it is done, given by them, papers taken and returned. */
@ObjectType({ implements: () => RecordRow })
@Entity('errands')
export class Errand extends RecordRow {
  @Field(() => CareNeed)
  @Column('text')
  need: CareNeed;

  @Field()
  @Column('text')
  matter: string;

  /** Who it is for: `ErrandResident` as JSON, sealed. */
  @Column('text')
  residentSealed: string;

  @Field(() => ConsentWay)
  @Column('text')
  consentWay: ConsentWay;

  @Field(() => Date)
  @Column(instant())
  consentedAt: Date;

  /** What they were told of steps and requirements. */
  @Field()
  @Column('text')
  explained: string;

  @Field(() => DateScalar)
  @Column('date')
  promisedOn: string;

  @Field(() => ErrandOutcome, { nullable: true })
  @Column('text', { nullable: true })
  outcome: ErrandOutcome | null;

  @Field()
  @Column(words())
  result: string;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  doneAt: Date | null;

  /** The planned service that it belongs to. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;
}

@ObjectType()
export class ErrandPage extends Paged(Errand) {}

/** A paper that was taken along for an errand, until it is back with the resident. */
@ObjectType()
@Entity('errand_papers')
export class ErrandPaper extends PlacedRow {
  @Column('uuid')
  errandId: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Field()
  @Column('text')
  name: string;

  /** Not a copy. */
  @Field()
  @Column('boolean')
  original: boolean;

  @Field(() => Date)
  @Column(instant())
  takenAt: Date;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  returnedAt: Date | null;

  /** Who took it back: the resident, a daughter. Said without a name. */
  @Field()
  @Column(words())
  returnedTo: string;
}
