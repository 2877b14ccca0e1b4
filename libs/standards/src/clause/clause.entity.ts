import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Stage } from '#kernel';

/** A lettered point or dash of a clause, in our own summary. */
@ObjectType()
export class ClauseItem {
  @Field()
  label: string;

  @Field()
  summary: string;

  @Field(() => String, { nullable: true })
  summaryEn: string | null;

  @Field(() => String, { nullable: true })
  modality: string | null;
}

/** A numbered place of an edition. A placeholder (`textStatus: missing`) takes links and states no requirement. */
@ObjectType()
@Entity('clauses')
export class Clause {
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
  number: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  parentNumber: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  title: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  titleEn: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  summary: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  summaryEn: string | null;

  @Field(() => [String])
  @Column('text', { array: true })
  modality: string[];

  @Field(() => Stage)
  @Column('text')
  stage: Stage;

  /** complete, partial or missing. */
  @Field()
  @Column('text')
  textStatus: string;

  /** `CODE#number` of the place that treats the same subject, where this one's text is missing. */
  @Column('text', { nullable: true })
  basedOn: string | null;

  @Field(() => [ClauseItem])
  @Column('jsonb')
  items: ClauseItem[];

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note: string | null;

  /** Gone from a newer file of the same edition; kept because records point at it. */
  @Column('boolean', { default: false })
  withdrawn: boolean;
}

@ObjectType()
export class RelatedClause {
  /** equal, broader, narrower or related, seen from the clause asked. */
  @Field()
  relation: string;

  @Field(() => Clause)
  clause: Clause;
}
