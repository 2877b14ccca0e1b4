import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, startOfDay } from '#kernel';
import { type Conditions, type UnitScope, unitScope, unitsOf } from '../scope/unit-scope.js';
import { ages, byCause, byClause, byOwner, closing, counts, judging } from './board.sql.js';
import { boardConditions, sinceOf } from './board-conditions.js';
import { AgeBand, type BoardFilter } from './board.input.js';
import type { AgeCount, Board, BoardRow, OwnerCount, ParetoBar } from './board.type.js';
import { type Closing, type Counted, type Judged, paretoOf, rowsOf, type Told, totalOf } from './reckoning.js';

/** Nonconformities of a unit, counted; what is not asked for is not counted. */
@Injectable()
export class BoardService {
  /** @throws NOT_FOUND */
  async board(by: Acting, filter: BoardFilter): Promise<Board> {
    const scope = await unitScope(by, filter.unitId);
    const { id, kind, code, name, residentPopulation } = scope.unit;
    return { unit: { id, kind, code, name, residents: residentPopulation }, since: sinceOf(filter, by.now), scope, filter };
  }

  async rows(by: Acting, board: Board): Promise<BoardRow[]> {
    return (await this.whole(by, board)).rows;
  }

  async total(by: Acting, board: Board): Promise<BoardRow> {
    const { scope, filter } = board;
    const asked = boardConditions(scope, filter);
    const sql = closing(asked, startOfDay(sinceOf(filter, by.now)));
    const [{ rows, told }, [days]] = await Promise.all([this.whole(by, board), by.query<Closing>(sql, asked.values)]);
    return totalOf(board.unit, rows, told, days);
  }

  async ages(by: Acting, { scope, filter }: Board): Promise<AgeCount[]> {
    const asked = boardConditions(scope, filter);
    const found = await by.query<AgeCount>(ages(asked, by.now), asked.values);
    return Object.values(AgeBand).map((band) => found.find((one) => one.band === band) ?? { band, open: 0, overdue: 0 });
  }

  async clauses(by: Acting, { scope, filter }: Board): Promise<ParetoBar[]> {
    const asked = boardConditions(scope, filter);
    return paretoOf(await by.query<{ key: string; count: number }>(byClause(asked), asked.values));
  }

  async causes(by: Acting, { scope, filter }: Board): Promise<ParetoBar[]> {
    const asked = boardConditions(scope, filter);
    return paretoOf(await by.query<{ key: string; count: number }>(byCause(asked, startOfDay(sinceOf(filter, by.now))), asked.values));
  }

  async owners(by: Acting, { scope, filter }: Board): Promise<OwnerCount[]> {
    const asked = boardConditions(scope, filter);
    const found = await by.query<{ id: string | null; name: string; open: number; overdue: number }>(byOwner(asked, by.now), asked.values);
    return found.map(({ id, name, open, overdue }) => ({ person: id === null ? null : { id, name }, open, overdue }));
  }

  /** Lines and total are of the same statements, whichever is asked for. */
  private whole(by: Acting, board: Board): Promise<{ rows: BoardRow[]; told: Told }> {
    return by.op.memo(board, () => this.read(by, board.scope, board.filter));
  }

  private async read(by: Acting, scope: UnitScope, filter: BoardFilter): Promise<{ rows: BoardRow[]; told: Told }> {
    const since = startOfDay(sinceOf(filter, by.now));
    const ask = <Row>(make: (asked: Conditions) => string): Promise<Row[]> => {
      const asked = boardConditions(scope, filter);
      const sql = make(asked);
      return by.query<Row>(sql, asked.values);
    };
    const [units, counted, judged] = await Promise.all([
      unitsOf(by, scope),
      ask<Counted>((asked) => counts(asked, scope.below, by.now, since, dayOf(by.now))),
      ask<Judged>((asked) => judging(asked, scope, since)),
    ]);
    const told = { counted, judged };
    return { rows: rowsOf(units, told), told };
  }
}
