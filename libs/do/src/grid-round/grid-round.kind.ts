import { type Acting, type RecordKind, RecordKindName, RecordRows, Scoped, Stage } from '#kernel';
import { GridRound, GridRoundPoint } from './grid-round.entity.js';
import { gridRoundWorkflow } from './grid-round.workflow.js';

/** What the kernel knows of rounds. Beijing's 6.2.6 asks that grids are served at all. */
export const gridRoundKind: RecordKind<GridRound, null> = {
  kind: RecordKindName.gridRound,
  entity: GridRound,
  table: 'grid_rounds',
  stage: Stage.do,
  prefix: 'GR',
  flow: gridRoundWorkflow,
  readPermission: 'grid-round:read',
  defaultClauses: [
    { number: '8.7.3', editions: 'DB35/T draft', role: 'evidences' },
    { number: '8.7.2.1', editions: 'DB35/T 2074', role: 'evidences' },
    { number: '6.2.6', editions: 'DB11/T 1466', role: 'evidences' },
  ],
  workPermission: 'grid-round:walk',
};

/** What a round shows that others came along to. */
export const TOGETHER = { 'DB35/T draft': '8.7.2', 'DB35/T 2074': '8.7.3' } as const;

export const gridRounds = new RecordRows(gridRoundKind);
export const roundPoints = new Scoped(GridRoundPoint, 'grid-round:read');

export async function pointsOf(by: Acting, roundId: string): Promise<GridRoundPoint[]> {
  return (await by.op.load('points of rounds', roundId, (ids) => roundPoints.grouped(by, 'roundId', ids, { position: 'ASC', id: 'ASC' }))) ?? [];
}
