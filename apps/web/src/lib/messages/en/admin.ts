export const admin = {
  title: 'Administration', pages: 'Pages of the administration', units: 'Units', people: 'People', settings: 'Settings', audit: 'Who did what', jobs: 'Jobs', calendar: 'Days off', storage: 'Storage', telling: 'Reminders', deliveries: 'Delivery',
  kind: { district: 'district', street: 'street', community: 'community', grid: 'grid' },
};

export const adminUnit = {
  lead: 'Districts, streets, communities and grids, one below the other. What is closed is not deleted; its work stays.', name: 'Name', code: 'Code', codeHint: 'The division code. Residents’ pages have it in their address: it stays.', people: 'People', level: 'Level',
  phone: 'Complaint phone', phoneHint: 'Residents see it on the public pages.', population: 'Residents', households: 'Households', add: 'Add a {kind}', change: 'Change', close: 'Close', open: 'Open again',
  closeFrom: 'Closed from', closeSays: 'From this day nothing new begins there, and its roles end the day before. What was done stays.', openSays: 'The unit is open again; its roles have to be given anew.', closed: 'Closed from {from}',
  expand: 'See the units below {name}', fold: 'Fold {name}', none: 'No units below yet.',
};

export const adminPerson = {
  lead: 'Who holds which role where, from when to when. A change holds at once.', add: 'Add a person', sheet: 'Add by sheet', find: 'Name or account', anyRole: 'All roles',
  view: { current: 'Current', left: 'Left', all: 'All' }, name: 'Name', account: 'Account', roles: 'Roles', seen: 'Last used', never: 'Never signed in', role: 'Role', unit: 'Unit',
  mustChange: 'Has not set a password of their own yet', locked: 'Wrong passwords: may try again at {until}', none: 'Nobody fits', noneText: 'Try other conditions, or add a person.', noRole: 'No role now',
  accountHint: 'What they sign in with: small letters, figures, dots, dashes. It stays.', from: 'From', to: 'To', toHint: 'Including this day. Empty while no end is set.', unitFind: 'Name or code', unitNone: 'No such unit',
  addLead: 'You get a one-time password; they have to change it when they first sign in.', created: 'Since', once: 'One-time password', onceSays: 'Shown only now. Tell {name} in person or by phone; it must be changed at the first sign-in.', copied: 'Written down',
  print: 'Print', appoint: 'Give a role', deputy: 'Stands in for somebody', deputyHint: 'For a time, while somebody is away. It ends by itself.', deputyFor: 'For whom', standsIn: 'for {name}', end: 'End', lastDay: 'Last day',
  endSays: 'They hold the role on this day, and no longer from the next.', endNow: 'End at once', ended: 'Ended', later: 'Not begun', since: 'from {from}', span: '{from} to {to}', signIn: 'Sign-in', reset: 'Reset the password',
  resetSays: 'You get a new one-time password; all their devices are signed out.', unlock: 'Let them try again at once', sessions: 'Signed-in devices', noSessions: 'No device is signed in.', endAll: 'Sign all devices out', rename: 'Change the name', work: 'Open work',
  workSays: 'Before they leave or move, hand what is open over to others.', handOver: 'Hand over', history: 'What was done to the account', noHistory: 'Nothing yet.', audit: 'What they did', notYours: 'Not all of their roles are yours to give: an administrator above has to change the account.', self: 'This is your own account: change the password under “Password”; another administrator changes your roles.',
};

export const adminSheet = {
  title: 'Add people by sheet', lead: 'Download the empty sheet, fill in one person a row, upload it. It is checked first; if anything is wrong nobody is added.', form: 'Download the empty sheet', choose: 'Choose the filled sheet', checking: 'Checking {name}', another: 'Another sheet', ready: '{n} {n|person|people}, all well.', take: 'Add {n} {n|person|people}',
  wrong: '{n} {n|cell|cells} to mend before it can be taken.', row: 'Row', column: 'Column', what: 'What is wrong', done: '{n} {n|person|people} added', doneSays: 'These passwords are shown only now. Print or write them down and hand them over; they must be changed at the first sign-in.', password: 'One-time password', toPeople: 'See the people',
  field: { account: 'Account', name: 'Name', role: 'Role', unit: 'Unit code', from: 'From', to: 'To' },
};

export const adminHand = {
  title: 'Hand over the work of {name}', lead: 'Everything that is open. Give each to somebody, or all to one person; the reason goes into the history of each.', none: 'Nothing is open.', all: 'All to', each: 'One by one', to1: '{what} to', reason: 'Reason', reasonHint: 'Such as “moves to the street office”.',
  leaves: 'They leave', leavesHint: 'All roles end with the last day; all devices are signed out.', lastDay: 'Last day', go: 'Hand over', goLeave: 'Hand over and end the roles', done: '{n} handed over.', left: '{n} still theirs.', due: 'Due', nobody: 'Nobody can take it', keep: 'Not yet',
};

export const adminAudit = {
  lead: 'Who did what when. Administrators see no content.', byRecord: 'Look up a record', numberHint: 'Such as NC-2026-0012', go: 'Look up', when: 'When', who: 'Who', did: 'What', record: 'Record', where: 'Community', more: 'Earlier', none: 'Nothing.',
  start: 'Look a record up by its number; for a person start from their page.', ofPerson: 'What {name} did', all: 'All of this record', outside: 'A resident or the platform', toPeople: 'Find a person',
};

/** Who set what: rules, robots, settings, units, roles, servers. */
export const adminLog = {
  tabs: 'Which', records: 'Work', settings: 'Settings', lead: 'Who changed which setting or gave which role, from what to what. Passwords, keys and addresses are not kept.', of: 'Of {unit}', all: 'All of them', what: 'What', where: 'Where', server: 'The server’s configuration', platform: 'The whole platform', none: 'Nothing was changed yet.', nothing: 'none',
  did: {
    addPerson: 'made the account', renamePerson: 'changed the name', resetPassword: 'gave a new password', unlockAccount: 'ended the wait', endSessions: 'signed devices out', appoint: 'gave the role', appointDeputy: 'made a deputy', endAppointment: 'ended the role', handOver: 'handed {count} over, leaves',
    addUnit: 'added the unit', changeUnit: 'changed the unit', closeUnit: 'closed the unit', openUnit: 'opened the unit again', setCalendarDay: 'changed a day off', removeCalendarDay: 'took back a changed day', retryJob: 'had a job run again', retryDelivery: 'had a delivery tried again',
    adoptEdition: 'adopted an edition', endAdoption: 'set the last day of an edition', voidAdoption: 'called an adoption off', importEdition: 'imported a standard', setEscalationRule: 'changed a reminder rule', removeEscalationRule: 'took a reminder rule away', setRobot: 'set the group’s robot', removeRobot: 'took the group’s robot away', setRobotLanguage: 'changed the robot’s language',
    setSetting: 'changed a setting', setNoticeAddress: 'changed the mail address for notices', removeNoticeAddress: 'wants no more mail', setMailServer: 'another mail server', setTextGateway: 'another text gateway',
  },
  field: { active: 'Brought up', soonHours: 'Reminded before', secretaryHours: 'To the secretary', streetHours: 'To the street', robot: 'Told to the group', host: 'Server', language: 'Language' }, hours: '{n} h', at: 'at once', left: 'left out', until: 'until {to}',
};

export const adminJobs = {
  lead: 'What the platform does by itself. What fails is tried again; what failed for good is listed below.', name: 'Job', waiting: 'Waiting', running: 'Running', failed: 'Failed', last: 'Last done', next: 'Next', failures: 'Failed for good', noFailures: 'None.', retry: 'Try again', tries: '{n} {n|try|tries}', never: 'Not yet', onDemand: 'When needed',
  of: { 'service-rule': { keep: 'puts service rules into force, asks for readings and reviews' }, archive: { shred: 'takes away files of destroyed records' }, 'star-rating': { keep: 'Each day ends certificates of stars whose time is over and reminds of those that end soon' }, publication: { keep: 'Each day ends public notices whose time is over and reminds of those that end soon' }, trace: { keep: 'reckons the trace maps of districts, by night' }, pack: { make: 'Making inspection packs', expire: 'Each night inspection packs whose time is up go' }, verdict: { nightly: 'Holds every community against its editions each night', renew: 'Finds verdicts anew when something changes' }, obligation: { nightly: 'Lays out the year of recurring duties and ticks off what is done', remind: 'Tells in working hours what is due soon or was missed' }, objective: { count: 'Keeps each night what objectives are counted from', remind: 'Tells in working hours of values and objectives that are due' }, 'service-request': { lapse: 'Requests to whose reply nobody objected in time are closed' }, survey: { keep: 'Surveys whose time is over are closed, and answers counted' }, complaint: { lapse: 'Complaints without an answer in time count as accepted' }, notice: { escalate: 'Brings up in working hours what is due soon or overdue', deliver: 'Sends mail, group messages and texts' }, history: { digest: 'Each night one digest over all histories' }, tidying: 'Each night files and sign-ins that nobody uses any more go' },
  at: '{at}, number {id}', code: { INTERNAL: 'Something unexpected: the log has it under this number' },
};

export const adminCalendar = {
  lead: 'Deadlines count working days. What the State Council announced is here; correct what changed since, or a local closure. Only deadlines set from now on are affected.', year: 'Year', unknown: 'The days off of {year} have not been announced: only weekends count. Enter them here once they are, or wait for an update.', day: 'Day', what: 'Counts as', working: 'Working day', off: 'Day off', name: 'Name',
  nameHint: 'Such as “Spring Festival” or “Typhoon”.', corrected: 'Corrected here', announced: 'Announced', set: 'Set', remove: 'As announced again', add: 'Correct a day', none: 'No day of this year differs from the weekly rule.',
};

export const adminStorage = {
  lead: 'Room taken by attachments and the database. The same attachment is stored once, so the disk holds no more than this.', database: 'Database', files: 'Files', count: '{n} {n|file|files}', community: 'Community', size: 'Size', none: 'No files yet.',
};
