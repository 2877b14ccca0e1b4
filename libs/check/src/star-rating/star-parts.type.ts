import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, RecordKindName } from '#kernel';
import { SeatHolder } from '#org';
import { TextType } from '#standards';

/** What a proposal says of a rule of the indicator. */
@ObjectType()
export class StarVerdict {
  @Field()
  rule: string;

  @Field(() => TextType)
  title: TextType;

  @Field()
  verdict: string;

  @Field(() => Float, { nullable: true })
  actual: number | null;

  @Field(() => Float, { nullable: true })
  required: number | null;

  @Field(() => String, { nullable: true })
  unit: string | null;
}

/** A record as it was called when it was named. */
@ObjectType()
export class StarRecord {
  @Field(() => ID)
  id: string;

  @Field(() => RecordKindName)
  kind: RecordKindName;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  title: string;
}

/** One sort of record that shows an indicator. */
@ObjectType()
export class StarSort {
  /** As the edition names it: `venue`, `meeting:party`. */
  @Field()
  sort: string;

  /** How many there are, a hundred at most; null where the platform keeps none of them. */
  @Field(() => Int, { nullable: true })
  count: number | null;

  /** Some of them, the newest first. */
  @Field(() => [StarRecord])
  records: StarRecord[];
}

/** What the rules and the records say of an indicator, on the day on which it was asked. */
@ObjectType()
export class StarBasis {
  @Field(() => [StarVerdict])
  verdicts: StarVerdict[];

  @Field(() => [StarSort])
  sorts: StarSort[];

  @Field(() => DateScalar)
  on: string;
}

export enum StarEvidenceSort {
  record = 'record',
  file = 'file',
  verdict = 'verdict',
  words = 'words',
}
registerEnumType(StarEvidenceSort, { name: 'StarEvidenceSort' });

/** One thing that shows an indicator: a record, a file, a rule that is met, or where to see it. */
@ObjectType()
export class StarEvidence {
  @Field(() => ID)
  id: string;

  @Field(() => StarEvidenceSort)
  sort: StarEvidenceSort;

  /** Title of the record or rule, name of the file; of words nothing. */
  @Field()
  title: string;

  @Field(() => RecordKindName, { nullable: true })
  kind: RecordKindName | null;

  @Field(() => ID, { nullable: true })
  recordId: string | null;

  @Field(() => ID, { nullable: true })
  attachmentId: string | null;

  @Field()
  note: string;

  /** Found by an assessor on the spot. */
  @Field()
  onSite: boolean;

  scoreId: string;
}

/** What one assessor gives. */
@ObjectType()
export class StarMark {
  @Field(() => ID)
  personId: string;

  @Field()
  name: string;

  @Field(() => Float)
  points: number;

  @Field()
  reason: string;

  scoreId: string;
}

/** One indicator of a rating: what can be had, and what it was given by whom. */
@ObjectType()
export class StarScore {
  @Field(() => ID)
  id: string;

  /** The row of the table. */
  @Field(() => Int)
  number: number;

  /** Rows whose points stand in this one. */
  @Field(() => [Int])
  also: number[];

  @Field()
  level1: string;

  @Field()
  level2: string;

  @Field()
  title: string;

  @Field(() => TextType, { nullable: true })
  summary: TextType | null;

  @Field(() => Float)
  maxPoints: number;

  @Field(() => Float, { nullable: true, description: 'What rules and records propose; null where they prove nothing.' })
  proposed: number | null;

  @Field(() => StarBasis)
  basis: StarBasis;

  @Field(() => Float, { nullable: true })
  selfPoints: number | null;

  @Field()
  selfReason: string;

  firstPoints: number | null;
  firstReason: string;
  finalPoints: number | null;
  finalReason: string;
  ratingId: string;
}

@ObjectType()
export class StarAssessor extends SeatHolder {
  @Field(() => Date, { nullable: true })
  handedInAt: Date | null;

  /** Indicators that they have scored. */
  @Field(() => Int)
  scored: number;

  ratingId: string;
}

@ObjectType()
export class StarObjection {
  @Field(() => ID)
  id: string;

  /** Who said it, as far as they told. */
  @Field()
  saidBy: string;

  @Field()
  words: string;

  @Field(() => DateScalar)
  on: string;

  @Field()
  answer: string;

  /** Null until it is answered. */
  @Field(() => Boolean, { nullable: true })
  upheld: boolean | null;

  ratingId: string;
}

/** A part of the table with its sums: what can be had, and what was given. */
@ObjectType()
export class StarPart {
  @Field()
  level1: string;

  @Field(() => Float)
  maxPoints: number;

  @Field(() => Float)
  self: number;

  @Field(() => Float, { nullable: true })
  first: number | null;

  @Field(() => Float, { nullable: true })
  final: number | null;
}
