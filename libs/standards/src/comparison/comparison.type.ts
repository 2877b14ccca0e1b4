import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Clause } from '../clause/clause.entity.js';
import { TextType } from '../exchange/text.type.js';
import { Standard } from '../standard/standard.entity.js';

export enum EditionChange {
  same = 'same',
  changed = 'changed',
  added = 'added',
  gone = 'gone',
  unseen = 'unseen',
}
registerEnumType(EditionChange, { name: 'EditionChange' });

/** A threshold of both sides for a community of one size; null where the edition leaves it open or has none. */
@ObjectType()
export class ComparedFigure {
  /** The fact that it depends on, and its value; null for a figure that is the same for all. */
  @Field(() => String, { nullable: true })
  fact: string | null;

  @Field(() => Float, { nullable: true })
  at: number | null;

  @Field(() => Float, { nullable: true })
  before: number | null;

  @Field(() => Float, { nullable: true })
  after: number | null;
}

/** A rule as an edition has it. */
@ObjectType()
export class EditionRule {
  @Field()
  id: string;

  @Field(() => TextType)
  title: TextType;

  @Field()
  clause: string;

  @Field()
  modality: string;

  @Field(() => String, { nullable: true })
  unit?: string | null;

  @Field(() => TextType, { nullable: true })
  reading?: TextType;
}

@ObjectType()
export class ComparedRule {
  @Field(() => EditionRule, { nullable: true })
  before: EditionRule | null;

  @Field(() => EditionRule, { nullable: true })
  after: EditionRule | null;

  @Field(() => [ComparedFigure])
  figures: ComparedFigure[];

  /** Rooms, supplies, committees that only one side names. */
  @Field(() => [TextType])
  namedBefore: TextType[];

  @Field(() => [TextType])
  namedAfter: TextType[];
}

/** An obligation as an edition has it. */
@ObjectType()
export class EditionObligation {
  @Field(() => TextType)
  title: TextType;

  @Field()
  modality: string;

  @Field(() => Int)
  times: number;

  @Field()
  per: string;

  /** Of each staff member, each window worker …; null: of the community. */
  @Field(() => String, { nullable: true })
  each?: string | null;
}

@ObjectType()
export class ComparedObligation {
  @Field(() => EditionObligation, { nullable: true })
  before: EditionObligation | null;

  @Field(() => EditionObligation, { nullable: true })
  after: EditionObligation | null;
}

@ObjectType()
export class ComparedPlace {
  @Field(() => Clause)
  clause: Clause;

  /** Points or rows of it that are meant; none: the whole. */
  @Field(() => [String])
  items: string[];

  /** equal, broader, narrower, related, or unseen where the text is missing. */
  @Field()
  relation: string;
}

/** A point of a list, or a service, that one side alone has. */
@ObjectType()
export class ComparedPart {
  @Field(() => EditionChange)
  change: EditionChange;

  @Field(() => String, { nullable: true })
  label?: string;

  @Field(() => TextType)
  text: TextType;
}

@ObjectType()
export class ComparedModality {
  @Field(() => [String])
  before: string[];

  @Field(() => [String])
  after: string[];
}

/** One subject in two editions. */
@ObjectType()
export class ComparedClause {
  @Field(() => EditionChange)
  change: EditionChange;

  @Field(() => Clause, { nullable: true })
  before: Clause | null;

  /** Where the later edition treats it; several where it was split or moved. */
  @Field(() => [ComparedPlace])
  after: ComparedPlace[];

  @Field(() => [TextType])
  notes: TextType[];

  /** Null where it is the same, or cannot be seen. */
  @Field(() => ComparedModality, { nullable: true })
  modality: ComparedModality | null;

  @Field(() => [ComparedRule])
  rules: ComparedRule[];

  @Field(() => [ComparedObligation])
  obligations: ComparedObligation[];

  @Field(() => [ComparedPart])
  items: ComparedPart[];

  @Field(() => [ComparedPart])
  services: ComparedPart[];
}

@ObjectType()
export class Comparison {
  @Field(() => Standard)
  before: Standard;

  @Field(() => Standard)
  after: Standard;

  /** Whether the two know of each other at all: without a crosswalk everything is gone and new. */
  @Field()
  crosswalked: boolean;

  @Field(() => [ComparedClause])
  rows: ComparedClause[];
}
