import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PlacedRow } from '#kernel';

/** What a drill showed to be wanting; a nonconformity is raised from it in one step. */
@ObjectType()
@Entity('drill_findings')
export class DrillFinding extends PlacedRow {
  @Column('uuid')
  drillId: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Field()
  @Column('text')
  text: string;
}
