import { Field, ObjectType } from '@nestjs/graphql';
import { ClauseRole, RecordRef } from '#kernel';
import { Clause } from '../clause/clause.entity.js';

/** A clause that a record serves besides those that it is linked to. */
@ObjectType()
export class ClauseOffer {
  @Field(() => Clause)
  clause: Clause;

  /** Points or rows of it that are meant; none: the whole. */
  @Field(() => [String])
  items: string[];

  /** equal, counterpart, narrower, broader or related, seen from the clause that it is linked to. */
  @Field()
  relation: string;

  /** The role that the link would have. */
  @Field(() => ClauseRole)
  role: ClauseRole;

  /** The related clause that it is linked to. */
  @Field(() => Clause)
  because: Clause;
}

/** A record that shows a related clause and may show this one. */
@ObjectType()
export class EvidenceOffer {
  @Field(() => RecordRef)
  record: RecordRef;

  @Field()
  relation: string;

  @Field(() => ClauseRole)
  role: ClauseRole;

  @Field(() => Clause)
  because: Clause;

  /** Points or rows of the clause asked that are meant; none: the whole. */
  @Field(() => [String])
  items: string[];

  @Field()
  mayLink: boolean;
}
