import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { DayField, IdField, OneOf, TextField, WholeField } from '#kernel';
import { MatterGroup } from '../matter-type/matter-type.type.js';
import { NamesRule } from './names.decorator.js';

/** What is answered in the same breath as a matter is taken in. */
export enum FirstAnswer {
  later = 'later',
  accept = 'accept',
  serve = 'serve',
  ask = 'ask',
}
registerEnumType(FirstAnswer, { name: 'FirstAnswer' });

/** What somebody comes with, whoever writes it down. */
@InputType({ isAbstract: true })
export abstract class MatterInput {
  @IdField({ optional: true })
  matterTypeId?: string | null;

  /** May be empty where the matter's type says it all. */
  @TextField({ max: 2000, multiline: true, empty: true })
  content: string = '';

  @TextField({ max: 200, empty: true })
  place: string = '';

  @TextField({ max: 50, empty: true })
  name: string = '';

  /** A mobile number or a landline with its area code. */
  @TextField({ max: 40, empty: true })
  phone: string = '';

  /** Made by the page for one form: the same form sent again is the same request. */
  @IdField()
  clientId: string;
}

@InputType()
export class TakeServiceRequestInput extends MatterInput {
  @IdField()
  communityId: string;

  /** `counter`, `phone`, `grid` or `visit`. */
  @Field()
  @OneOf(['counter', 'phone', 'grid', 'visit'])
  channel: string;

  /** Of a matter without a type. */
  @Field(() => MatterGroup, { defaultValue: MatterGroup.convenience })
  @OneOf(Object.values(MatterGroup))
  group: MatterGroup = MatterGroup.convenience;

  /** Papers of the type that are there. */
  @Field(() => [String], { defaultValue: [] })
  @NamesRule()
  brought: string[] = [];

  /** They agreed to be told of the progress by text message, at `phone`. */
  @Field({ defaultValue: false })
  @Allow()
  texts?: boolean = false;

  /** The matter whose time to object is over: what is objected now becomes this new one, linked to it. */
  @IdField({ optional: true })
  followsId?: string | null;

  /** Although the same resident has the same matter open. */
  @Field({ defaultValue: false })
  @Allow()
  evenSo: boolean = false;

  @Field(() => FirstAnswer, { defaultValue: FirstAnswer.later })
  @OneOf(Object.values(FirstAnswer))
  first: FirstAnswer = FirstAnswer.later;

  /** With `accept`; absent: the street's time for the matter. */
  @DayField({ optional: true })
  promisedOn?: string | null;

  /** With `serve`: what was done and said. */
  @TextField({ max: 2000, multiline: true, empty: true })
  reply: string = '';

  /** With `ask`: what is missing besides the required papers that were not brought. */
  @Field(() => [String], { defaultValue: [] })
  @NamesRule()
  missing: string[] = [];

  /** With `ask`; absent: the street's time. */
  @DayField({ optional: true })
  papersBy?: string | null;
}

@InputType()
export class LodgeServiceRequestInput extends MatterInput {
  @TextField({ max: 20 })
  communityCode: string;
}

/** What a resident holds in hand. */
@InputType({ isAbstract: true })
abstract class SlipInput {
  @TextField({ max: 60 })
  number: string;

  @TextField({ max: 60 })
  secret: string;
}

@InputType()
export class ObjectToReplyInput extends SlipInput {
  @TextField({ max: 2000, multiline: true })
  reason: string;

  /** Gives the secret of the new request, when the time to object is over. */
  @IdField()
  clientId: string;
}

@InputType()
export class SettleReplyInput extends SlipInput {
  @WholeField({ min: 1, max: 5 })
  rating: number;

  @TextField({ max: 500, multiline: true, empty: true })
  words: string = '';
}
