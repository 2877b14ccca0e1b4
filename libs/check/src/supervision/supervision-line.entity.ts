import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PlacedRow, words } from '#kernel';
import { SupervisionAnswer } from './supervision-type.js';

/** A line of the checklist, or a finding beyond it; a line that is not in order is a finding. */
@ObjectType()
@Entity('supervision_lines')
export class SupervisionLine extends PlacedRow {
  @Column('uuid')
  supervisionId: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  /** What is looked at. */
  @Field()
  @Column('text')
  text: string;

  @Column('uuid', { nullable: true })
  clauseId: string | null;

  @Field(() => SupervisionAnswer, { nullable: true })
  @Column('text', { nullable: true })
  answer: SupervisionAnswer | null;

  /** What was seen; of a finding, always. */
  @Field()
  @Column(words())
  note: string;

  /** Photos of what was seen, by the ids of the supervision's attachments. */
  @Column('uuid', { array: true })
  photoIds: string[];

  /** What the supervised say where they see it otherwise. */
  @Field()
  @Column(words())
  objection: string;

  /** How a finding that needs no case was settled: put right at once, or withdrawn. */
  @Field()
  @Column(words())
  settlement: string;
}
