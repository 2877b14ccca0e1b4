import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow as Given, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ExpectedInput, IdField, Ids, MomentField, OneOf, Several, Text, TextField, WholeField } from '#kernel';
import { QuestionType } from './questionnaire.type.js';

@InputType()
export class QuestionOptionInput {
  /** Empty for a new one; grades of a scale are numbered. */
  @TextField({ max: 40, empty: true })
  key: string = '';

  @TextField({ max: 60 })
  label: string;
  @TextField({ max: 60, empty: true })
  labelEn: string = '';
}

@InputType()
export class SurveyQuestionInput {
  /** Empty for a new one. */
  @TextField({ max: 40, empty: true })
  key: string = '';

  @Field(() => QuestionType)
  @OneOf(Object.values(QuestionType))
  type: QuestionType;

  @TextField({ max: 200 })
  text: string;

  @TextField({ max: 200, empty: true })
  textEn: string = '';

  @Field({ defaultValue: true })
  @Given()
  required: boolean = true;

  /** Two to ten of a scale, the worst first; two to twenty of a choice. */
  @Field(() => [QuestionOptionInput], { defaultValue: [] })
  @Several({ max: 20 })
  @Type(() => QuestionOptionInput)
  @ValidateNested({ each: true })
  options: QuestionOptionInput[] = [];

  @Field({ defaultValue: false })
  @Given()
  several: boolean = false;

  @WholeField({ min: 2, max: 10, optional: true })
  satisfiedFrom: number | null = null;

  @Field({ defaultValue: false })
  @Given()
  unsure: boolean = false;

  @WholeField({ min: -1_000_000, max: 1_000_000, optional: true })
  min: number | null = null;

  @WholeField({ min: -1_000_000, max: 1_000_000, optional: true })
  max: number | null = null;

  @Field({ defaultValue: false })
  @Given()
  grouping: boolean = false;
}

@InputType()
export class SurveySectionInput {
  /** Empty for a new one. */
  @TextField({ max: 40, empty: true })
  key: string = '';

  @TextField({ max: 60 })
  title: string;

  @TextField({ max: 60, empty: true })
  titleEn: string = '';

  /** A subject of the community's catalogue. */
  @TextField({ max: 60, empty: true })
  subject: string = '';

  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 10 })
  clauseIds: string[] = [];

  @Field(() => [SurveyQuestionInput])
  @Several({ min: 1, max: 30 })
  @Type(() => SurveyQuestionInput)
  @ValidateNested({ each: true })
  questions: SurveyQuestionInput[];
}

@InputType()
export class GridQuotaInput {
  @IdField()
  gridId: string;

  @WholeField({ min: 1, max: 100_000 })
  target: number;
}

@InputType()
export class DraftSurveyInput {
  @IdField()
  communityId: string;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 120, empty: true })
  titleEn: string = '';

  @TextField({ max: 1000, multiline: true, empty: true })
  intro: string = '';

  @TextField({ max: 1000, multiline: true, empty: true })
  introEn: string = '';

  @Field({ defaultValue: true })
  @Given()
  withCore: boolean = true;

  /** In the future, within a year. */
  @MomentField()
  closesAt: Date;

  @Field({ defaultValue: false })
  @Given()
  needsCode: boolean = false;

  @Field({ defaultValue: false })
  @Given()
  asksGrid: boolean = false;

  /** Each grid once; with any the grid is asked. */
  @Field(() => [GridQuotaInput], { defaultValue: [] })
  @Several({ max: 100 })
  @Type(() => GridQuotaInput)
  @ValidateNested({ each: true })
  quotas: GridQuotaInput[] = [];

  @WholeField({ min: 1, max: 1_000_000, optional: true })
  target: number | null = null;

  /** A survey of the community whose questions are asked again. */
  @IdField({ optional: true })
  followsId?: string | null;
}

/** What is not given stays as it is. */
@InputType()
export class ChangeSurveyInput extends ExpectedInput {
  @TextField({ max: 120, optional: true })
  title?: string;

  @TextField({ max: 120, empty: true, optional: true })
  titleEn?: string;

  @TextField({ max: 1000, multiline: true, empty: true, optional: true })
  intro?: string;

  @TextField({ max: 1000, multiline: true, empty: true, optional: true })
  introEn?: string;

  @MomentField({ optional: true })
  closesAt?: Date;

  @Field({ nullable: true })
  @Given()
  needsCode?: boolean;

  @Field({ nullable: true })
  @Given()
  asksGrid?: boolean;

  @Field(() => [GridQuotaInput], { nullable: true })
  @IsOptional()
  @Several({ max: 100 })
  @Type(() => GridQuotaInput)
  @ValidateNested({ each: true })
  quotas?: GridQuotaInput[];

  @WholeField({ min: 1, max: 1_000_000, optional: true })
  target?: number | null;
}

@InputType()
export class ComposeSurveyInput extends ExpectedInput {
  /** Own sections, in order; the core stays as it is. */
  @Field(() => [SurveySectionInput])
  @Several({ max: 20 })
  @Type(() => SurveySectionInput)
  @ValidateNested({ each: true })
  sections: SurveySectionInput[];
}

@InputType()
export class OpenSurveyInput extends ExpectedInput {}
@InputType()
export class ReviseSurveyInput extends ExpectedInput {}
@InputType()
export class IssueSurveyCodesInput extends ExpectedInput {
  @WholeField({ min: 1, max: 500 })
  count: number;
}

@InputType()
export class ExtendSurveyInput extends ExpectedInput {
  /** Later than so far, within a year. */
  @MomentField()
  closesAt: Date;
}

/** More answers than were wanted so far, while they come in. */
@InputType()
export class WidenSurveyInput extends ExpectedInput {
  /** Of the grids that it asks about; those left out keep theirs. */
  @Field(() => [GridQuotaInput], { defaultValue: [] })
  @Several({ max: 100 })
  @Type(() => GridQuotaInput)
  @ValidateNested({ each: true })
  quotas: GridQuotaInput[] = [];

  /** Not fewer than so far; left out, it stays. */
  @WholeField({ min: 1, max: 1_000_000, optional: true })
  target?: number | null;
}

@InputType()
export class CloseSurveyInput extends ExpectedInput {}
@InputType()
export class TextThemeInput {
  @IdField()
  textId: string;

  /** '' takes it away. */
  @Field()
  @Text({ max: 30, empty: true })
  theme: string;
}

@InputType()
export class ThemeSurveyTextsInput extends ExpectedInput {
  @Field(() => [TextThemeInput])
  @Several({ min: 1, max: 500 })
  @Type(() => TextThemeInput)
  @ValidateNested({ each: true })
  texts: TextThemeInput[];
}

@InputType()
export class ReportSurveyInput extends ExpectedInput {
  /** What it says, and what follows from it. */
  @TextField({ max: 4000, multiline: true })
  conclusion: string;
}

@InputType()
export class ArchiveSurveyInput extends ExpectedInput {}
