import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/archive';

type As<K extends keyof typeof chinese> = SameShape<(typeof chinese)[K]>;

export const rules: As<'rules'> = {
  checklist: 'What is asked, and what there is', checklistLead: 'By the editions that are adopted.', list: 'All versions', draft: 'Write a rule', draftLead: 'A draft first; the secretary approves it, it holds from its day, and staff are asked to read it.',
  save: 'Keep as a draft', titleHint: 'Such as: first-asked responsibility', contentHint: 'Write it here, or add a file once it is kept', fromHint: 'What holds already: the day from which it does', nobody: 'No edition asks; the community’s own', write: 'Write one',
  state: { have: 'There', outOfDate: 'Review is over', coming: 'Not in force yet', lacking: 'Lacking' }, have: '{have} of {n} are there', lacks: '{n} lacking', old: '{n} not reviewed in time', item: 'item {item}', complete: 'Everything that is asked is there',
  edition: 'Version {n}', versions: 'Versions', inForce: 'In force', until: '{from} to {to}', since: 'From {from}', approved: 'Approved', readings: 'Who has read it', read: '{read} of {n} have read it',
  toRead: 'Please read this version, then say so.', acknowledged: 'You read it on {at}.', emptyTitle: 'No service rules yet', emptyText: '8.4.1 asks for rules on first-asked responsibility, telling all at once, time limits and more. See the checklist.', anySubject: 'About anything',
  approveSays: 'From its day the version before it ends, and all staff are asked to read it.', reviseSays: 'Begins a draft with these words; this version holds until the next one does.', confirmSays: 'Looked at, nothing to change.', withdrawSays: 'It holds no more from today, and need not be read.', reviewHint: 'Empty: the street’s months',
  none: 'None', yourTurn: 'For you to read',
};

export const archive: As<'archive'> = {
  nav: 'Archive', shelves: 'Archive', lead: 'What has ended is filed by itself; only paper is entered.', heading: 'Heading', keepFor: 'Kept {n} {n|year|years}', keepForEver: 'Kept for ever', forEver: 'For ever', year: '{year}', total: '{n} in all', open: '{n} going on or in use', due: '{n} past their time', gone: '{n} destroyed', nothing: 'Nothing yet',
  all: 'All years', allHeadings: 'All headings', states: 'All', state: { open: 'Going on or in use', kept: 'Kept', due: 'Past its time', destroyed: 'Destroyed' }, file: 'File a paper document', fileLead: 'Only what is not in the platform: paper, or what came from elsewhere. Scans can be added once it is filed.', save: 'File it', titleHint: 'As it stands on the document', shelfHint: 'Room, cabinet, box', personalHint: 'Then everybody who looks at it is kept', contentHint: 'Kept sealed; shown when it is opened', yes: 'Tells of people',
  excel: 'Catalogue as Excel', word: 'Catalogue as Word', print: 'Print', until: 'Kept until', ended: 'Ended', files: 'Files', restricted: 'Not yours to see', destroyed: 'Destroyed', held: 'On hold', look: 'Open', lookSays: 'It tells of people. Say what it is needed for: who looked and when is kept.', go: 'Open it', toRecord: 'To the record', openings: 'Who opened it', openedFile: 'looked at a file', noOpenings: 'Nobody has opened it.',
  hold: 'Put on hold', holdSays: 'For a lawsuit, an audit, an inquiry. Until it is lifted nobody can destroy it.', lift: 'Lift the hold', liftSays: 'Then it may be destroyed once its time is over.', holdSince: 'On hold since {at}, {by}: {reason}', lifted: 'Lifted {at}: {reason}', reason: 'Why', pickSays: 'Tick what is to be destroyed, then propose it.', choose: 'Choose it', chosen: '{n} chosen', propose: 'Propose to destroy', proposeSays: 'Somebody else checks and approves. Then words, personal data and files are gone for good; the list stays for ever.', proposeGo: 'Propose the list', onList: 'On a list', toList: 'See the list',
  emptyTitle: 'No such documents', emptyText: 'Try another heading or year.', destructionEmpty: 'Nothing has been destroyed', destructionEmptyText: '8.4.3: what is past its time is destroyed when one person proposes it and another approves. Choose it in the archive under “Past its time”.', items: 'The list', proposedBy: 'Proposed by', decidedBy: 'Decided by', chain: 'History', intact: 'whole, {n} {n|step|steps}', broken: 'step {n} does not fit', still: 'still there', wordList: 'List as Word',
  approveSays: 'On approval {n} {n|is|are} destroyed at once: words, personal data and files are gone for good. The list stays for ever.', count: '{n}',
};
