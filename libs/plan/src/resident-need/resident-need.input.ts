import { Field, InputType, Int } from '@nestjs/graphql';
import { DayField, ExpectedInput, IdField, OneOf, TextField, Whole } from '#kernel';
import { SERVICE_GROUPS } from '../service-item/service-item.entity.js';
import { NeedChannel } from './resident-need.entity.js';

const LONGEST = 500;

/** What a resident writes on the public page: no name, no number to call. */
@InputType()
export class TellResidentNeedInput {
  @TextField({ max: 20 })
  communityCode: string;

  /** Made by the page for one form: the same form sent again is heard once. */
  @IdField()
  clientId: string;

  /** people, convenience, safety or other. */
  @Field({ defaultValue: 'other' })
  @OneOf(SERVICE_GROUPS)
  group: string = 'other';

  @TextField({ max: LONGEST, multiline: true })
  words: string;
}

/** What somebody of the community heard. */
@InputType()
export class CollectResidentNeedInput {
  @IdField()
  communityId: string;

  /** people, convenience, safety or other. */
  @Field()
  @OneOf(SERVICE_GROUPS)
  group: string;

  @TextField({ max: LONGEST, multiline: true })
  words: string;

  @Field(() => NeedChannel)
  @OneOf(Object.values(NeedChannel))
  channel: NeedChannel;

  /** How many said so. */
  @Field(() => Int, { defaultValue: 1 })
  @Whole({ min: 1, max: 10_000 })
  people: number = 1;

  @DayField()
  heardOn: string;
}

@InputType()
export class ChangeResidentNeedInput extends ExpectedInput {
  @TextField({ max: 120 })
  title: string;

  /** people, convenience, safety or other. */
  @Field()
  @OneOf(SERVICE_GROUPS)
  group: string;
}

@InputType()
export class SetAsideResidentNeedInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class ReopenResidentNeedInput extends ExpectedInput {}

@InputType()
export class MergeResidentNeedInput extends ExpectedInput {
  /** Another one of the same community: it keeps its title and takes over what was said. */
  @IdField()
  intoId: string;
}
