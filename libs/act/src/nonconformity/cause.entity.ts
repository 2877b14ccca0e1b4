import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PlacedRow, words } from '#kernel';

/** One "why" of the tree; a root is where asking again would leave the community's reach. */
@ObjectType('Cause')
@Entity('nonconformity_causes')
export class NonconformityCause extends PlacedRow {
  @Column('uuid')
  nonconformityId: string;

  @Field(() => Int)
  @Column('int')
  round: number;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Field()
  @Column('text')
  text: string;

  @Field()
  @Column(words())
  evidence: string;

  @Field()
  @Column('boolean')
  root: boolean;
}
