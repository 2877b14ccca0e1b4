import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, GraphQLJSON, Ids, Text } from '#kernel';

@InputType()
export class EnterInRegisterInput {
  /** The register's name, `staff-member`. */
  @Field()
  @Text({ max: 40 })
  register: string;

  @Field(() => ID)
  @IsUUID()
  communityId: string;

  /** The first day on which it holds. */
  @Field(() => DateScalar)
  @Day()
  fromOn: string;

  /** What stands in the register's columns, by name; what is left out is empty. */
  @Field(() => GraphQLJSON)
  @Allow()
  values: Record<string, unknown>;

  /** Clauses that it evidences beside those of its register. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  clauseIds: string[] = [];
}

@InputType()
export class EditRegisterEntryInput extends ExpectedInput {
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  fromOn?: string;

  /** The columns to change, by name; what is left out stays as it is. */
  @Field(() => GraphQLJSON)
  @Allow()
  values: Record<string, unknown>;
}

@InputType()
export class EndRegisterEntryInput extends ExpectedInput {
  /** The last day on which it holds. */
  @Field(() => DateScalar)
  @Day()
  untilOn: string;

  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class ResumeRegisterEntryInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class KeepRegisterInput {
  @Field()
  @Text({ max: 40 })
  register: string;

  @Field(() => ID)
  @IsUUID()
  communityId: string;

  /** From this day on what is not in it is known not to be there. */
  @Field(() => DateScalar)
  @Day()
  from: string;
}

/** Which entries of a register; without `state` all that are not void. */
@ArgsType()
export class RegisterEntriesArgs {
  @Field()
  @Text({ max: 40 })
  register: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  communityId?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  streetId?: string;

  /** In force on this day. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  on?: string;

  /** Words in number, title or texts. */
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 100, empty: true })
  text?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 20, empty: true })
  state?: string;

  /** By column: a value, a list of values, or `{ min, max }` of numbers and days; a list column by what it contains. */
  @Field(() => GraphQLJSON, { nullable: true })
  @Allow()
  filter?: Record<string, unknown>;

  /** A column, `fromOn`, `untilOn`, `number`, `title` or `updatedAt`; with `-` before it the other way round. */
  @Field({ defaultValue: '-fromOn' })
  @Text({ max: 60 })
  sort: string = '-fromOn';
}
