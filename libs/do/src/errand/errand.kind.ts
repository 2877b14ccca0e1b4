import { type Acting, type RecordKind, RecordKindName, RecordRows, Scoped, Stage } from '#kernel';
import { Errand, ErrandPaper } from './errand.entity.js';
import type { ErrandFacts } from './errand.facts.js';
import { errandWorkflow } from './errand.workflow.js';

/** What the kernel knows of errands. Who they are for stays out of the history. */
export const errandKind: RecordKind<Errand, ErrandFacts> = {
  kind: RecordKindName.errand,
  entity: Errand,
  table: 'errands',
  stage: Stage.do,
  prefix: 'ER',
  flow: errandWorkflow,
  readPermission: 'errand:read',
  defaultClauses: [
    { number: '8.7.4', editions: 'DB35/T draft', role: 'evidences' },
    { number: '8.7.4.3', editions: 'DB35/T 2074', role: 'evidences' },
  ],
  personal: ['residentSealed'],
  workPermission: 'errand:run',
};

export const errands = new RecordRows(errandKind);
export const errandPapers = new Scoped(ErrandPaper, 'errand:read');

export async function papersOf(by: Acting, errandId: string): Promise<ErrandPaper[]> {
  return (await by.op.load('papers of errands', errandId, (ids) => errandPapers.grouped(by, 'errandId', ids, { position: 'ASC', id: 'ASC' }))) ?? [];
}
