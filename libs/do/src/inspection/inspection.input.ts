import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Ids, OneOf, Several, Text } from '#kernel';
import { InspectionKind, InspectionRhythm, ItemAnswer } from './inspection-kind.js';

@InputType({ isAbstract: true })
abstract class InspectionInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => InspectionKind)
  @OneOf(Object.values(InspectionKind))
  inspectionKind: InspectionKind;

  @Field()
  @Text({ max: 120 })
  place: string;

  /** An item of the community's plan for the year in which it is made. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;
}

@InputType()
export class BeginInspectionInput extends InspectionInput {
  /** Not in the future, and at most a year ago. */
  @Field(() => DateScalar)
  @Day()
  inspectedOn: string;
}

@InputType()
export class PlanInspectionInput extends InspectionInput {
  /** Not in the past. */
  @Field(() => DateScalar)
  @Day()
  plannedOn: string;

  /** Without one it is made once. */
  @Field(() => InspectionRhythm, { nullable: true })
  @OneOf(Object.values(InspectionRhythm), { optional: true })
  rhythm?: InspectionRhythm | null;

  /** Who makes it; by default whoever plans it. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  assigneeId?: string | null;
}

@InputType()
export class StartInspectionInput extends ExpectedInput {}

@InputType()
export class PutOffInspectionInput extends ExpectedInput {
  /** Not in the past. */
  @Field(() => DateScalar)
  @Day()
  plannedOn: string;

  @Field()
  @Text({ max: 200 })
  reason: string;
}

/** What was found at a line becomes a defect of a facility, in its register. */
@InputType()
export class EnterDefectInput extends ExpectedInput {
  @Field(() => ID)
  @IsUUID()
  itemId: string;

  /** An entry of the register of facilities. */
  @Field(() => ID)
  @IsUUID()
  facilityId: string;

  /** Not before the inspection. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  mendBy?: string | null;
}

@InputType()
export class InspectionAnswerInput {
  @Field(() => ID)
  @IsUUID()
  itemId: string;

  @Field(() => ItemAnswer)
  @OneOf(Object.values(ItemAnswer))
  answer: ItemAnswer;

  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  note: string = '';

  /** Photos of the line: attachments of the inspection, which follow under these ids. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ min: 0, max: 9 })
  photoIds: string[] = [];
}

@InputType()
export class AnswerInspectionInput extends ExpectedInput {
  /** Any number of lines; the others stay as they are. */
  @Field(() => [InspectionAnswerInput])
  @Several({ min: 1, max: 100 })
  @Type(() => InspectionAnswerInput)
  @ValidateNested({ each: true })
  answers: InspectionAnswerInput[];
}

@InputType()
export class FinishInspectionInput extends ExpectedInput {
  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  summary: string = '';
}

@InputType()
export class CancelInspectionInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
