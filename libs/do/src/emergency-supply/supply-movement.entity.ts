import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, PlacedRow, words } from '#kernel';
import { SupplyCondition } from '../emergency/scenario.js';

export enum SupplyMove {
  receive = 'receive',
  issue = 'issue',
  return = 'return',
  check = 'check',
  dispose = 'dispose',
}
registerEnumType(SupplyMove, { name: 'SupplyMove' });

/** One line of the book of a supply: what came, went, was counted; never changed. */
@ObjectType()
@Entity('supply_movements')
export class SupplyMovement extends PlacedRow {
  @Column('uuid')
  supplyId: string;

  @Field(() => SupplyMove)
  @Column('text')
  move: SupplyMove;

  @Field(() => Int)
  @Column('int')
  change: number;

  /** How many lie there afterwards. */
  @Field(() => Int)
  @Column('int')
  balance: number;

  /** Of what came back: how many did not, because they were used. */
  @Field(() => Int)
  @Column('int', { default: 0 })
  usedUp: number;

  @Field(() => SupplyCondition)
  @Column('text')
  condition: SupplyCondition;

  @Field(() => DateScalar)
  @Column('date')
  onDay: string;

  /** Who brought, took or counted it. */
  @Field()
  @Column(words())
  person: string;

  @Field()
  @Column(words())
  purpose: string;

  /** The drill or the incident that it went to. */
  @Column('uuid', { nullable: true })
  recordId: string | null;

  /** Issued although its time was up, as the person was told. */
  @Field()
  @Column('boolean', { default: false })
  expired: boolean;

  @Field(() => Date)
  @Column(instant())
  at: Date;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
