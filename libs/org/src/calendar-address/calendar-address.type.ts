import { Field, ObjectType } from '@nestjs/graphql';

/** That a person has an address by which their calendar is subscribed to. The address itself is told once. */
@ObjectType()
export class CalendarAddress {
  @Field(() => Date)
  madeAt: Date;

  /** When a calendar program last asked. */
  @Field(() => Date, { nullable: true })
  usedAt: Date | null;
}

@ObjectType()
export class MadeCalendarAddress {
  @Field({ description: 'The path, told this once: whoever has it reads the calendar.' })
  path: string;
}
