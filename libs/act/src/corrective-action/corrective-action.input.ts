import { InputType } from '@nestjs/graphql';
import { DayField, ExpectedInput, IdField, TextField } from '#kernel';

/** What is said of an action, when it is planned and when the plan is changed. */
@InputType({ isAbstract: true })
abstract class ActionWords extends ExpectedInput {
  @TextField({ max: 300 })
  title: string;

  @IdField({ optional: true })
  causeId?: string;

  @IdField()
  ownerId: string;

  @DayField()
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
  @TextField({ max: 2000, multiline: true })
  evidence: string;

  /** Absent: today. */
  @DayField({ optional: true })
  doneOn?: string;
}

@InputType()
export class CancelCorrectiveActionInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class AskActionExtensionInput extends ExpectedInput {
  @DayField()
  until: string;

  /** Why it takes longer, and what stands so far. */
  @TextField({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class GrantActionExtensionInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true, empty: true })
  remark: string = '';
}

@InputType()
export class RefuseActionExtensionInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}
