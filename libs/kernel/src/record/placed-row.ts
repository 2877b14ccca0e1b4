import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, PrimaryColumn } from 'typeorm';

/** What every row of a community begins with. The place is never shown: it is what a row is reached by. */
@ObjectType({ isAbstract: true })
export abstract class PlacedRow {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  @Column('uuid', { nullable: true })
  gridId: string | null;
}
