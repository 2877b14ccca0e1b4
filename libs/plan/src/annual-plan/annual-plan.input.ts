import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { ExpectedInput, IdField, Ids, Several, TextField, WholeField } from '#kernel';

@InputType()
export class DraftAnnualPlanInput {
  @IdField()
  communityId: string;

  /** From last year to the year after next. */
  @WholeField({ min: 2000, max: 2100 })
  year: number;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 2000, multiline: true, empty: true })
  aims: string = '';

  /** Services to begin with, each becoming an item. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 500 })
  catalogueEntryIds: string[] = [];

  /** The community's plan of another year, whose items are taken over: texts and order, without dates, money and results. */
  @IdField({ optional: true })
  fromPlanId?: string | null;
}

@InputType()
export class ChangeAnnualPlanInput extends ExpectedInput {
  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 2000, multiline: true, empty: true })
  aims: string = '';
}

/** `id` and `expectedVersion` are those of the plan in force. */
@InputType()
export class ReviseAnnualPlanInput extends ExpectedInput {
  /** What has to be changed, and why. */
  @TextField({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class SubmitAnnualPlanInput extends ExpectedInput {}

@InputType()
export class ItemNoteInput {
  @IdField()
  itemId: string;

  @TextField({ max: 500, multiline: true })
  note: string;
}

@InputType()
export class ReturnAnnualPlanInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
  note: string;

  @Field(() => [ItemNoteInput], { defaultValue: [] })
  @Type(() => ItemNoteInput)
  @ValidateNested({ each: true })
  itemNotes: ItemNoteInput[] = [];
}

@InputType()
export class ApproveAnnualPlanInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true, empty: true })
  note: string = '';
}

@InputType()
export class PlanToApproveInput extends ExpectedInput {}

@InputType()
export class ApproveAnnualPlansInput {
  @Field(() => [PlanToApproveInput])
  @Type(() => PlanToApproveInput)
  @Several({ min: 1, max: 50 })
  @ValidateNested({ each: true })
  plans: PlanToApproveInput[];

  @TextField({ max: 2000, multiline: true, empty: true })
  note: string = '';
}

@InputType()
export class PublishAnnualPlanInput extends ExpectedInput {}

@InputType()
export class CloseAnnualPlanInput extends ExpectedInput {
  /** The year-end review: planned against done. */
  @TextField({ max: 4000, multiline: true })
  note: string;
}
