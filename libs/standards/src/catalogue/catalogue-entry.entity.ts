import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A service that an edition's chapter 7 names; `code` is its subject, by which editions are matched. */
@ObjectType()
@Entity('catalogue_entries')
export class CatalogueEntry {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  standardId: string;

  @Field()
  @Column('text')
  standardCode: string;

  @Column('int')
  position: number;

  @Field()
  @Column('text')
  code: string;

  @Column('uuid')
  clauseId: string;

  @Column('text', { nullable: true })
  item: string | null;

  /** people, convenience, safety or other. */
  @Field()
  @Column('text')
  group: string;

  @Field()
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  titleEn: string | null;

  @Field(() => [String])
  @Column('jsonb')
  contains: string[];

  @Column('text')
  subject: string;

  @Column('boolean', { default: false })
  withdrawn: boolean;
}
