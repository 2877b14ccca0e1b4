import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/frame';

type As<K extends keyof typeof chinese> = SameShape<(typeof chinese)[K]>;

export const app: As<'app'> = { name: 'Community Cycle' };

export const nav: As<'nav'> = {
  skip: 'Skip to content', home: 'Back to this year', main: 'Main', tabs: 'Bottom', year: 'This year', resources: 'Resources', standards: 'Standards', find: 'Number or words',
  switch: '{community} {year}, change community or year', communities: 'Communities', years: 'Years', noCommunity: 'No community',
  noCommunityTitle: 'No community here yet', addCommunity: 'Add a street first, then its communities and people; plans, activities and checks begin there.',
  askForCommunity: 'Your account belongs to no community or street yet: ask an administrator for a role.',
  sessions: 'Where I am signed in', calendar: 'Calendar of deadlines', tokens: 'Tokens for programs', password: 'Change password', settings: 'Settings', otherLanguage: '中文', signOut: 'Sign out',
  tab: { today: 'Today', log: 'Log', find: 'Find', me: 'Me' },
};

export const action: As<'action'> = {
  retry: 'Try again', leave: 'Not now', close: 'Close', more: 'More actions', done: 'Done', save: 'Save', edit: 'Edit', back: 'Back',
};

export const failure: As<'failure'> = {
  load: 'This could not be fetched', gone: 'It may have moved, or lie outside the communities you work for.', notYours: 'This page is not for your role. ', forbidden: 'If it is needed, ask the secretary or the street.',
  quote: ' If it still fails, tell the administrator this number: ', page: 'This page did not open',
  pageLead: 'The network was probably away for a moment. What you were writing is kept; try again and carry on.',
};

export const list: As<'list'> = {
  siblings: 'Other lists of this stage', loading: 'Fetching', count: '{n} {n|record|records}', state: 'State', anyState: 'Any state', find: 'Find here', number: 'Number', title: 'Matter', clause: 'Clause',
  owner: 'Owner', due: 'Due', updated: 'Changed', kind: 'Kind', nothing: 'No record meets these conditions', conditions: 'Conditions now: ',
  drop: 'Drop “{what}”', clear: 'Clear all', seeAll: 'Finished ones are under', comma: ', ', pause: ', ', colon: ': ', semicolon: '; ', stop: '. ',
  view: { open: 'Open', late: 'Late', mine: 'Mine', all: 'All' },
};

export const form: As<'form'> = {
  optional: 'optional', choose: 'Choose', restored: 'Carried on from {at}.', restart: 'Begin anew', kept: 'Unfinished text is kept on this device',
  keptAt: 'Kept {at}', less: 'One less', more: 'One more', ownWord: 'Add your own', ownWordOf: '{field}: add your own', addWord: 'Add',
};

export const conflict: As<'conflict'> = {
  title: 'While you were writing, {who} changed this', now: '; now ', mine: '{field}: yours, {at}', theirs: '{field}: by {who}',
  keep: 'Use mine', take: 'Use {who}’s', shut: 'After that change this step can no longer be taken. Copy what you wrote if you need it.',
};

export const record: As<'record'> = {
  risks: 'Risks and opportunities it treats',
  where: 'Where this is', draft: 'Draft, no number yet', path: 'Steps', before: 'by {day}', due: 'Due', facts: 'Facts', clauses: 'Clauses', files: 'Files',
  history: 'History', nobody: 'Nobody yet', notSaid: 'Not said', raise: 'Raise a nonconformity',
  voidSays: 'Void only what was entered by mistake: number and reason stay, and it cannot be undone.',
};

export const history: As<'history'> = {
  count: '{n} {n|entry|entries}', intact: 'unaltered', broken: 'entry {at} does not match: altered outside the platform', all: 'Show all', steps: 'Steps only',
  more: '{n} earlier', system: 'The platform', resident: 'A resident', filled: '{n} {n|field|fields} filled in', moved: ', now “{state}”', hidden: 'hidden', other: 'another record', empty: 'empty', yes: 'yes', no: 'no', several: '{n} {n|item|items}',
};

export const file: As<'file'> = {
  count: '{n} {n|file|files}', add: 'Add files', none: 'No files yet.', of: 'of {day}', evidenceOn: 'Of which day', evidenceHint: 'The day that the photo or paper shows, not the day of upload.',
  rules: 'Photos (JPEG, PNG, WebP), PDF or Office files, up to 20 MB each. Locations are removed from photos.', choose: 'Choose files', sending: 'Sending {name}',
};

export const due: As<'due'> = {
  none: 'No deadline', late: '{n} {n|day|days} late', lateToday: 'Late today', lateSince: 'Late, {day}', before: 'before {clock}', at: 'was due {clock}', inDays: 'in {n} {n|day|days}',
};

export const clause: As<'clause'> = {
  one: 'Clause', asks: 'Asks', before: 'Previous', next: 'Next', trace: 'Trace by stage', none: 'none yet', records: 'Linked records', all: 'All {n}',
  kindCount: '{kind} {n}', ofDraft: '{title} (draft)', related: 'Related clauses', page: 'The clause’s own page', failed: 'The clause could not be fetched',
  basedOn: 'The text of this clause is missing from the edition in force. For reference, {standard} {number}:',
  link: 'Link a clause', unlink: 'Unlink clause {number}', noLinks: 'No clause linked yet.', findHint: 'Number or words, e.g. 10.1', found: 'Clauses found', noneFound: 'No such clause.',
};

export const unit: As<'unit'> = { days: 'days', people: 'people', yuan: 'yuan' };

export const session: As<'session'> = {
  account: 'Account', password: 'Password', signIn: 'Sign in', both: 'Account and password are both needed.', lead: 'Plan, do, check and improve community services, one step after the other.',
  resident: 'Residents need no account:', residentLink: 'complain, follow a matter, see plan and activities', change: 'Change password',
  forced: 'Somebody else set this password. Choose one of your own first.', changeLead: 'Other devices will have to sign in again.', current: 'Present password', next: 'New password',
  nextHint: '10 characters at least; a sentence that is easy to keep and hard to guess is best.', again: 'New password again', differs: 'The two differ; write it again.',
  sessionsLead: 'End a device that you do not know, then change your password.', since: 'Signed in {from}, used {seen}', here: 'this one', end: 'End', expired: 'Your session has ended',
  expiredLead: 'Sign in to carry on; what you were writing is still here.',
};

export const token: As<'token'> = {
  calendarLead: 'What waits for you stands in your own calendar at its deadline, with a reminder the day before. What is done goes by itself.', calendarSays: 'The calendar on your phone or computer asks anew every hour. The address is shown once; whoever has it sees what you have to do, so pass it on to nobody. Complaints, grid findings and whatever else has people in its title come as a number only.',
  how: 'How to use it', howText: 'Questions and changes go to one address, the token in a header. What can be asked, and how, stands in the documentation and in the schema.', schema: 'Schema (GraphQL)',
  title: 'Tokens for programs', lead: 'Let another program read or work for you: only what you may do yourself, until you end it. A new password ends them all.',
  once: 'This token is shown once. Put it into the program now.', kept: 'It is kept', until: 'Until {until},', used: 'used {at}', unused: 'never used', end: 'End',
  new: 'New token', name: 'Name', nameHint: 'Who it is for, so that you know it again.', days: 'Valid for', what: 'What it may do', read: 'Read only',
  readNote: 'Everything you can see, and no change.', named: 'Named permissions', make: 'Make token',
};

export const notice: As<'notice'> = {
  bell: '{n} unread {n|notice|notices}', title: 'Notices', settings: 'How I am told', new: 'New: {what}', all: 'All notices', none: 'No notices.', unread: 'Unread: ', readAll: 'Mark all read', plain: '{title}: something changed',
  code: {
    'annual-plan': { submitted: '{title}: submitted for approval', returned: '{title}: returned by the street', approved: '{title}: approved, can be published', published: '{title}: published' },
    activity: { drafted: '{title}: drafted, waits to be published', published: '{title}: published', held: '{title}: held, summary due', cancelled: '{title}: cancelled', movedUp: '{title}: somebody moved up from the waiting list; please call them' },
    meeting: { held: '{title}: held; decisions and minutes are due', cancelled: '{title}: cancelled' },
    'emergency-plan': { yours: '{title}: yours to see through', 'in-force': '{title}: in force', review: '{title}: review due' },
    'emergency-supply': { expiring: '{title}: expired or expires soon', check: '{title}: check due' },
    drill: { held: '{title}: held; the evaluation is due' },
    incident: { reported: 'Incident: {title}', ended: '{title}: over; the review is due' },
    'service-rule': { drafted: '{title}: written, waits for approval', approved: '{title}: approved', read: 'Please read: {title}', review: '{title}: to be reviewed' },
    destruction: { proposed: 'Records to be destroyed, for you to check: {title}', approved: 'The destruction was approved and done', refused: 'The destruction was refused' },
    publication: { drafted: '{title}: drafted, to be published', published: '{title}: published', withdrawn: '{title}: withdrawn', expiring: '{title}: ends soon' },
    'star-rating': { applied: '{title}: applied for stars', accepted: '{title}: application accepted', returned: '{title}: application returned', rejected: '{title}: application rejected', forwarded: '{title}: reviewed, waits for assessors', appointed: '{title}: you are to assess it on site', reconcile: '{title}: all scores are in, to be settled', decide: '{title}: concluded, to be decided', again: '{title}: to be settled again', grant: '{title}: stars granted, on public notice', refuse: '{title}: stars refused', objected: '{title}: somebody objects', certified: '{title}: certificate issued', revoked: '{title}: stars revoked', expired: '{title}: certificate expired', reviewDue: '{title}: certificate ends soon, ask for review' },
    'conformity-assessment': { appointed: '{title}: you are on the team', concluded: '{title}: concluded, yours to confirm', returned: '{title}: returned by the lead', confirmed: '{title}: the result is confirmed' },
    'service-recovery': { opened: 'To be made good: {title}', remedied: '{title}: made good; tell the person' },
    inspection: { yours: '{title}: yours to inspect' },
    'home-visit': { appointed: '{title}: a visit is agreed, you go', withoutYou: '{title}: somebody else visits', putOff: '{title}: the visit is put off', cancelled: '{title}: the visit is called off', logged: '{title}: was visited, written down afterwards', due: '{title}: to be visited soon, please agree on a time' },
    'grid-round': { yours: '{title}: a round is yours to make' }, mediation: { referred: '{title}: reported for joint mediation' },
    'grid-finding': { urgent: 'Urgent finding in a grid: {title}', answered: '{title}: what you passed on was answered; please look again' },
    'service-request': {
      received: 'New request: {title}', yours: '{title}: handed to you', handed: '{title}: handed over, to be taken up', objected: '{title}: objected to; one working day to answer', rated: '{title}: rated by the resident',
    },
    survey: { opened: '{title}: open', closed: '{title}: closed, please write the report', reported: '{title}: the report is written' },
    complaint: {
      received: 'New complaint: {title}', yours: '{title}: yours to look into', answered: '{title}: answered', contested: '{title}: the answer is contested',
      grave: '{title}: a grave or dangerous complaint', escalated: '{title}: passed to the street', withdrawn: '{title}: withdrawn', returned: '{title}: somebody else is to look into it', confirmed: '{title}: the resident gave their word', lapsed: '{title}: no reply in time, taken as confirmed', assigned: '{title}: yours to look into',
    },
    improvement: { proposed: 'Proposed: {title}', yours: '{title}: yours to see through', declined: '{title}: not taken up', measured: '{title}: the result is there to be judged', standard: '{title}: made standard', again: '{title}: to be tried another way', drop: '{title}: dropped', share: '{title}: works; to be shared or kept' },
    'service-evaluation': { concluded: '{title}: concluded, to be published or kept' },
    supervision: { planned: '{title}: yours to make', given: '{title}: results are there to be confirmed', confirmed: '{title}: confirmed' },
    nonconformity: {
      reported: 'New nonconformity: {title}', yours: '{title}: yours to see through', effective: '{title}: shown to work, closed', partly: '{title}: works in part, more actions needed',
      ineffective: '{title}: did not work, back to the cause', verify: '{title}: waits for your verification', submitted: '{title}: waits for your verification', dismissed: '{title}: dismissed at review', sentBack: '{title}: sent back for better evidence', reminded: '{title}: {by} asks you to get on with it',
      'at-risk': '{title}: people at risk, act at once', planned: '{title}: the plan waits for your review', 'plan-returned': '{title}: the plan came back', merged: '{title}: merged into another case',
      measured: '{title}: watch over, reached; waits for your verification', 'not-reached': '{title}: watch over, not reached; waits for your verification', unmeasured: '{title}: watch over, no number found; waits for your verification', waited: '{title}: watch over; waits for your verification',
    },
    record: {
      dueSoon: '{title}: due soon, by {due}', overdue: '{title}: overdue, was due {due}', overdueSecretary: '{title}: still not done, brought up to you; was due {due}', overdueStreet: '{title}: overdue in the community, brought up to the street; was due {due}',
      assigned: '{title}: {by} handed it to you', mentioned: '{title}: {by} named you in the talk', commented: '{title}: {by} said something',
    },
    risk: { identified: 'New risk or opportunity: {title}', yours: '{title}: yours to treat', review: '{title}: to be reviewed', reopened: '{title}: to be treated anew' },
    objective: {
      yours: '{title}: yours to see through', due: '{title}: a value is due', over: '{title}: its day is over, please conclude', reached: '{title}: reached', missed: '{title}: missed', dropped: '{title}: given up',
    },
    obligation: { due: '{title}: due soon', missed: '{title}: not done in time' },
    'corrective-action': { yours: '{title}: this action is yours', done: '{title}: action done', 'extension-asked': '{title}: more time is asked for', extended: '{title}: more time granted', 'not-extended': '{title}: more time refused' },
  },
};

export const talk: As<'talk'> = {
  title: 'Talk', inside: 'seen by colleagues only', count: '{n}', say: 'Say something', tell: 'Who should know', told: 'told {names}', send: 'Send', withdraw: 'Take back', withdrawn: 'Taken back',
};

export const assign: As<'assign'> = {
  turn: 'Turn of', anybody: 'anyone who may', open: 'Hand on', to: 'To whom', choose: 'Choose a person', by: 'By when', reason: 'A word', send: 'Hand on',
};

export const find: As<'find'> = {
  title: 'Find', go: 'Find', lead: 'Looks for numbers, words in titles and texts, colleagues’ names and clauses. Several words must all be there.', nothing: 'Nothing found for “{text}”. Try something shorter.', all: 'Show all', every: 'Back to all kinds',
  tooShort: 'One character is too short: only numbers and whole titles were compared. Two or more find words.', cut: 'Too long: only the first 100 characters were used.', more: 'Too many to read: these are from the latest. One more word narrows it.', atLeast: 'at least {n}',
  whose: '{name}’s', offered: '{n} {n|line|lines} offered; arrow keys choose, Enter opens.', everything: 'Show all results',
};
