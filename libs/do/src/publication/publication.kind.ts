import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Publication } from './publication.entity.js';
import type { PublicationFacts } from './publication.facts.js';
import { publicationWorkflow } from './publication.workflow.js';

export const publicationKind: RecordKind<Publication, PublicationFacts> = {
  kind: RecordKindName.publication,
  entity: Publication,
  table: 'publications',
  stage: Stage.do,
  prefix: 'PB',
  flow: publicationWorkflow,
  readPermission: 'publication:read',
  defaultClauses: [{ number: '8.3', role: 'evidences' }],
};

export const publications = new RecordRows(publicationKind);
