import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';
import { SupplyCondition, SupplyKind } from '../emergency/scenario.js';

/** Supplies of one kind at one place with one day of expiry (8.10.2). */
@ObjectType({ implements: () => RecordRow })
@Entity('emergency_supplies')
export class EmergencySupply extends RecordRow {
  @Field(() => SupplyKind)
  @Column('text')
  supplyKind: SupplyKind;

  /** Model and what it can do. */
  @Field()
  @Column(words())
  specification: string;

  @Field()
  @Column('text')
  unit: string;

  /** How many lie there; changed by receiving, issuing, returning and counting only. */
  @Field(() => Int)
  @Column('int')
  quantity: number;

  /** How many were issued and did not come back yet. */
  @Field(() => Int)
  @Column('int', { default: 0 })
  issued: number;

  /** How many there should be. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  atLeast: number | null;

  @Field(() => SupplyCondition)
  @Column('text')
  condition: SupplyCondition;

  @Field()
  @Column('text')
  place: string;

  @Field()
  @Column(words())
  keeper: string;

  /** A number to be dialled at any hour, so it stands in the open for whoever may read the supplies. */
  @Field()
  @Column(words())
  keeperPhone: string;

  @Field(() => DateScalar)
  @Column('date')
  fromOn: string;

  /** The last day on which it can be relied on. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  expiresOn: string | null;

  @Field(() => Int)
  @Column('int')
  checkEveryMonths: number;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  checkedOn: string | null;

  /** By when it is looked at again. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  checkOn: string | null;

  /** When its keeper was last reminded. */
  @Column('date', { nullable: true })
  remindedOn: string | null;
}

@ObjectType()
export class EmergencySupplyPage extends Paged(EmergencySupply) {}
