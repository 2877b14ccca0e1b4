import type { TypedDocumentNode } from 'urql';
import { AnswerConformityAssessmentDocument, LogGridFindingDocument, LogGridRoundDocument, LogHeldActivityDocument, LogHomeVisitDocument, type RecordKind, ReportIncidentDocument } from '../generated/graphql';

interface Way {
  kind: RecordKind;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind is created by an input of its own
  document: TypedDocumentNode<any, any>;
  /** Where its form is, to mend what was refused. */
  form: string;
  /** A part of a record: its page is the form. */
  part?: (input: Record<string, unknown>) => string;
}

/** What can be written down without a signal. Each is created under the id that the device made. */
export const WAYS = {
  logHeldActivity: { kind: 'activity', document: LogHeldActivityDocument, form: '/activities/log' },
  logGridFinding: { kind: 'gridFinding', document: LogGridFindingDocument, form: '/findings/log' },
  logGridRound: { kind: 'gridRound', document: LogGridRoundDocument, form: '/rounds/log' },
  logHomeVisit: { kind: 'homeVisit', document: LogHomeVisitDocument, form: '/visits/log' },
  answerConformityAssessment: {
    kind: 'conformityAssessment', document: AnswerConformityAssessmentDocument, form: '/assessments',
    part: ({ assessmentId, clauseId }) => `/assessments/${String(assessmentId)}/clauses?clause=${String(clauseId)}`,
  },
  reportIncident: { kind: 'incident', document: ReportIncidentDocument, form: '/incidents/new' },
} satisfies Record<string, Way>;

export type WayName = keyof typeof WAYS;

export const wayOf = (name: string): Way | undefined => (WAYS as Record<string, Way>)[name];
