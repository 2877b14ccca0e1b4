import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsUUID } from 'class-validator';
import { Text } from '#kernel';

@InputType({ isAbstract: true })
abstract class PublicActivityInput {
  @Field()
  @Text({ max: 20 })
  communityCode: string;

  @Field(() => ID)
  @IsUUID()
  activityId: string;
}

@InputType()
export class RegisterForActivityInput extends PublicActivityInput {
  @Field()
  @Text({ max: 50 })
  name: string;

  /** A mobile number or a landline with its area code. */
  @Field()
  @Text({ max: 40 })
  phone: string;

  /** Made by the page for one form: the same form sent again is the same registration. */
  @Field(() => ID)
  @IsUUID()
  clientId: string;
}

@InputType()
export class WithdrawRegistrationInput {
  @Field()
  @Text({ max: 60 })
  number: string;

  @Field()
  @Text({ max: 60 })
  secret: string;
}

@InputType()
export class ScanCheckInInput extends PublicActivityInput {
  /** What stands behind the hash of the scanned address. */
  @Field()
  @Text({ max: 40 })
  code: string;
}

@InputType()
export class CheckInInput extends PublicActivityInput {
  @Field()
  @Text({ max: 200 })
  pass: string;

  @Field()
  @Text({ max: 40 })
  phone: string;

  /** Of somebody who had not registered. */
  @Field({ defaultValue: '' })
  @Text({ max: 50, empty: true })
  name: string = '';
}

/** What staff write down for somebody who calls, or stands at the door. */
@InputType()
export class EnrolResidentInput {
  @Field(() => ID)
  @IsUUID()
  activityId: string;

  @Field()
  @Text({ max: 50 })
  name: string;

  @Field({ defaultValue: '' })
  @Text({ max: 40, empty: true })
  phone: string = '';

  @Field(() => ID)
  @IsUUID()
  clientId: string;

  /** Has come, and is checked in by this. */
  @Field()
  @IsBoolean()
  atDoor: boolean;
}

@InputType()
export class MarkAttendanceInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  /** false takes back what was pressed by mistake. */
  @Field()
  @IsBoolean()
  came: boolean;
}
