import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../database/columns.js';
import { GraphQLJSON } from '../graphql/json.scalar.js';
import { Paged } from '../page/page.js';
import { NoticeTopic } from './topics.js';

/** What one person is told; `code` with its parameters is turned into words on screen. */
@ObjectType()
@Entity('notices')
export class Notice {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  @Field()
  @Column('text')
  code: string;

  @Field(() => NoticeTopic)
  @Column('text')
  topic: NoticeTopic;

  @Field(() => GraphQLJSON)
  @Column('jsonb')
  params: object;

  @Column('uuid', { nullable: true })
  recordId: string | null;

  @Field(() => Date)
  @Column(instant())
  at: Date;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  readAt: Date | null;
}

@ObjectType()
export class NoticePage extends Paged(Notice) {}
