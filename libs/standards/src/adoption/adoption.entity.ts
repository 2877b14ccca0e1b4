import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar, instant, Paged, words } from '#kernel';

/** Where an adoption stands on a day. A void one was called off before it began. */
export enum AdoptionState {
  coming = 'coming',
  current = 'current',
  ended = 'ended',
  void = 'void',
}
registerEnumType(AdoptionState, { name: 'AdoptionState' });

/** A unit is held against an edition from a day on; what a district adopts holds for all below. */
@ObjectType()
@Entity('adoptions')
export class Adoption {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  standardId: string;

  @Column('uuid')
  unitId: string;

  @Field(() => DateScalar)
  @Column('date')
  fromDay: string;

  /** The last day on which it holds. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  toDay: string | null;

  @Column('uuid', { nullable: true })
  adoptedById: string | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  adoptedAt: Date | null;

  @Column('uuid', { nullable: true })
  endedById: string | null;

  /** When its end was set, or it was called off. */
  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  endedAt: Date | null;

  @Field()
  @Column(words())
  endReason: string;

  @Column(instant({ nullable: true }))
  voidedAt: Date | null;
}

@ObjectType()
export class AdoptionPage extends Paged(Adoption) {}
