import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

/** What an address opens, and nothing else. */
export enum PersonalCalendar {
  /** The activities that the person may read. */
  activities = 'activities',
  /** What waits for the person, by deadline. */
  deadlines = 'deadlines',
}
registerEnumType(PersonalCalendar, { name: 'PersonalCalendar' });

/** That a person has an address by which a calendar of theirs is subscribed to. The address itself is told once. */
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
