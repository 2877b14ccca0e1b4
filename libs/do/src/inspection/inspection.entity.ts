import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';
import { InspectionKind } from './inspection-kind.js';

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
