import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';
import { InspectionKind, InspectionRhythm } from './inspection-kind.js';

/** A look at what should be in order, line by line (8.1.2, 8.2, 6.4). */
@ObjectType({ implements: () => RecordRow })
@Entity('inspections')
export class Inspection extends RecordRow {
  @Field(() => InspectionKind)
  @Column('text')
  inspectionKind: InspectionKind;

  @Field()
  @Column('text')
  place: string;

  /** The day for which it was laid out; null: begun on the spot. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  plannedOn: string | null;

  /** How often it comes again: once it is finished, the next one is laid out. */
  @Field(() => InspectionRhythm, { nullable: true })
  @Column('text', { nullable: true })
  rhythm: InspectionRhythm | null;

  /** The day on which it is, or was, made. */
  @Field(() => DateScalar)
  @Column('date')
  inspectedOn: string;

  @Field()
  @Column(words())
  summary: string;

  /** The planned service that it delivers. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;
}

@ObjectType()
export class InspectionPage extends Paged(Inspection) {}
