import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/cases';

type As<K extends keyof typeof chinese> = SameShape<(typeof chinese)[K]>;

/** Nonconformities: containment, fishbone, merging, similar ones, extensions, review of the plan, figures, findings by the sheet. */
export const containment: As<'containment'> = {
  title: 'Containment', missing: 'People are at risk: keep them safe first, then look for the cause.', says: 'What was done at once so that nobody is harmed: closed off, out of use, somebody on watch.',
  by: '{who}, {at}', atRisk: 'People at risk', ask: 'Could anybody come to harm?', no: 'No', yes: 'Yes, contain it first', hint: 'Leave it empty if nothing is done yet: whoever is in charge is told at once.', change: 'Change',
};

export const fishbone: As<'fishbone'> = {
  method: 'How to look', whys: 'Five whys', fishbone: 'Fishbone', drawing: 'Fishbone: {text}', head: 'What happened', table: 'The same tree as a table',
  heading: { people: 'People', facilities: 'Facilities', information: 'Information', method: 'Method', environment: 'Environment', measurement: 'Measurement' },
  add: 'Add a cause at “{heading}”', cause: 'Cause at {heading}', sub: 'Cause under “{text}”', bone: 'Bone', mark: 'Root cause: {text}', empty: '(empty)',
  keys: 'Enter adds one, Ctrl Enter asks why again below, up and down go along, Alt with left or right moves to another bone, Alt R marks a root, Backspace in an empty one removes it.', level: 'Level', yes: 'Yes',
  drag: 'Or drag one to another bone.', count: 'fishbone, {n} root {n|cause|causes}',
};

export const merge: As<'merge'> = {
  pick: 'Into which case', hint: 'One of this community that is not closed. The clauses come along.', says: 'For two that are about the same thing. Work goes on in that one; they cannot be parted again.',
  into: 'Merged into', cases: 'Merged into this one',
};

export const similar: As<'similar'> = {
  title: 'Similar nonconformities', lead: 'If it is the same thing, do not report it again: go on there.', sameClause: 'same clause', count: '{n}', mergeLead: 'If it is the same thing, merge it there.',
};

export const planReview: As<'planReview'> = {
  title: 'Review of the plan', by: 'Put forward by {planned}, approved by {reviewed} {at}', waiting: 'Put forward by {planned}; somebody else reviews it', says: 'Do the actions meet the causes, and do days and owners fit? Work starts once it is approved.', returnSays: 'Goes back to be changed; say what to change.',
};

export const extension: As<'extension'> = {
  asked: 'Asked: from {from} to {until}', granted: 'granted', refused: 'not granted', open: 'not answered yet', grantSays: 'Once granted, it is due on {until}.',
};

export const success: As<'success'> = {
  how: 'How it is checked', words: 'In words, judged by a person', fact: 'A number that the platform counts', objective: 'The values of an objective', figure: 'Which number', which: 'Which objective', direction: 'Reached when', up: 'at least', down: 'at most', target: 'Value',
  now: 'Now', unknown: 'no number yet', met: 'reached', notMet: 'not reached yet', then: 'Checked by the platform on {day}', roundOf: 'Round {n}', left: '{n} more {n|day|days} to watch', over: 'Watch is over', noFigure: '{day}: the platform found no number',
};

export const findings: As<'findings'> = {
  title: 'Import findings', lead: 'Report the list of an inspection (Excel) at once. Every row is looked at first and told what is wrong; all are reported, or none.', from: 'From: {title}', foundOn: 'Found on, for rows without a day', column: 'Column', becomes: 'Is', sample: 'As',
  line: 'Row', clauses: 'Clauses', result: 'Result', fine: 'fine', recurs: 'same clause as {number}: reported as major', ready: 'All {n} rows are fine', takeAll: 'Report all ({n})', taken: '{n} reported', needTitle: 'No column is taken as “What” or “What happened”: choose one.',
  field: { title: 'What', description: 'What happened', clauses: 'Clauses', foundOn: 'Found on', grade: 'Grade', impact: 'Impact', potential: 'Potential', atRisk: 'People at risk', containment: 'Containment', none: 'Left aside' },
  mend: 'Mend it in Excel and choose the file again.', button: 'Import a list', report: 'Report (Word)',
};
