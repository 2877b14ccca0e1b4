import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/supervision';

export const checklist: SameShape<typeof chinese.checklist> = {
  answered: '{done} of {n}', save: 'Save', seen: 'What was seen', unanswered: 'Not answered', answer: { ok: 'In order', notOk: 'Not in order', notApplicable: 'None here' },
  sending: 'Sending photo {n} of {total}', photosFailed: '{n} {n|photo|photos} did not get through; press Keep again.', photo: 'Take a photo', photoOf: 'Photo {n} of {text}',
};

export const supervision: SameShape<typeof chinese.supervision> = {
  of: { selfCheck: 'Our own check', committee: 'Residents’ supervision committee', government: 'Government', socialOrganisation: 'Social organisation', residents: 'Residents', media: 'Media', other: 'Other' },
  when: 'Day', plan: 'Plan a supervision', planLead: 'Say what is looked at, when, and by whom. Lines are picked from clauses, or written.', planDone: 'Put into the plan', log: 'Log one that came',
  logLead: 'What nobody planned: an office came, residents looked, the paper wrote.', logDone: 'Log, then the results', supervisorsHint: 'Name of the office or paper.', titleHint: 'As: service counter, third quarter.', myself: 'Myself',
  lines: 'What is looked at', fromClauses: 'From the clauses', fromClausesHint: 'Type a number or words; each one picked is a line.', line: 'Line {n}', dropLine: 'Remove line {n}', addLine: 'Write a line',
  find: 'Add a finding beyond the checklist', findDone: 'Add', otherClause: 'Another clause', findings: 'Findings', giveSays: 'Not changed afterwards; the community is told, and confirms or explains.', givenBy: 'Results from',
  closeSays: 'Every finding is raised as a case, or it is written how it was put right.', confirmSays: 'Somebody other than who found it confirms. Where you see a finding otherwise, say so beneath it.', objectionTo: 'Seen otherwise: {text}', objection: 'The community sees it otherwise',
  settle: 'No case needed: say why', settleHint: 'Put right at once, or no finding once explained.', unannounced: 'Unannounced', year: 'The year', yearOf: 'Supervision in {year}', yearSays: '{planned} planned, {made} made, {findings} {findings|finding|findings}.',
  asList: 'As a list', emptyTitle: 'No supervision yet', emptyText: 'Our own checks, the supervision committee, offices and residents who look: what they find becomes a case in one step.',
};
