import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PlacedRow, words } from '#kernel';

/** The bones of a fishbone, in the order in which they are drawn. */
export enum CauseHeading {
  people = 'people',
  facilities = 'facilities',
  information = 'information',
  method = 'method',
  environment = 'environment',
  measurement = 'measurement',
}
registerEnumType(CauseHeading, { name: 'CauseHeading' });

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

  /** The bone that it hangs from, with all that is below it; null under a bone, above the bones and where none is drawn. */
  @Field(() => CauseHeading, { nullable: true })
  @Column('text', { nullable: true })
  heading: CauseHeading | null;

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
