import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/versions';

export const version: SameShape<typeof chinese.version> = {
  nth: 'Version {n}', because: 'Why revised: {reason}', beside: 'Beside version {n}', open: 'Side by side', underWay: 'Version {n} is under way and takes the place of this one once published.',
  reviseSays: 'This version stays in force. The next one begins as its copy and takes its place once changed, approved and published; activities, money and what is delivered go on there.', reasonHint: 'What has to change and why: less money, a new task, something that cannot be done.',
  must: 'To mend before submitting', may: 'Advice', rest: 'The same reason for the other {n}', restWhy: 'Why none of these {n} is planned', talk: 'Said about items', talkCount: '{n} {n|item|items}',
};

export const consultation: SameShape<typeof chinese.consultation> = {
  title: 'Consultation of residents', count: '{n}', add: 'Record one', none: 'None recorded. Choose a meeting that was held; for a survey or visits write the day and what came of it.', asked: 'Residents were asked', people: '{n} people', remove: 'Remove', save: 'Save',
  meetingHint: 'Meetings that were held.', noMeeting: 'Not a meeting', noFile: 'None', fileHint: 'Add the file under “Files” below first, then choose it here.',
};

export const beside: SameShape<typeof chinese.beside> = {
  title: '“{title}” side by side', head: '{now} beside {before}', headYears: '{now} beside {before}', year: '{year}', none: 'There is no plan to put it beside.', show: 'Show', changed: 'Changed: {n}', all: 'All', against: 'Beside', lastYear: 'Last year', same: 'The service items are the same.',
  totals: 'Totals', moved: 'Change', kept: ', {n} unchanged', budget: 'Budget (yuan)', noMove: 'unchanged', notThere: 'not in this one', asBefore: 'Unchanged', say: 'Say something about it',
};

export const street: SameShape<typeof chinese.street> = {
  submitted: 'Plans to approve', head: '{n} {n|plan waits|plans wait} for the street', lead: 'Look at them side by side, comment item by item, approve together what is fine, and open what has to go back.', emptyTitle: 'No plan waits for approval', emptyText: 'Plans appear here once communities submit them.',
  community: 'Community and plan', againstLastYear: 'Against last year', look: 'Details', lines: 'Item by item', whole: 'Whole plan', choose: 'Approve “{title}” of {community}', approveWhich: 'Approve', notYours: 'Not yours to approve', moved: '{percent} on {year}',
  noFormer: 'None before', unchanged: 'As last year', onVersion: 'On version {n}: {changes}', advice: '{n} {n|piece|pieces} of advice', fine: 'Nothing to say', covered: '{n} of {total} planned', unexplained: '{n} unexplained', leftOut: '{n} left out for a reason', comments: '{n} {n|comment|comments}', approve: 'Approve {n}', note: 'A note for each of them',
  approved: '{n} approved. ', refused: '{n} not approved:', unknown: 'A plan that you may not see',
};
