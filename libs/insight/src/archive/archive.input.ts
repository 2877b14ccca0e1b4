import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DayField, ExpectedInput, IdField, Ids, OneOf, TextField, Whole } from '#kernel';
import { ArchiveState } from './archive.type.js';
import { ArchiveHeading } from './headings.js';

@InputType()
export class ArchiveFilter {
  @IdField()
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
  @TextField({ max: 60, empty: true, optional: true })
  text?: string;
}

@InputType()
export class FilePaperDocumentInput {
  @IdField()
  communityId: string;

  @TextField({ max: 120 })
  title: string;

  @Field(() => ArchiveHeading)
  @OneOf(Object.values(ArchiveHeading))
  heading: ArchiveHeading;

  /** Not later than today; it is filed under the year of it. */
  @DayField()
  datedOn: string;

  @TextField({ max: 120, empty: true })
  origin: string = '';

  @TextField({ max: 120, empty: true })
  shelf: string = '';

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Whole({ min: 1, max: 100_000 })
  pages?: number | null;

  @Field({ defaultValue: false })
  @IsOptional()
  personal: boolean = false;

  /** What is in it; kept sealed. */
  @TextField({ max: 4000, multiline: true, empty: true })
  content: string = '';
}

/** What is not given stays as it is. */
@InputType()
export class ChangePaperDocumentInput extends ExpectedInput {
  @TextField({ max: 120, optional: true })
  title?: string;

  @Field(() => ArchiveHeading, { nullable: true })
  @OneOf(Object.values(ArchiveHeading), { optional: true })
  heading?: ArchiveHeading;

  @DayField({ optional: true })
  datedOn?: string;

  @TextField({ max: 120, empty: true, optional: true })
  origin?: string;

  @TextField({ max: 120, empty: true, optional: true })
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
  @IdField()
  recordId: string;

  /** What it is needed for. */
  @TextField({ max: 200 })
  purpose: string;
}

@InputType()
export class PlaceHoldInput {
  @IdField()
  recordId: string;

  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class LiftHoldInput {
  @IdField()
  recordId: string;

  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class ProposeDestructionInput {
  @IdField()
  communityId: string;

  /** At most 500. */
  @Field(() => [ID])
  @Ids({ max: 500 })
  recordIds: string[];

  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class ApproveDestructionInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true, empty: true })
  remark: string = '';
}

@InputType()
export class RefuseDestructionInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class WithdrawDestructionInput extends RefuseDestructionInput {}
