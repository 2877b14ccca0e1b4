import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, fail, fieldError, invalid } from '#kernel';
import { placeInGrid } from '../grid-work/own-grid.js';
import type { ChangeCheckPointInput, EnterCheckPointInput } from './check-point.input.js';
import { type CheckPoint, checkPoints } from './check-points.js';

/** Where rounds pass: kept by the community, grid by grid. */
@Injectable()
export class CheckPointService {
  /** Those that the person may read, by grid and turn. */
  list(by: Acting, communityId: string, ended: boolean): Promise<CheckPoint[]> {
    return checkPoints.reading(by).where('row.community_id = ?', communityId).where(ended ? 'row.ended_on IS NOT NULL' : 'row.ended_on IS NULL')
      .orderBy('gridId').orderBy('position').orderBy('id').many();
  }

  /** At the end of its grid's round. @throws INVALID at `gridId`, `latitude`, `longitude` */
  async enter(by: Acting, { communityId, gridId, latitude = null, longitude = null, ...told }: EnterCheckPointInput): Promise<CheckPoint> {
    const place = await placeInGrid(by, communityId, gridId);
    if ((latitude === null) !== (longitude === null)) throw invalid(fieldError(latitude === null ? 'latitude' : 'longitude', 'REQUIRED'));
    await by.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`check points ${place.gridId}`]);
    const [last] = await by.query<{ position: number }>('SELECT coalesce(max(position), 0) AS position FROM check_points WHERE grid_id = $1', [place.gridId]);
    return checkPoints.insert(by, place, {
      id: uuid(), ...told, latitude, longitude, position: last!.position + 1, enteredAt: by.now, endedOn: null, version: 1, changedById: by.actor.personId, changedAt: by.now,
    });
  }

  /** Rounds that were made keep what it was then. @throws NOT_FOUND, FORBIDDEN, STALE; INVALID at `endedOn` */
  async change(by: Acting, { id, expectedVersion, endedOn, position, ...told }: ChangeCheckPointInput): Promise<CheckPoint> {
    const row = await checkPoints.lock(by, id);
    if (row.version !== expectedVersion) throw fail('STALE', { version: row.version, changes: [] });
    if (endedOn && endedOn > dayOf(by.now)) throw invalid(fieldError('endedOn', 'IN_THE_FUTURE'));
    if (position && position !== row.position) await this.makeRoom(by, row, position);
    return checkPoints.update(by, row, {
      name: told.name ?? row.name, place: told.place ?? row.place, lookAt: told.lookAt ?? row.lookAt, position: position ?? row.position,
      endedOn: endedOn === undefined ? row.endedOn : endedOn, version: row.version + 1, changedById: by.actor.personId, changedAt: by.now,
    });
  }

  /** Those between its old turn and its new one move by one. */
  private async makeRoom(by: Acting, { gridId, position: from }: CheckPoint, to: number): Promise<void> {
    await by.query(
      `UPDATE check_points SET position = position + CASE WHEN $2::int > $3::int THEN 1 ELSE -1 END
       WHERE grid_id = $1 AND position BETWEEN least($2::int, $3::int) AND greatest($2::int, $3::int)`,
      [gridId, from, to],
    );
  }
}
