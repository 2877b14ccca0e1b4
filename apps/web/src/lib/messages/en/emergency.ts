import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/emergency';

type As<K extends keyof typeof chinese> = SameShape<(typeof chinese)[K]>;

export const emergency: As<'emergency'> = {
  nav: 'Emergency and recovery', scenario: 'Scenario', none: 'Not written', noPlan: 'No plan followed', more: 'Add a line', remove: 'Remove {name}', row: 'Line {n}',
  draft: 'Write an emergency plan', draftLead: 'First say for which scenario. Contacts, teams, supplies and safeguards follow; it can come into force when they are all there.', draftDone: 'Begin', titleHint: 'Such as “Fire in a high-rise”.', ownerHint: 'Who keeps it up to date: phones change, and it is gone over once a year.',
  forRisk: 'This plan answers: {title}', facts: 'Plan', edition: 'Version {n}', since: 'since {day}', complete: 'Everything that 8.10.2 asks for is there.', check: 'Complete?', checkCount: '{n} needed, {advice} advised',
  finding: {
    NO_PROCEDURE: 'Nothing says how it is handled', NO_COMMAND: 'Nobody is named to lead', CONTACT_WITHOUT_PHONE: 'No phone: {names}', NO_TEAM: 'No team', TEAM_WITHOUT_LEADER: 'Team without a leader or a phone: {names}',
    TEAM_WITHOUT_SUPPORT: 'Nothing says what supports the team: {names}', NO_SUPPLIES: 'No supplies named', SUPPLY_NOT_KEPT: 'Supplies not entered yet: {kinds}', SUPPLY_WITHOUT_KEEPER: 'Supplies without a keeper or a phone: {kinds}', SUPPLY_SPENT: 'Supplies used up, broken or expired: {kinds}',
    NO_SAFEGUARD: 'No safeguard named: transport, medical help, aftercare', SAFEGUARD_MISSING: 'Not written: {fields}', NOBODY_ABOVE: 'Nobody named to report to', NO_RISK: 'Not linked to a risk', NOT_DRILLED: 'Not drilled for a year',
  },
  procedureHint: 'Who does what first: find, call, report, evacuate, help, count, tell residents.', contacts: 'Contacts', contactsHint: 'Who leads, who is reported to, who helps from outside: each with a phone that is answered.', teams: 'Teams', teamsHint: 'Full-time, part-time, volunteers: who leads, how many, what supports them.',
  suppliesHint: 'Number, place and keeper are entered with the supplies.', partOf: { command: 'Lead', above: 'Report to', outside: 'Outside help' }, teamKind: { fullTime: 'Full-time', partTime: 'Part-time', volunteer: 'Volunteers' },
  name: 'Person or unit', duty: 'Does what', phone: 'Phone', part: 'Part', teamName: 'Team', members: 'People', support: 'Supported by', leader: 'Leader', people: '{n} people', ownerOf: 'Owner', uses: 'Drills and uses', usesNone: 'Neither drilled nor used yet.',
  planDrill: 'Plan a drill', enforceSays: 'Once in force, its contacts stand in the call list; it is gone over once a year.', reviewSays: 'Were all phones called? Have people, supplies or places changed? Change it first, then write what you found; what was changed makes a new edition.', withdrawSays: 'It is followed no longer, and leaves the call list.',
  emptyTitle: 'No emergency plans', emptyText: 'Begin with the risks that may become emergencies: who leads, which team, which supplies, which safeguards. Clause 8.10.2 asks for it.',
  stale: 'Somebody changed it just now. What you wrote is still here: look once, then press again.', fromRisk: 'Write the emergency plan',
};

export const callList: As<'callList'> = {
  title: 'Call list', lead: 'Touch a number to call. It works without a network: keep it on the phone, or print it for the duty room.', print: 'Print', keep: 'Keep on the phone', offline: 'No network: this is as of {at}.', notKept: 'No network, and nothing was kept on this device.',
  empty: 'No plan is in force yet: the list is empty.', call: 'Call {name}: {phone}', publicLines: 'Police, fire, ambulance', police: 'Police', fire: 'Fire', rescue: 'Ambulance', where: 'Where supplies are', at: 'As of {at}', none: 'No phone', wiped: 'Signing out removes it from this device.', fileName: 'call-list',
};

export const supply: As<'supply'> = {
  sheet: 'Enter by sheet', sheetLead: 'Many at once: download the form, fill it in and send it. Every row is checked first; all go in, or none.', export: 'Export',
  enter: 'Enter supplies', enterLead: 'One entry for one kind, at one place, with one day of expiry.', enterDone: 'Enter', titleHint: 'Such as “Extinguishers, second floor”.', specHint: 'Model, what it can do, how long it lasts.', unitHint: 'pieces, boxes', atLeastHint: 'Fewer than this is marked.', keeperHint: 'A phone that is answered when it is needed.', expiresHint: 'Leave empty if it does not expire.',
  now: 'There', out: 'Issued', least: 'At least', short: 'Too few', expired: 'Expired', of: '{n} {unit}', book: 'In, out and checks', who: 'Who', what: 'For what', change: 'Change', balance: 'Left', usedUp: '{n} used up', despite: 'Issued although expired',
  issueSays: 'There are {n} {unit}.', expiredSays: 'It expired on {day}. If it must be used all the same, say so below: the book will show it.', despiteNo: 'No', despiteYes: 'Issue it all the same', returnSays: '{n} {unit} are out.', checkSays: 'The book says {n} {unit}. Count, and write what is there.', disposeSays: 'What is expired or broken goes; the book says zero.',
  emptyTitle: 'No emergency supplies', emptyText: 'Ten kinds: lamps, whistles, escape masks, multi-tools, ropes, extinguishers, fire blankets, medicine, dressings, masks and gloves. Say where they are, who keeps them and when they expire. Clause 8.10.2 asks for it.', anyKind: 'Any kind', kinds: '{n} of ten kinds ready', kindsMissing: 'Missing: {kinds}',
  move: { receive: 'In', issue: 'Out', return: 'Back', check: 'Checked', dispose: 'Disposed' },
};

export const drill: As<'drill'> = {
  plan: 'Plan a drill', planLead: 'Set type, time and script; afterwards write how many came, then the evaluation.', planDone: 'Plan', log: 'Log a drill', logLead: 'One that was held without being planned here. The evaluation follows.', logged: 'Log', titleHint: 'Such as “Fire and evacuation of the high-rises”.', typeNote: { comprehensive: 'Once a year at least', special: 'One thing only' },
  scriptHint: 'Who does what when: alarm, evacuation, meeting point, count, first aid. Write it here or add a file.', script: 'Script', noScript: 'No script yet. Write it here or add a file; without one it cannot be logged as held.', participants: 'Teams and units', planned: 'Arrangement', result: 'Evaluation', when: 'When', people: '{n} people', loggedAfterwards: 'Logged afterwards',
  findings: 'Findings', findingsCount: '{n}', findingsHint: 'One a line. Leave empty if there are none.', noFindings: 'No findings.', raise: 'Raise a nonconformity', raised: 'Nonconformities raised', correctSays: 'What it said before, who corrected it and why stay in the history.', evaluateSays: 'It does not change afterwards. A finding becomes a nonconformity in one step.', holdSays: 'How many really came.', noPlan: 'No plan', byPlan: 'By which plan',
  emptyTitle: 'No drills ahead', emptyText: 'A comprehensive one each year at least, special ones as needed. First a script, afterwards an evaluation. Clause 8.10.2 asks for it.',
};

export const incident: As<'incident'> = {
  report: 'Log an incident', reportLead: 'First write what happened; reports upwards and what residents were told follow line by line.', reportDone: 'Save', titleHint: 'Such as “Kitchen fire in building 3”.', descriptionHint: 'What was seen, who is hurt, how it stands.', facts: 'Incident', timeline: 'Log', timelineNone: 'Nothing logged yet.', lasted: '{from} to {to}', since: 'since {from}, not over',
  reportedAfter: 'Reported upwards after {n} {n|minute|minutes}', notReported: 'Not reported upwards yet', toldPublic: 'Public told {n} {n|time|times}', notTold: 'Public not told yet', toHint: 'For a report, unit and person; for a statement, where: “chat group, notice board”.', onPage: 'Residents’ page', onPageHint: 'For public statements only; gone thirty days after the end.', onPageNo: 'No', onPageYes: 'On the residents’ page, too', logSays: 'Facts and progress, no guesses.', review: 'Review', endSays: 'More can be logged afterwards; the review is next.', reviewSays: 'How it was handled, why it happened, what will be different. It does not change afterwards.',
  emptyTitle: 'No incidents', emptyText: 'When it happens, log it: when, where, who was told above, what residents were told, and the review. Clause 8.10.2 asks for it.', raised: 'Nonconformities raised', recorded: 'logged {at}',
};

export const recovery: As<'recovery'> = {
  open: 'Log a service recovery', openLead: 'A service went wrong or did harm: make it good first, then tell the person. If the way of working has to change, report a nonconformity.', openDone: 'Save', titleHint: 'Such as “Certificate in the wrong name”.', affectedHint: 'Without a name if possible: “an old person in building 2”.', deviationHint: 'How it should have been, and how it was.', lossHint: 'A wasted trip, lost time, money.',
  facts: 'What went wrong', made: 'Made good', fromWhere: 'Where it went wrong', remedySays: 'Make it good soon, and decide here whether the way of working has to change (10.1).', needsYes: 'Yes, change the way of working', needsNo: 'No need', tellSays: 'Tell the person face to face, by phone or in writing, and hear what they say.', caseMissing: 'To be reported as a nonconformity, not done yet', caseNone: 'No nonconformity needed', raised: 'Nonconformities raised',
  here: 'What went wrong here and was made good', button: 'Log a service recovery', emptyTitle: 'No service recoveries open', emptyText: 'When a service goes wrong or does harm, make it good soon and tell the person; report a nonconformity where needed. Clause 8.10.1 asks for it.',
};
