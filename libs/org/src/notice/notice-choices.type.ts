import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ValidateNested } from 'class-validator';
import { NoticeTopic, OneOf, Several, TextField } from '#kernel';

/** When mail about something goes. */
export enum MailChoice {
  now = 'now',
  digest = 'digest',
  off = 'off',
}
registerEnumType(MailChoice, { name: 'MailChoice' });

export const LANGUAGES = ['zh-CN', 'en'] as const;

@ObjectType()
export class TopicChoice {
  @Field(() => NoticeTopic)
  topic: NoticeTopic;

  /** Whether it rings the bell; if not it stands in the list as read. */
  @Field()
  app: boolean;

  /** What is late rings in any case. */
  @Field()
  fixed: boolean;

  @Field(() => MailChoice)
  mail: MailChoice;
}

/** How one person wants to be told. */
@ObjectType()
export class NoticeChoices {
  /** Whether the installation sends mail at all. */
  @Field()
  mailOffered: boolean;

  @Field(() => String, { nullable: true })
  mailAddress: string | null;

  /** Until the link that was sent there is opened, nothing else is. */
  @Field()
  mailConfirmed: boolean;

  /** Of the mails: zh-CN or en. */
  @Field()
  language: string;

  /** When the day's mail goes, on working days: HH:mm. */
  @Field()
  digestAt: string;

  /** Between the two no mail goes but the next morning; null: at any hour. */
  @Field(() => String, { nullable: true })
  quietFrom: string | null;

  @Field(() => String, { nullable: true })
  quietTo: string | null;

  @Field(() => [TopicChoice])
  topics: TopicChoice[];
}

@InputType()
export class TopicChoiceInput {
  @Field(() => NoticeTopic)
  @OneOf(Object.values(NoticeTopic))
  topic: NoticeTopic;

  @Field()
  @Allow()
  app: boolean;

  @Field(() => MailChoice)
  @OneOf(Object.values(MailChoice))
  mail: MailChoice;
}

@InputType()
export class SetNoticeChoicesInput {
  @Field()
  @OneOf(LANGUAGES)
  language: string;

  @TextField({ max: 5 })
  digestAt: string;

  @Field(() => String, { nullable: true })
  @Allow()
  quietFrom: string | null;

  @Field(() => String, { nullable: true })
  @Allow()
  quietTo: string | null;

  @Field(() => [TopicChoiceInput])
  @Several({ max: Object.keys(NoticeTopic).length })
  @ValidateNested({ each: true })
  @Type(() => TopicChoiceInput)
  topics: TopicChoiceInput[];
}
