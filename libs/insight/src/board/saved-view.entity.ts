import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '#kernel';

/** A filter of the board under a name: a person's own, or shown to everybody of its unit. */
@ObjectType()
@Entity('saved_views')
export class SavedView {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  /** Whose board it is of. */
  @Field(() => ID)
  @Column('uuid')
  unitId: string;

  @Field()
  @Column('boolean')
  shared: boolean;

  @Field()
  @Column('text')
  name: string;

  /** The filter as it stands in the address. */
  @Field()
  @Column('text')
  query: string;

  @Column(instant())
  at: Date;
}
