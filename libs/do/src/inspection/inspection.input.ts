import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, Day, ExpectedInput, OneOf, Several, Text } from '#kernel';
import { InspectionKind, ItemAnswer } from './inspection-kind.js';

@InputType()
export class BeginInspectionInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => InspectionKind)
  @OneOf(Object.values(InspectionKind))
  inspectionKind: InspectionKind;

  @Field()
  @Text({ max: 120 })
  place: string;

  /** Not in the future, and at most a year ago. */
  @Field(() => DateScalar)
  @Day()
  inspectedOn: string;

  /** An item of the community's plan for the year of `inspectedOn`. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;
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
