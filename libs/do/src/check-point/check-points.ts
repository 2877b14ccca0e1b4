import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { type Acting, DateScalar, fieldError, instant, invalid, PlacedRow, Scoped, SHANGHAI, words } from '#kernel';

/** Where a round of a grid has to pass: kept by the community, with a place. */
@ObjectType()
@Entity('check_points')
export class CheckPoint extends PlacedRow {
  @Field()
  @Column('text')
  name: string;

  @Field()
  @Column('text')
  place: string;

  /** What is looked at there. */
  @Field()
  @Column(words())
  lookAt: string;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  longitude: number | null;

  /** Its turn in a round. */
  @Field(() => Int)
  @Column('int')
  position: number;

  /** Rounds before that did not know it. */
  @Column(instant())
  enteredAt: Date;

  /** The last day on which rounds passed it. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  endedOn: string | null;

  @Field(() => Int)
  @Column('int')
  version: number;

  @Column('uuid', { nullable: true })
  changedById: string | null;

  @Field(() => Date)
  @Column(instant())
  changedAt: Date;
}

export const checkPoints = new Scoped(CheckPoint, 'grid-round:read');

/** A check point of the community, ended or not. @throws INVALID at `checkPointId` */
export async function checkPointOf(by: Acting, communityId: string, id: string): Promise<CheckPoint> {
  const point = (await checkPoints.byIds(by, [id.toLowerCase()])).get(id.toLowerCase());
  if (point?.communityId !== communityId) throw invalid(fieldError('checkPointId', 'UNKNOWN_RECORD'));
  return point;
}

/** The day of the latest round that was there; null before the first. */
export async function lastPassedOn(by: Acting, id: string): Promise<string | null> {
  const found = await by.op.load('last rounds at check points', id, async (ids) => {
    const rows = await by.query<{ id: string; on: string }>(
      `SELECT p.check_point_id AS id, (max(r.started_at) AT TIME ZONE '${SHANGHAI}')::date::text AS "on" FROM grid_round_points p
       JOIN grid_rounds r ON r.id = p.round_id WHERE p.check_point_id = ANY($1) AND p.result IN ('ok', 'finding') AND r.state = 'made' GROUP BY 1`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.on]));
  });
  return found ?? null;
}
