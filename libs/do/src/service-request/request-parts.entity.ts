import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, PlacedRow, words } from '#kernel';
import { ReplyWay } from './service-request.entity.js';

@ObjectType({ isAbstract: true })
abstract class RequestPart extends PlacedRow {
  @Column('uuid')
  requestId: string;
}

/** A stretch in which the clock of a request stands still, and why: `papers` or `higherUnit`. */
@ObjectType()
@Entity('request_pauses')
export class RequestPause extends RequestPart {
  @Field()
  @Column('text')
  reason: string;

  @Field(() => Date)
  @Column(instant())
  fromAt: Date;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  toAt: Date | null;
}

/** Something that the resident was told, and how: it cannot be changed afterwards. */
@ObjectType()
@Entity('request_tellings')
export class RequestTelling extends RequestPart {
  /** The step that it belongs to. */
  @Field()
  @Column('text')
  verb: string;

  @Field(() => ReplyWay)
  @Column('text')
  way: ReplyWay;

  @Field()
  @Column('text')
  words: string;

  @Field()
  @Column(words())
  nextSteps: string;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  promisedBefore: Date | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  promisedAt: Date | null;

  @Column('uuid', { nullable: true })
  toldById: string | null;

  @Field(() => Date)
  @Column(instant())
  at: Date;
}

/** An objection to a reply (8.6.3), to be answered within one working day. */
@ObjectType()
@Entity('request_objections')
export class RequestObjection extends RequestPart {
  @Field()
  @Column('text')
  channel: string;

  @Field()
  @Column('text')
  reason: string;

  @Field(() => Date)
  @Column(instant())
  at: Date;

  @Field(() => Date)
  @Column(instant())
  dueAt: Date;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  answeredAt: Date | null;

  /** `reopened` or `explained`. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  answer: string | null;
}

/** Who opened the name and phone of a request's applicant, and when. */
@ObjectType()
@Entity('request_viewings')
export class RequestViewing extends RequestPart {
  @Column('uuid')
  personId: string;

  /** `record`: on its page; `counter`: by the phone number, when the same resident came again. */
  @Field()
  @Column('text')
  purpose: string;

  @Field(() => Date)
  @Column(instant())
  at: Date;
}
