import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PlacedRow, words } from '#kernel';

export enum TeamKind {
  fullTime = 'full-time',
  partTime = 'part-time',
  volunteer = 'volunteer',
}
registerEnumType(TeamKind, { name: 'TeamKind' });

/** Those who turn out, with what supports them. */
@ObjectType()
@Entity('emergency_teams')
export class EmergencyTeam extends PlacedRow {
  @Column('uuid')
  planId: string;

  @Column('int')
  position: number;

  @Field()
  @Column('text')
  name: string;

  @Field(() => TeamKind)
  @Column('text')
  kind: TeamKind;

  @Field(() => Int)
  @Column('int')
  members: number;

  @Field()
  @Column(words())
  duty: string;

  /** Equipment, insurance, training, meals: what they can count on. */
  @Field()
  @Column(words())
  support: string;

  @Field()
  @Column(words())
  leader: string;

  @Field()
  @Column(words())
  phone: string;
}
