import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, RecordKindName } from '#kernel';
import { SeatHolder } from '#org';
import { ClauseVerdictNow } from '#standards';
import { ClauseChange, ClauseResult } from './assessment-words.js';

/** A record that shows how a clause is kept; whoever may not read it is shown that there is one. */
@ObjectType()
export class AssessedRecord {
  @Field(() => ID)
  id: string;

  @Field(() => RecordKindName)
  kind: RecordKindName;

  @Field(() => String, { nullable: true })
  number: string | null;

  /** Empty where the kind keeps personal things and the person may not read it. */
  @Field()
  title: string;

  @Field()
  state: string;

  /** implements, evidences, breaches or restores. */
  @Field()
  role: string;

  /** The day it was promised for or begun. */
  @Field(() => DateScalar)
  on: string;

  /** Whether the person asking may open it. */
  @Field()
  opens: boolean;
}

/** What speaks for a clause: the verdicts of its rules, and records linked to it, those against it first. */
@ObjectType()
export class ClauseEvidence {
  @Field(() => [ClauseVerdictNow])
  verdicts: ClauseVerdictNow[];

  /** At most six. */
  @Field(() => [AssessedRecord])
  records: AssessedRecord[];

  /** Of all records that are linked to it within the time looked at. */
  @Field(() => Int)
  recordCount: number;
}

/** One answer to a clause; it is never changed, another one follows it. */
@ObjectType()
export class ClauseAnswer {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'How many answers there have been, this one included.' })
  revision: number;

  @Field(() => ClauseResult)
  result: ClauseResult;

  /** What was found; of what does not apply, why. */
  @Field()
  note: string;

  /** What was looked at, and how it was chosen. */
  @Field()
  sampled: string;

  /** Records taken as evidence. */
  @Field(() => [ID])
  recordIds: string[];

  @Field(() => [ID], { description: 'Photos, some of which may still be on their way.' })
  photoIds: string[];

  /** Carried over from another assessment (equal, narrower, broader, related or counterpart) until somebody confirms it. */
  @Field(() => String, { nullable: true })
  relation: string | null;

  @Field(() => Date)
  at: Date;

  @Field()
  by: string;

  @Field(() => ID, { nullable: true })
  byId: string | null;

  lineId: string;
}

/** A finding's case, as far as one may know. */
@ObjectType()
export class FindingCase {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  title: string;

  @Field()
  state: string;

  @Field(() => Date, { nullable: true })
  endedAt: Date | null;

  @Field()
  opens: boolean;
}

/** The same clause in another assessment of the community. */
@ObjectType()
export class OtherTime {
  @Field(() => ID)
  assessmentId: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field(() => DateScalar, { nullable: true })
  confirmedOn: string | null;

  @Field(() => ClauseResult, { nullable: true })
  result: ClauseResult | null;

  @Field()
  note: string;

  @Field()
  settlement: string;

  @Field(() => [FindingCase])
  cases: FindingCase[];

  /** In how many assessments in a row it was a finding, this one the last. */
  @Field(() => Int)
  times: number;
}

@ObjectType()
export class AssessmentMember extends SeatHolder {
  @Field()
  role: string;

  @Field()
  lead: boolean;

  /** Clauses that are theirs, and those of them that they have answered. */
  @Field(() => Int)
  clauses: number;

  @Field(() => Int)
  answered: number;

  assessmentId: string;
}

@ObjectType()
export class AssessmentProgress {
  @Field(() => Int)
  clauses: number;

  @Field(() => Int)
  open: number;

  @Field(() => Int)
  carried: number;

  @Field(() => Int)
  conforms: number;

  @Field(() => Int)
  partly: number;

  @Field(() => Int)
  fails: number;

  @Field(() => Int)
  notApplicable: number;

  /** Of what applies, per cent that conforms; null before anything is answered. */
  @Field(() => Float, { nullable: true })
  share: number | null;
}

/** A clause in the scope of an assessment. */
@ObjectType()
export class AssessedClause {
  @Field(() => ID)
  id: string;

  @Field()
  number: string;

  /** A finding of the last assessment, taken up again. */
  @Field()
  takenUp: boolean;

  @Field(() => ID, { nullable: true })
  assessorId: string | null;

  @Field(() => DateScalar, { nullable: true })
  plannedOn: string | null;

  /** How a finding that needs no case was settled. */
  @Field()
  settlement: string;

  @Field(() => ClauseAnswer, { nullable: true })
  answer: ClauseAnswer | null;

  @Field(() => ClauseChange, { description: 'Against the last assessment.' })
  change: ClauseChange;

  clauseId: string;
  assessmentId: string;
  communityId: string;
  previousId: string | null;
  shown: ClauseEvidence | null;
}


/** A confirmed assessment of the community whose answers can be carried over. */
@ObjectType()
export class CarrySource {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  title: string;

  @Field()
  standardCode: string;

  @Field(() => DateScalar)
  confirmedOn: string;
}
