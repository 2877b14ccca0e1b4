import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, Paged, RecordRow, words } from '#kernel';

/** What it is that a grid manager found (8.7.3, 8.7.4). */
export enum FindingClass {
  need = 'need',
  demand = 'demand',
  hazard = 'hazard',
  opinion = 'opinion',
}
registerEnumType(FindingClass, { name: 'FindingClass' });

/** The work that it belongs to (8.7.2.1 of the edition of 2022), and what belongs to none of it. */
export enum FindingArea {
  order = 'order',
  civility = 'civility',
  hygiene = 'hygiene',
  environment = 'environment',
  other = 'other',
}
registerEnumType(FindingArea, { name: 'FindingArea' });

/** How much it presses. */
export enum FindingGrade {
  general = 'general',
  serious = 'serious',
  urgent = 'urgent',
}
registerEnumType(FindingGrade, { name: 'FindingGrade' });

/** What was found in a grid (8.7.3): classified and graded, then settled on the spot or passed on as a request. */
@ObjectType({ implements: () => RecordRow })
@Entity('grid_findings')
export class GridFinding extends RecordRow {
  @Field(() => FindingClass)
  @Column('text')
  findingClass: FindingClass;

  @Field(() => FindingArea)
  @Column('text')
  area: FindingArea;

  @Field(() => FindingGrade)
  @Column('text')
  grade: FindingGrade;

  @Field()
  @Column('text')
  content: string;

  @Field()
  @Column('text')
  place: string;

  /** Degrees, as the telephone told them; null with `longitude` where it told nothing. */
  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  longitude: number | null;

  @Field(() => Date)
  @Column(instant())
  foundAt: Date;

  /** The round in which it was found; it may arrive after its findings, so nothing holds it to one. */
  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  roundId: string | null;

  @Column('uuid', { nullable: true })
  checkPointId: string | null;

  /** The planned service that it belongs to. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;

  /** What was done about it. */
  @Field()
  @Column(words())
  settlement: string;

  /** As what it was passed on (8.7.5). */
  @Column('uuid', { nullable: true })
  requestId: string | null;
}

@ObjectType()
export class GridFindingPage extends Paged(GridFinding) {}
