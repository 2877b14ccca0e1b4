import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsUUID, ValidateIf } from 'class-validator';
import { Transform } from 'class-transformer';
import { DayField, IdField, OneOf, TextField } from '#kernel';
import { ROLES } from '../../role/roles.js';

export enum AccountView {
  current = 'current',
  left = 'left',
  all = 'all',
}
registerEnumType(AccountView, { name: 'AccountView', description: 'With a role today or to come; with none any more; both.' });

@InputType()
export class AccountFilter {
  /** Part of a name or account. */
  @Field(() => String, { nullable: true })
  @Allow()
  text?: string | null;

  /** With a role in this unit or below it. */
  @Field(() => ID, { nullable: true })
  @ValidateIf((filter: AccountFilter) => filter.unitId != null)
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  @OneOf(Object.keys(ROLES), { optional: true })
  role?: string | null;

  @Field(() => AccountView, { defaultValue: AccountView.current })
  @Allow()
  view: AccountView = AccountView.current;
}

@InputType({ isAbstract: true })
abstract class RoleGiven {
  @Field()
  @OneOf(Object.keys(ROLES))
  role: string;

  @IdField()
  unitId: string;

  /** The first day. */
  @DayField()
  from: string;

  /** The last day; null while no end is in sight. */
  @DayField({ optional: true })
  to: string | null = null;
}

@InputType()
export class AddPersonInput extends RoleGiven {
  /** What is typed to sign in; small letters, figures, dots, dashes. */
  @TextField({ max: 40 })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  account: string;

  @TextField({ max: 40 })
  name: string;
}

@InputType()
export class AppointInput extends RoleGiven {
  @IdField()
  personId: string;

  /** Whom they stand in for: that person holds the role there. Needs an end. */
  @Field(() => ID, { nullable: true })
  @ValidateIf((input: AppointInput) => input.deputyForId != null)
  @IsUUID()
  deputyForId?: string | null;
}

@InputType()
export class EndAppointmentInput {
  @IdField()
  id: string;

  /** The last day; the day before today ends it at once. */
  @DayField()
  lastDay: string;
}

@InputType()
export class RenamePersonInput {
  @IdField()
  personId: string;

  @TextField({ max: 40 })
  name: string;
}
