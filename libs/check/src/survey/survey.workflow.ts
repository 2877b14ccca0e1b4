import { type Guard, Workflow } from '#kernel';
import { LEAST } from './hiding.js';
import { questionsOf } from './questionnaire.js';
import type { Survey } from './survey.entity.js';
import { type SurveyFacts, surveyFacts } from './survey.facts.js';

type SurveyGuard = Guard<Survey, SurveyFacts>;

const hasQuestions: SurveyGuard = ({ sections }) => (questionsOf(sections).length ? null : { code: 'QUESTIONS_MISSING', params: {} });
const closesLater: SurveyGuard = ({ closesAt }, _facts, { now }) => (closesAt > now ? null : { code: 'SURVEY_OVER', params: { at: closesAt.toISOString() } });
/** A question changed under its answers would make figures of two different questions. */
const unanswered: SurveyGuard = (_row, { answers }) => (answers ? { code: 'SURVEY_ANSWERED', params: { count: answers } } : null);
const isOver: SurveyGuard = ({ closesAt }, _facts, { now }) => (closesAt <= now ? null : { code: 'TOO_EARLY', params: { from: closesAt.toISOString() } });
const enoughToShow: SurveyGuard = (_row, { answers }) => (answers >= LEAST ? null : { code: 'TOO_FEW_ANSWERS', params: { min: LEAST } });

const untilItCloses = { at: ({ closesAt }: Survey): Date => closesAt };

/** Composed, open to residents, closed by its day or by hand, told about, put on file. Figures are read once it is closed. */
export const surveyWorkflow = new Workflow<Survey, SurveyFacts>({
  noun: 'survey',
  initial: 'draft',
  path: ['draft', 'open', 'closed', 'reported', 'archived'],
  final: ['archived', 'void'],
  numberedFrom: 'open',
  deadline: untilItCloses,
  next: { draft: 'open', open: 'close', closed: 'report', reported: 'archive' },
  facts: surveyFacts,
  verbs: {
    change: { from: ['draft'], permission: 'survey:draft', edit: true },
    compose: { from: ['draft'], permission: 'survey:draft', edit: true },
    open: { from: ['draft'], to: 'open', permission: 'survey:open', guards: [hasQuestions, closesLater], deadline: untilItCloses },
    revise: { from: ['open'], to: 'draft', permission: 'survey:open', guards: [unanswered], deadline: untilItCloses },
    issueCodes: { from: ['open'], permission: 'survey:open', guards: [closesLater], edit: true },
    widen: { from: ['open'], permission: 'survey:open', guards: [closesLater], edit: true },
    extend: { from: ['open'], permission: 'survey:open', guards: [closesLater], edit: true },
    close: { from: ['open'], to: 'closed', permission: 'survey:open', deadline: { setting: 'survey.reportDays' } },
    end: { from: ['open'], to: 'closed', permission: 'survey:keep', guards: [isOver], deadline: { setting: 'survey.reportDays' }, quiet: true },
    theme: { from: ['closed', 'reported'], permission: 'survey:draft', edit: true },
    report: { from: ['closed'], to: 'reported', permission: 'survey:report', guards: [enoughToShow], deadline: { setting: 'survey.archiveDays' } },
    archive: { from: ['closed', 'reported'], to: 'archived', permission: 'survey:report' },
    void: { from: ['draft', 'open', 'closed', 'reported'], to: 'void', permission: 'survey:void' },
  },
});
