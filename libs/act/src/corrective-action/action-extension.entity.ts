import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, PlacedRow, words } from '#kernel';

/** More time for an action: asked for before its date, granted or refused by somebody else. */
@ObjectType()
@Entity('action_extensions')
export class ActionExtension extends PlacedRow {
  @Column('uuid')
  actionId: string;

  /** When it was due as it was asked. */
  @Field(() => DateScalar)
  @Column('date')
  dueOn: string;

  @Field(() => DateScalar)
  @Column('date')
  askedUntil: string;

  /** Why it takes longer, and what stands so far. */
  @Field()
  @Column('text')
  reason: string;

  @Column('uuid')
  askedById: string;

  @Field(() => Date)
  @Column(instant())
  askedAt: Date;

  /** Null while nobody has decided. */
  @Field(() => Boolean, { nullable: true })
  @Column('boolean', { nullable: true })
  granted: boolean | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  decidedAt: Date | null;

  @Field()
  @Column(words())
  remark: string;
}
