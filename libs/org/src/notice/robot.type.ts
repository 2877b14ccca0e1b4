import { IdField, OneOf } from '#kernel';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { LANGUAGES } from './notice-choices.type.js';

/** The robot of a group in WeCom, of a street or a community. Its address is a secret, and told to nobody. */
@ObjectType()
export class NoticeRobot {
  @Field(() => ID)
  unitId: string;

  /** Where it lives. */
  @Field()
  host: string;

  /** In which it speaks: zh-CN or en. */
  @Field()
  language: string;

  @Field(() => Date)
  setAt: Date;

  /** When it last took a message. */
  @Field(() => Date, { nullable: true })
  saidAt: Date | null;

  /** Since when it takes none, though it was tried several times. */
  @Field(() => Date, { nullable: true })
  brokenSince: Date | null;

  /** Why not, as a code. */
  @Field(() => String, { nullable: true })
  problem: string | null;
}

/** How the robot answered to a word of trial. */
@ObjectType()
export class RobotTrial {
  @Field()
  taken: boolean;

  @Field(() => String, { nullable: true })
  problem: string | null;
}

@InputType()
export class SetNoticeRobotInput {
  @IdField()
  unitId: string;

  /** null takes it away. */
  @Field(() => String, { nullable: true })
  @Allow()
  address: string | null;
}

@InputType()
export class SetNoticeRobotLanguageInput {
  @IdField()
  unitId: string;

  @Field()
  @OneOf(LANGUAGES)
  language: string;
}

/** Whether residents can be told by text message, and how that fares in a street. */
@ObjectType()
export class TextMessageState {
  @Field()
  offered: boolean;

  /** Matters of which residents have asked to be told. */
  @Field()
  asked: number;
}
