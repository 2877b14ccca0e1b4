import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { DayField, ExpectedInput, IdField, Ids, OneOf, Several, TextField } from '#kernel';
import { InspectionKind, InspectionRhythm, ItemAnswer } from './inspection-kind.js';

@InputType({ isAbstract: true })
abstract class InspectionInput {
  @IdField()
  communityId: string;

  @Field(() => InspectionKind)
  @OneOf(Object.values(InspectionKind))
  inspectionKind: InspectionKind;

  @TextField({ max: 120 })
  place: string;

  /** An item of the community's plan for the year in which it is made. */
  @IdField({ optional: true })
  serviceItemId?: string | null;
}

@InputType()
export class BeginInspectionInput extends InspectionInput {
  /** Not in the future, and at most a year ago. */
  @DayField()
  inspectedOn: string;
}

@InputType()
export class PlanInspectionInput extends InspectionInput {
  /** Not in the past. */
  @DayField()
  plannedOn: string;

  /** Without one it is made once. */
  @Field(() => InspectionRhythm, { nullable: true })
  @OneOf(Object.values(InspectionRhythm), { optional: true })
  rhythm?: InspectionRhythm | null;

  /** Who makes it; by default whoever plans it. */
  @IdField({ optional: true })
  assigneeId?: string | null;
}

@InputType()
export class StartInspectionInput extends ExpectedInput {}

@InputType()
export class PutOffInspectionInput extends ExpectedInput {
  /** Not in the past. */
  @DayField()
  plannedOn: string;

  @TextField({ max: 200 })
  reason: string;
}

/** What was found at a line becomes a defect of a facility, in its register. */
@InputType()
export class EnterDefectInput extends ExpectedInput {
  @IdField()
  itemId: string;

  /** An entry of the register of facilities. */
  @IdField()
  facilityId: string;

  /** Not before the inspection. */
  @DayField({ optional: true })
  mendBy?: string | null;
}

@InputType()
export class InspectionAnswerInput {
  @IdField()
  itemId: string;

  @Field(() => ItemAnswer)
  @OneOf(Object.values(ItemAnswer))
  answer: ItemAnswer;

  @TextField({ max: 500, multiline: true, empty: true })
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
  @TextField({ max: 1000, multiline: true, empty: true })
  summary: string = '';
}

@InputType()
export class CancelInspectionInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}
