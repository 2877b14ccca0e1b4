import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { DayField, ExpectedInput, GraphQLJSON, IdField, Ids, Text, TextField } from '#kernel';

@InputType()
export class EnterInRegisterInput {
  /** The register's name, `staff-member`. */
  @TextField({ max: 40 })
  register: string;

  @IdField()
  communityId: string;

  /** The first day on which it holds. */
  @DayField()
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
  @DayField({ optional: true })
  fromOn?: string;

  /** The columns to change, by name; what is left out stays as it is. */
  @Field(() => GraphQLJSON)
  @Allow()
  values: Record<string, unknown>;
}

@InputType()
export class EndRegisterEntryInput extends ExpectedInput {
  /** The last day on which it holds. */
  @DayField()
  untilOn: string;

  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class ResumeRegisterEntryInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class KeepRegisterInput {
  @TextField({ max: 40 })
  register: string;

  @IdField()
  communityId: string;

  /** From this day on what is not in it is known not to be there. */
  @DayField()
  from: string;
}

/** Which entries of a register; without `state` all that are not void. */
@ArgsType()
export class RegisterEntriesArgs {
  @TextField({ max: 40 })
  register: string;

  @IdField({ optional: true })
  communityId?: string;

  @IdField({ optional: true })
  streetId?: string;

  /** In force on this day. */
  @DayField({ optional: true })
  on?: string;

  /** Words in number, title or texts. */
  @TextField({ max: 100, empty: true, optional: true })
  text?: string;

  @TextField({ max: 20, empty: true, optional: true })
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
