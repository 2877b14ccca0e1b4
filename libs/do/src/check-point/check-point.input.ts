import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Figure, Text, Whole } from '#kernel';

@InputType()
export class EnterCheckPointInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => ID)
  @IsUUID()
  gridId: string;

  @Field()
  @Text({ max: 60 })
  name: string;

  @Field()
  @Text({ max: 120 })
  place: string;

  /** What is looked at there. */
  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  lookAt: string = '';

  @Field(() => Float, { nullable: true })
  @Figure({ min: -90, max: 90, scale: 6, optional: true })
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  @Figure({ min: -180, max: 180, scale: 6, optional: true })
  longitude?: number | null;
}

/** What is not given stays as it is; `endedOn` takes it out of the rounds, null puts it back. */
@InputType()
export class ChangeCheckPointInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 60 })
  name?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  place?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 200, empty: true })
  lookAt?: string;

  /** Its turn among those of its grid, from 1. */
  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 500, optional: true })
  position?: number | null;

  /** Not in the future. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  endedOn?: string | null;
}
