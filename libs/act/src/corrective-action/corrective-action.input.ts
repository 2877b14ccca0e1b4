import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Text } from '#kernel';

/** What is said of an action, when it is planned and when the plan is changed. */
@InputType({ isAbstract: true })
abstract class ActionWords extends ExpectedInput {
  @Field()
  @Text({ max: 300 })
  title: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  causeId?: string;

  @Field(() => ID)
  @IsUUID()
  ownerId: string;

  @Field(() => DateScalar)
  @Day()
  dueOn: string;
}

/** `id` and `expectedVersion` are the nonconformity's. */
@InputType()
export class AddCorrectiveActionInput extends ActionWords {}

@InputType()
export class ChangeCorrectiveActionInput extends ActionWords {}

@InputType()
export class StartCorrectiveActionInput extends ExpectedInput {}

@InputType()
export class CompleteCorrectiveActionInput extends ExpectedInput {
  @Field()
  @Text({ max: 2000, multiline: true })
  evidence: string;

  /** Absent: today. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  doneOn?: string;
}

@InputType()
export class CancelCorrectiveActionInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class AskActionExtensionInput extends ExpectedInput {
  @Field(() => DateScalar)
  @Day()
  until: string;

  /** Why it takes longer, and what stands so far. */
  @Field()
  @Text({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class GrantActionExtensionInput extends ExpectedInput {
  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  remark: string = '';
}

@InputType()
export class RefuseActionExtensionInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
