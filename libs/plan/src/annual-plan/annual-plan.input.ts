import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ExpectedInput, Ids, Several, Text, Whole } from '#kernel';

@InputType()
export class DraftAnnualPlanInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  /** From last year to the year after next. */
  @Field(() => Int)
  @Whole({ min: 2000, max: 2100 })
  year: number;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  aims: string = '';

  /** Services to begin with, each becoming an item. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 500 })
  catalogueEntryIds: string[] = [];

  /** The community's plan of another year, whose items are taken over: texts and order, without dates, money and results. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  fromPlanId?: string | null;
}

@InputType()
export class ChangeAnnualPlanInput extends ExpectedInput {
  @Field()
  @Text({ max: 120 })
  title: string;

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  aims: string = '';
}

/** `id` and `expectedVersion` are those of the plan in force. */
@InputType()
export class ReviseAnnualPlanInput extends ExpectedInput {
  /** What has to be changed, and why. */
  @Field()
  @Text({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class SubmitAnnualPlanInput extends ExpectedInput {}

@InputType()
export class ItemNoteInput {
  @Field(() => ID)
  @IsUUID()
  itemId: string;

  @Field()
  @Text({ max: 500, multiline: true })
  note: string;
}

@InputType()
export class ReturnAnnualPlanInput extends ExpectedInput {
  @Field()
  @Text({ max: 2000, multiline: true })
  note: string;

  @Field(() => [ItemNoteInput], { defaultValue: [] })
  @Type(() => ItemNoteInput)
  @ValidateNested({ each: true })
  itemNotes: ItemNoteInput[] = [];
}

@InputType()
export class ApproveAnnualPlanInput extends ExpectedInput {
  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
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

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  note: string = '';
}

@InputType()
export class PublishAnnualPlanInput extends ExpectedInput {}

@InputType()
export class CloseAnnualPlanInput extends ExpectedInput {
  /** The year-end review: planned against done. */
  @Field()
  @Text({ max: 4000, multiline: true })
  note: string;
}
