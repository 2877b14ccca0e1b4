import { registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, PlacedRow } from '#kernel';

/** The five lines along which 8.9 builds community. */
export enum BuildingHeading {
  people = 'people',
  culture = 'culture',
  place = 'place',
  industry = 'industry',
  scenery = 'scenery',
}
registerEnumType(BuildingHeading, { name: 'BuildingHeading' });

/** An activity, or a service item as a project, under one of the headings. What delivers a project stands where it stands. */
@Entity('building_entries')
export class BuildingEntry extends PlacedRow {
  @Column('uuid')
  recordId: string;

  @Column('text')
  heading: BuildingHeading;

  @Column(instant())
  placedAt: Date;

  @Column('uuid', { nullable: true })
  placedById: string | null;
}
