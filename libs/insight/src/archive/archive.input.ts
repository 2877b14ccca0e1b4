import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Ids, OneOf, Text, Whole } from '#kernel';
import { ArchiveState } from './archive.type.js';
import { ArchiveHeading } from './headings.js';

@InputType()
export class ArchiveFilter {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => ArchiveHeading, { nullable: true })
  @OneOf(Object.values(ArchiveHeading), { optional: true })
  heading?: ArchiveHeading;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Whole({ min: 1900, max: 2200 })
  year?: number;

  @Field(() => ArchiveState, { nullable: true })
  @OneOf(Object.values(ArchiveState), { optional: true })
  state?: ArchiveState;

  /** In number or title. */
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 60, empty: true })
  text?: string;
}

@InputType()
export class FilePaperDocumentInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field(() => ArchiveHeading)
  @OneOf(Object.values(ArchiveHeading))
  heading: ArchiveHeading;

  /** Not later than today; it is filed under the year of it. */
  @Field(() => DateScalar)
  @Day()
  datedOn: string;

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  origin: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  shelf: string = '';

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Whole({ min: 1, max: 100_000 })
  pages?: number | null;

  @Field({ defaultValue: false })
  @IsOptional()
  personal: boolean = false;

  /** What is in it; kept sealed. */
  @Field({ defaultValue: '' })
  @Text({ max: 4000, multiline: true, empty: true })
  content: string = '';
}

/** What is not given stays as it is. */
@InputType()
export class ChangePaperDocumentInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  title?: string;

  @Field(() => ArchiveHeading, { nullable: true })
  @OneOf(Object.values(ArchiveHeading), { optional: true })
  heading?: ArchiveHeading;

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  datedOn?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120, empty: true })
  origin?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120, empty: true })
  shelf?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Whole({ min: 1, max: 100_000 })
  pages?: number;

  @Field({ nullable: true })
  @IsOptional()
  personal?: boolean;
}

@InputType()
export class OpenArchiveDocumentInput {
  @Field(() => ID)
  @IsUUID()
  recordId: string;

  /** What it is needed for. */
  @Field()
  @Text({ max: 200 })
  purpose: string;
}

@InputType()
export class PlaceHoldInput {
  @Field(() => ID)
  @IsUUID()
  recordId: string;

  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class LiftHoldInput {
  @Field(() => ID)
  @IsUUID()
  recordId: string;

  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class ProposeDestructionInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  /** At most 500. */
  @Field(() => [ID])
  @Ids({ max: 500 })
  recordIds: string[];

  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class ApproveDestructionInput extends ExpectedInput {
  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  remark: string = '';
}

@InputType()
export class RefuseDestructionInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class WithdrawDestructionInput extends RefuseDestructionInput {}
