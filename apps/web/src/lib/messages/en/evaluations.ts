import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/evaluations';

export const evaluation: SameShape<typeof chinese.evaluation> = {
  of: { self: 'By ourselves', authority: 'By the authority', thirdParty: 'By a third party' },
  begin: 'Begin an evaluation', beginLead: 'Choose a period that is over. Supervision, complaints, surveys, feedback and what was done then are brought together; you judge service by service.', beginDone: 'Begin',
  titleHint: 'Such as: services in the first half of 2026.', evaluatorHint: 'The name of the office or organisation.', selfHint: 'Who took part, such as: both committees, three residents.', methodHint: 'Talks, visits, which records were read.', period: 'Period',
  judged: '{done} of {n} judged', emptyTitle: 'No evaluation yet', emptyText: 'Look at a period’s supervision, complaints, surveys and feedback together, judge each service, find what could be better. Clause 9.3 asks for it.',
  lines: 'What it is judged by', linesLive: 'Figures of now; frozen with the conclusion', linesFrozen: 'As of {at}', none: 'Nothing on record for this period', more: 'and so on, {n} in all',
  heading: {
    supervision: 'Supervision', complaint: 'Complaints', government: 'Government inspections', survey: 'Residents’ surveys', serviceTalk: 'Talks in service', partner: 'Partners', media: 'Media reports',
    thirdParty: 'Third-party studies', delivery: 'Plan and delivery', improvement: 'Improvement',
  },
  line: {
    supervision: '{who}: {made} made, {findings} {findings|finding|findings}, {open} not closed', inspection: '{made} by checklist, {findings} not in order',
    complaint: '{received} received: answered for in time {responded}, solved {solvedRate}, satisfied {satisfiedRate}', 'complaint-theme': '“{title}”: {received}',
    feedback: '{praise} praise, {neutral} neutral, {criticism} criticism; {open} without an outcome yet', survey: '{title}: {answers} answers, satisfied on the whole {satisfied}; lowest “{lowest}”, {lowestShare}',
    'service-request': '{handled} handled, {late} late, {objected} objected to, satisfied {satisfiedRate}', consultation: '{asked} asked, {answered} answered',
    activity: '{held} held, {attended} attended, judged {score} on average, {withoutPlan} without a plan', objective: '{due} due, {reached} reached, {missed} missed',
    'service-recovery': '{happened} went wrong, {madeGood} made good', 'conformity-assessment': 'Assessed clause by clause: {title}', 'star-rating': '{stars} {stars|star|stars}, {points} of {outOf} points',
    nonconformity: '{reported} reported, {closed} closed, {open} open, {late} late', improvement: '{proposed} proposed, {standard} made standard, {recognised} recognised',
  },
  services: 'Service by service', renew: 'Take anew from the plan', save: 'Save', rating: { good: 'Good', fair: 'Fair', poor: 'To be improved', unknown: 'Cannot tell' }, unjudged: 'Not judged',
  done: '{done} of {planned} done', doneOnly: '{done} done', praise: '{n} praise', criticism: '{n} criticism', satisfied: '{share} satisfied ({n} people)', noFigures: 'No figures', noteFor: '{title}: reason',
  group: { people: 'For people', convenience: 'Convenience', safety: 'Safety', other: 'Other' }, summaryOf: '{good} good, {fair} fair, {poor} to be improved, {unknown} cannot tell',
  chance: 'What could be better', addChance: 'Add one', dropChance: 'Remove {n}', chanceN: 'Opportunity {n}', about: 'About which service', whole: 'The whole', clause: 'Which clause', otherClause: 'Another clause', noChance: 'Nothing written yet.',
  settle: 'No case needed: say how it was done', settleHint: 'How it was put right, or why it need not be.', raiseImprovement: 'Propose as improvement', concludeSays: 'With the conclusion, figures are frozen and change no more.', closeSays: 'Every opportunity has to be done: its case closed, its improvement finished, or told in words.',
  publishSays: 'Residents see which services were judged and how, what could be better and whether it is done, and the words below. They do not see who said what.', document: 'Report (Word)',
};
