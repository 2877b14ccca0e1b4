import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';

/** How it reached the community. */
export enum NeedChannel {
  web = 'web',
  counter = 'counter',
  phone = 'phone',
  visit = 'visit',
  meeting = 'meeting',
  chat = 'chat',
}
registerEnumType(NeedChannel, { name: 'NeedChannel' });

/** What residents ask for (5.3, gathering of needs): the same wish once, with how many people it was heard from. */
@ObjectType({ implements: () => RecordRow })
@Entity('resident_needs')
export class ResidentNeed extends RecordRow {
  /** people, convenience, safety or other: the headings of chapter 7. */
  @Field()
  @Column('text')
  group: string;

  /** From how many people it was heard, whoever wrote it down. */
  @Field(() => Int)
  @Column('int')
  people: number;

  @Field(() => DateScalar)
  @Column('date')
  lastHeardOn: string;

  /** Why it was set aside; '' otherwise. */
  @Field()
  @Column(words())
  asideReason: string;

  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;
}

@ObjectType()
export class ResidentNeedPage extends Paged(ResidentNeed) {}
