import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DayField, ExpectedInput, IdField, OneOf, TextField } from '#kernel';
import { NamesRule } from './names.decorator.js';
import { ReplyWay } from './service-request.entity.js';

const WAYS = Object.values(ReplyWay);

@InputType()
export class AcceptServiceRequestInput extends ExpectedInput {
  /** Absent: the street's time for the matter. */
  @DayField({ optional: true })
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
  @TextField({ max: 2000, multiline: true })
  reply: string;
}

@InputType({ isAbstract: true })
abstract class SettledInput extends AnsweredInput {
  /** Asked for when a promise was missed (8.6.2). */
  @TextField({ max: 1000, multiline: true, empty: true })
  lateReason: string = '';
}

@InputType({ isAbstract: true })
abstract class ElsewhereInput extends SettledInput {
  @TextField({ max: 100 })
  otherParty: string;

  @TextField({ max: 200 })
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
  @DayField({ optional: true })
  papersBy?: string | null;
}

@InputType()
export class HandOverServiceRequestInput extends ExpectedInput {
  /** The post whose matter it is. */
  @TextField({ max: 60 })
  post: string;

  /** Who holds it; absent: whoever there takes it up. */
  @IdField({ optional: true })
  toId?: string | null;

  /** What the next one should know. */
  @TextField({ max: 1000, multiline: true, empty: true })
  note: string = '';
}

@InputType()
export class DeclineServiceRequestInput extends SettledInput {}

@InputType()
export class GiveContactServiceRequestInput extends ElsewhereInput {}

@InputType()
export class ReferServiceRequestInput extends ElsewhereInput {
  /** What the higher unit asks for, and how one goes about it. */
  @TextField({ max: 1000, multiline: true })
  procedure: string;
}

@InputType({ isAbstract: true })
abstract class PassedInput extends ToldInput {
  @TextField({ max: 100 })
  otherParty: string;

  @TextField({ max: 200 })
  otherContact: string;

  /** By when the resident hears of it. */
  @DayField()
  promisedOn: string;

  /** What the resident is told. */
  @TextField({ max: 1000, multiline: true })
  words: string;
}

@InputType()
export class PassOnServiceRequestInput extends PassedInput {
  /** Who at the provider's said that they take it (8.6.1 b). */
  @TextField({ max: 100 })
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
  @DayField({ optional: true })
  promisedOn?: string | null;
}

@InputType()
export class GiveUpServiceRequestInput extends SettledInput {}

@InputType()
export class ExtendServiceRequestInput extends ToldInput {
  @DayField()
  promisedOn: string;

  /** How far it is: told to the resident (8.6.2). */
  @TextField({ max: 1000, multiline: true })
  stateSoFar: string;

  @TextField({ max: 1000, multiline: true })
  nextSteps: string;
}

@InputType()
export class FinishServiceRequestInput extends ExpectedInput {
  /** What came of it. */
  @TextField({ max: 2000, multiline: true })
  result: string;
}

@InputType()
export class FeedBackServiceRequestInput extends FinishServiceRequestInput {}

@InputType()
export class ReplyServiceRequestInput extends SettledInput {
  /** For everybody to read, where it concerns everybody; without anybody's name. */
  @TextField({ max: 2000, multiline: true, empty: true })
  publicReply: string = '';
}

@InputType()
export class RefuseServiceRequestInput extends SettledInput {
  /** Administrative review and lawsuit, with where and until when. */
  @TextField({ max: 1000, multiline: true })
  remedies: string;
}

@InputType()
export class ObjectServiceRequestInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
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
  @DayField({ optional: true })
  promisedOn?: string | null;
}

@InputType()
export class WithdrawServiceRequestInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}
