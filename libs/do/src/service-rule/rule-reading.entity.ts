import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, RecordRow } from '#kernel';

/** One person's turn to read one version of a rule (`parentId`), and that they did. */
@ObjectType({ implements: () => RecordRow })
@Entity('rule_readings')
export class RuleReading extends RecordRow {
  /** Who is to read it: nobody else can. */
  @Column('uuid')
  readerId: string;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  readAt: Date | null;
}
