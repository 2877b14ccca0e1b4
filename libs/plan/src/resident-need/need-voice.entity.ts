import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, PlacedRow } from '#kernel';
import { NeedChannel } from './resident-need.entity.js';

/** One time that a need was heard. Who said it is not kept. */
@ObjectType()
@Entity('need_voices')
export class NeedVoice extends PlacedRow {
  @Column('uuid')
  needId: string;

  @Field()
  @Column('text')
  words: string;

  /** The words without spaces, marks and case, as a digest: the same again is the same need. */
  @Column('text')
  wordsKey: string;

  @Field(() => NeedChannel)
  @Column('text')
  channel: NeedChannel;

  @Field(() => Int)
  @Column('int')
  people: number;

  @Field(() => DateScalar)
  @Column('date')
  heardOn: string;

  /** Made by the page for one form, so that the same sent twice is heard once. */
  @Column('uuid', { nullable: true })
  clientId: string | null;

  @Field(() => Date)
  @Column(instant())
  at: Date;
}
