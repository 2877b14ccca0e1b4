import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, Paged, RecordRow } from '#kernel';

/** What a dispute is about. */
export enum DisputeKind {
  neighbours = 'neighbours',
  family = 'family',
  property = 'property',
  noise = 'noise',
  money = 'money',
  other = 'other',
}
registerEnumType(DisputeKind, { name: 'DisputeKind' });

/** A dispute in a grid (8.7.4): mediated on the spot, or with others in the community's mediation room. */
@ObjectType({ implements: () => RecordRow })
@Entity('mediations')
export class Mediation extends RecordRow {
  @Field(() => DisputeKind)
  @Column('text')
  disputeKind: DisputeKind;

  @Field()
  @Column('text')
  place: string;

  /** The first time that they sat together. */
  @Field(() => Date)
  @Column(instant())
  heldAt: Date;

  @Field(() => Int)
  @Column('int')
  partyCount: number;

  /** Who they are: `MediationParty[]` as JSON, sealed. */
  @Column('text')
  partiesSealed: string;

  /** What was said and agreed: `MediationAccount` as JSON, sealed. */
  @Column('text')
  accountSealed: string;

  @Field(() => Int)
  @Column('int')
  sittingCount: number;

  @Column('uuid', { array: true })
  mediatorIds: string[];

  /** It was too much for the spot, and the community mediated. */
  @Field()
  @Column('boolean')
  joint: boolean;

  /** The planned service that it belongs to. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;
}

@ObjectType()
export class MediationPage extends Paged(Mediation) {}
