import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, PlacedRow, RecordRow, words } from '#kernel';

/** How a check point was found. */
export enum PointResult {
  ok = 'ok',
  finding = 'finding',
  notVisited = 'notVisited',
}
registerEnumType(PointResult, { name: 'PointResult' });

/** A round through a grid (8.7.3): planned for a day or made without a plan, point by point. */
@ObjectType({ implements: () => RecordRow })
@Entity('grid_rounds')
export class GridRound extends RecordRow {
  /** The day on which it should be, or was, made. */
  @Field(() => DateScalar)
  @Column('date')
  plannedOn: string;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  startedAt: Date | null;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  finishedAt: Date | null;

  /** Who made it. */
  @Column('uuid', { nullable: true })
  walkerId: string | null;

  /** Volunteers, property staff, Party members who came along (8.7.2 of the draft, 8.7.3 of 2022). */
  @Field()
  @Column(words())
  companions: string;

  @Field()
  @Column(words())
  remark: string;

  @Field()
  @Column('boolean')
  withoutPlan: boolean;

  /** The planned service that it delivers. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;
}

@ObjectType()
export class GridRoundPage extends Paged(GridRound) {}

/** A check point in one round, as it was called then. */
@ObjectType()
@Entity('grid_round_points')
export class GridRoundPoint extends PlacedRow {
  @Column('uuid')
  roundId: string;

  @Field()
  @Column('uuid')
  checkPointId: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Field()
  @Column('text')
  name: string;

  @Field()
  @Column('text')
  place: string;

  /** Null where the list that was carried along did not have it. */
  @Field(() => PointResult, { nullable: true })
  @Column('text', { nullable: true })
  result: PointResult | null;

  /** Why it was not visited, or what was seen. */
  @Field()
  @Column(words())
  note: string;
}
