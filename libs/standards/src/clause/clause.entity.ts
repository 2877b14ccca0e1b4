import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Stage } from '#kernel';
import { TextType } from '../exchange/text.type.js';

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
  /** equal, counterpart (what a placeholder is based on), broader, narrower or related, seen from the clause asked. */
  @Field()
  relation: string;

  @Field(() => Clause)
  clause: Clause;

  /** Points of the clause asked that are meant; none: the whole. */
  @Field(() => [String])
  ownItems: string[];

  /** Points or rows of the other clause that are meant; none: the whole. */
  @Field(() => [String])
  items: string[];

  /** The clause above it that the crosswalk names, where it does not name this one. */
  @Field(() => Clause, { nullable: true })
  through: Clause | null;

  @Field(() => TextType, { nullable: true })
  note: TextType | null;
}
