import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PlacedRow, words } from '#kernel';
import { ItemAnswer } from './inspection-kind.js';

/** One line of the checklist as it stood on that day, with its answer. */
@ObjectType()
@Entity('inspection_items')
export class InspectionItem extends PlacedRow {
  @Column('uuid')
  inspectionId: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Field()
  @Column('text')
  text: string;

  @Field()
  @Column('text')
  textEn: string;

  @Column('uuid', { nullable: true })
  clauseId: string | null;

  @Field(() => ItemAnswer, { nullable: true })
  @Column('text', { nullable: true })
  answer: ItemAnswer | null;

  /** What was seen; of what is not in order, always. */
  @Field()
  @Column(words())
  note: string;

  /** Photos of what was seen, by the ids of the inspection's attachments. */
  @Column('uuid', { array: true })
  photoIds: string[];

  /** The defect of a facility that was entered from it. */
  @Column('uuid', { nullable: true })
  defectId: string | null;
}
