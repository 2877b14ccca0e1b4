import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';
import { SupervisionType } from './supervision-type.js';

/** A look from within or from outside at how the community serves (9.1), with what it found. */
@ObjectType({ implements: () => RecordRow })
@Entity('supervisions')
export class Supervision extends RecordRow {
  @Field(() => SupervisionType)
  @Column('text')
  supervisionType: SupervisionType;

  /** Who looks, where it is not one of our own people: an office, an organisation, a newspaper. */
  @Field()
  @Column('text')
  supervisors: string;

  /** What is looked at, and how. */
  @Field()
  @Column(words())
  scope: string;

  /** The day in the year's plan; null: it came unannounced. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  plannedOn: string | null;

  /** The day on which it was made. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  heldOn: string | null;

  /** What it comes to, in the words of who supervised. */
  @Field()
  @Column(words())
  conclusion: string;

  /** What the supervised say to it. */
  @Field()
  @Column(words())
  response: string;

  /** Who handed the findings over: somebody else confirms them. */
  @Column('uuid', { nullable: true })
  givenById: string | null;
}

@ObjectType()
export class SupervisionPage extends Paged(Supervision) {}
