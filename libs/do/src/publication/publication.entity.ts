import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, type RecordKindName, RecordRow, words } from '#kernel';
import { PublicationChannel, PublicationKind } from './publication-kind.js';

/** Something told to all residents, from one day to another (8.3). */
@ObjectType({ implements: () => RecordRow })
@Entity('publications')
export class Publication extends RecordRow {
  @Field(() => PublicationKind)
  @Column('text')
  publicationKind: PublicationKind;

  /** Whose accounts they are (Beijing 11.8.1); '' of any other kind. */
  @Field()
  @Column(words())
  company: string;

  @Field()
  @Column(words())
  content: string;

  @Field(() => [PublicationChannel])
  @Column('text', { array: true })
  channels: PublicationChannel[];

  /** Which board, group or site. */
  @Field()
  @Column(words())
  shownAt: string;

  /** The first day on which residents can see it. */
  @Field(() => DateScalar)
  @Column('date')
  validFrom: string;

  /** The last day; null: until it is withdrawn or replaced. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  validUntil: string | null;

  /** The planned service that it delivers. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;

  /** The one whose place it takes once it is published. */
  @Column('uuid', { nullable: true })
  replacesId: string | null;

  @Column('text', { nullable: true })
  sourceKind: RecordKindName | null;

  /** The record whose decision or reply it makes public. */
  @Column('uuid', { nullable: true })
  sourceId: string | null;
}

@ObjectType()
export class PublicationPage extends Paged(Publication) {}
