import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { Survey } from './survey.entity.js';
import type { SurveyFacts } from './survey.facts.js';
import { surveyWorkflow } from './survey.workflow.js';

export const surveyKind: RecordKind<Survey, SurveyFacts> = {
  kind: RecordKindName.survey,
  entity: Survey,
  table: 'surveys',
  stage: Stage.check,
  prefix: 'QS',
  flow: surveyWorkflow,
  readPermission: 'survey:read',
  defaultClauses: [
    { number: '9.3', role: 'evidences' }, { number: '9.3.2', role: 'evidences' }, { number: 'A.1', editions: 'T/ZSX', role: 'evidences' },
  ],
};

export const surveys = new RecordRows(surveyKind);
