import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';
import type { Threshold } from './scoring.js';

@ObjectType()
export class StarLevel implements Threshold {
  @Field(() => Int)
  stars: number;

  /** The fewest points that bring it. */
  @Field(() => Float)
  minimum: number;
}

/** One application for stars, from the self-score to the end of the certificate (T/ZSX 0005-2024). */
@ObjectType({ implements: () => RecordRow })
@Entity('star_ratings')
export class StarRating extends RecordRow {
  @Column('uuid')
  standardId: string;

  @Field()
  @Column('text')
  standardCode: string;

  /** As the edition had them when it was begun. */
  @Field(() => [StarLevel])
  @Column('jsonb')
  levels: StarLevel[];

  /** All that can be had. */
  @Field(() => Float)
  @Column('double precision')
  outOf: number;

  @Column('int')
  validMonths: number;

  /** So many months before its end a review may be asked for. */
  @Column('int')
  reviewMonths: number;

  /** The certificate that was in force when it was begun. */
  @Column('uuid', { nullable: true })
  renewsId: string | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  selfTotal: number | null;

  @Column('double precision', { nullable: true })
  firstTotal: number | null;

  @Column('double precision', { nullable: true })
  finalTotal: number | null;

  /** Said by the district, from the final total. */
  @Column('int', { nullable: true })
  stars: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the assessors come.' })
  @Column('date', { nullable: true })
  visitOn: string | null;

  /** What the assessors say together. */
  @Column(words())
  conclusion: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  noticeFrom: string | null;

  /** The last day on which it hangs out; objections are noted until then. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  noticeUntil: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  certifiedOn: string | null;

  /** The last day of the certificate. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  validUntil: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back: `violation` or `accident`.' })
  @Column('text', { nullable: true })
  revokedFor: string | null;

  /** Why it was rejected, refused, withdrawn or taken back. */
  @Field()
  @Column(words())
  endReason: string;
}

@ObjectType()
export class StarRatingPage extends Paged(StarRating) {}
