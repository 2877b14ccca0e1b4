import { noFacts, type RecordKind, RecordKindName, RecordRows, Stage, Workflow } from '#kernel';
import { keepOpening } from './openings.js';
import { PaperDocument } from './paper-document.entity.js';

/** Once filed it stays; what was filed by mistake is voided. */
export const paperDocumentWorkflow = new Workflow<PaperDocument, null>({
  noun: 'paper-document',
  initial: 'filed',
  path: ['filed'],
  final: ['void'],
  standing: ['filed'],
  numberedFrom: 'filed',
  next: {},
  facts: noFacts,
  verbs: {
    change: { from: ['filed'], permission: 'archive:file', edit: true },
    void: { from: ['filed'], to: 'void', permission: 'archive:void' },
  },
});

export const paperDocumentKind: RecordKind<PaperDocument, null> = {
  kind: RecordKindName.paperDocument,
  entity: PaperDocument,
  table: 'paper_documents',
  stage: Stage.do,
  prefix: 'DA',
  flow: paperDocumentWorkflow,
  readPermission: 'archive:read',
  attachPermission: 'archive:attach',
  personal: ['contentSealed'],
  defaultClauses: [{ number: '8.4.2', role: 'evidences' }],
  fileOpened: (by, row) => (row.personal ? keepOpening(by, row, RecordKindName.paperDocument, '') : Promise.resolve()),
};
export const paperDocuments = new RecordRows(paperDocumentKind);
