import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { IdField, TextField } from '#kernel';

@InputType({ isAbstract: true })
abstract class PublicActivityInput {
  @TextField({ max: 20 })
  communityCode: string;

  @IdField()
  activityId: string;
}

@InputType()
export class RegisterForActivityInput extends PublicActivityInput {
  @TextField({ max: 50 })
  name: string;

  /** A mobile number or a landline with its area code. */
  @TextField({ max: 40 })
  phone: string;

  /** Made by the page for one form: the same form sent again is the same registration. */
  @IdField()
  clientId: string;
}

@InputType()
export class WithdrawRegistrationInput {
  @TextField({ max: 60 })
  number: string;

  @TextField({ max: 60 })
  secret: string;
}

@InputType()
export class ScanCheckInInput extends PublicActivityInput {
  /** What stands behind the hash of the scanned address. */
  @TextField({ max: 40 })
  code: string;
}

@InputType()
export class CheckInInput extends PublicActivityInput {
  @TextField({ max: 200 })
  pass: string;

  @TextField({ max: 40 })
  phone: string;

  /** Of somebody who had not registered. */
  @TextField({ max: 50, empty: true })
  name: string = '';
}

/** What staff write down for somebody who calls, or stands at the door. */
@InputType()
export class EnrolResidentInput {
  @IdField()
  activityId: string;

  @TextField({ max: 50 })
  name: string;

  @TextField({ max: 40, empty: true })
  phone: string = '';

  @IdField()
  clientId: string;

  /** Has come, and is checked in by this. */
  @Field()
  @IsBoolean()
  atDoor: boolean;
}

@InputType()
export class MarkAttendanceInput {
  @IdField()
  id: string;

  /** false takes back what was pressed by mistake. */
  @Field()
  @IsBoolean()
  came: boolean;
}
