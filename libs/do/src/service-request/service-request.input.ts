import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, OneOf, Text } from '#kernel';
import { NamesRule } from './names.decorator.js';
import { ReplyWay } from './service-request.entity.js';

const WAYS = Object.values(ReplyWay);

@InputType()
export class AcceptServiceRequestInput extends ExpectedInput {
  /** Absent: the street's time for the matter. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  promisedOn?: string | null;
}

@InputType({ isAbstract: true })
abstract class ToldInput extends ExpectedInput {
  @Field(() => ReplyWay)
  @OneOf(WAYS)
  way: ReplyWay;
}

@InputType({ isAbstract: true })
abstract class AnsweredInput extends ToldInput {
  /** Read by the resident as it stands. */
  @Field()
  @Text({ max: 2000, multiline: true })
  reply: string;
}

@InputType({ isAbstract: true })
abstract class SettledInput extends AnsweredInput {
  /** Asked for when a promise was missed (8.6.2). */
  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  lateReason: string = '';
}

@InputType({ isAbstract: true })
abstract class ElsewhereInput extends SettledInput {
  @Field()
  @Text({ max: 100 })
  otherParty: string;

  @Field()
  @Text({ max: 200 })
  otherContact: string;
}

@InputType()
export class ServeServiceRequestInput extends SettledInput {}

@InputType()
export class AskServiceRequestInput extends ToldInput {
  /** Besides the required papers that were not brought. */
  @Field(() => [String], { defaultValue: [] })
  @NamesRule()
  missing: string[] = [];

  /** Absent: the street's time. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  papersBy?: string | null;
}

@InputType()
export class HandOverServiceRequestInput extends ExpectedInput {
  /** The post whose matter it is. */
  @Field()
  @Text({ max: 60 })
  post: string;

  /** Who holds it; absent: whoever there takes it up. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  toId?: string | null;

  /** What the next one should know. */
  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  note: string = '';
}

@InputType()
export class DeclineServiceRequestInput extends SettledInput {}

@InputType()
export class GiveContactServiceRequestInput extends ElsewhereInput {}

@InputType()
export class ReferServiceRequestInput extends ElsewhereInput {
  /** What the higher unit asks for, and how one goes about it. */
  @Field()
  @Text({ max: 1000, multiline: true })
  procedure: string;
}

@InputType({ isAbstract: true })
abstract class PassedInput extends ToldInput {
  @Field()
  @Text({ max: 100 })
  otherParty: string;

  @Field()
  @Text({ max: 200 })
  otherContact: string;

  /** By when the resident hears of it. */
  @Field(() => DateScalar)
  @Day()
  promisedOn: string;

  /** What the resident is told. */
  @Field()
  @Text({ max: 1000, multiline: true })
  words: string;
}

@InputType()
export class PassOnServiceRequestInput extends PassedInput {
  /** Who at the provider's said that they take it (8.6.1 b). */
  @Field()
  @Text({ max: 100 })
  confirmedWith: string;
}

@InputType()
export class EntrustServiceRequestInput extends PassedInput {}

@InputType()
export class TickServiceRequestInput extends ExpectedInput {
  /** All papers that are there now. */
  @Field(() => [String])
  @NamesRule()
  brought: string[];
}

@InputType()
export class CompleteServiceRequestInput extends ExpectedInput {
  /** All papers that are there now; absent: as ticked before. */
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @NamesRule()
  brought?: string[] | null;

  /** Absent: as promised before, moved by the time that the papers took, or the street's time. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  promisedOn?: string | null;
}

@InputType()
export class GiveUpServiceRequestInput extends SettledInput {}

@InputType()
export class ExtendServiceRequestInput extends ToldInput {
  @Field(() => DateScalar)
  @Day()
  promisedOn: string;

  /** How far it is: told to the resident (8.6.2). */
  @Field()
  @Text({ max: 1000, multiline: true })
  stateSoFar: string;

  @Field()
  @Text({ max: 1000, multiline: true })
  nextSteps: string;
}

@InputType()
export class FinishServiceRequestInput extends ExpectedInput {
  /** What came of it. */
  @Field()
  @Text({ max: 2000, multiline: true })
  result: string;
}

@InputType()
export class FeedBackServiceRequestInput extends FinishServiceRequestInput {}

@InputType()
export class ReplyServiceRequestInput extends SettledInput {
  /** For everybody to read, where it concerns everybody; without anybody's name. */
  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  publicReply: string = '';
}

@InputType()
export class RefuseServiceRequestInput extends SettledInput {
  /** Administrative review and lawsuit, with where and until when. */
  @Field()
  @Text({ max: 1000, multiline: true })
  remedies: string;
}

@InputType()
export class ObjectServiceRequestInput extends ExpectedInput {
  @Field()
  @Text({ max: 2000, multiline: true })
  reason: string;

  /** `counter` or `phone`. */
  @Field()
  @OneOf(['counter', 'phone'])
  channel: string;
}

@InputType()
export class ExplainServiceRequestInput extends AnsweredInput {}

@InputType()
export class ReopenServiceRequestInput extends AnsweredInput {
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  promisedOn?: string | null;
}

@InputType()
export class WithdrawServiceRequestInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
