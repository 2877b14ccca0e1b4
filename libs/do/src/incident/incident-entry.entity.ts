import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, PlacedRow, words } from '#kernel';

/** What happened, what was done, who above was told, what residents were told. */
export enum IncidentEntryKind {
  event = 'event',
  measure = 'measure',
  report = 'report',
  statement = 'statement',
}
registerEnumType(IncidentEntryKind, { name: 'IncidentEntryKind' });

/** One line of an incident's log; never changed. */
@ObjectType()
@Entity('incident_entries')
export class IncidentEntry extends PlacedRow {
  @Column('uuid')
  incidentId: string;

  @Field(() => IncidentEntryKind)
  @Column('text')
  entry: IncidentEntryKind;

  @Field(() => Date)
  @Column(instant())
  at: Date;

  @Field()
  @Column('text')
  text: string;

  /** To whom it was reported; where the public was told. */
  @Field()
  @Column(words())
  addressee: string;

  /** A statement that stands on the residents' page. */
  @Field()
  @Column('boolean')
  onPage: boolean;

  /** When it was written down. */
  @Field(() => Date)
  @Column(instant())
  loggedAt: Date;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
