import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/pages';

type As<K extends keyof typeof chinese> = SameShape<(typeof chinese)[K]>;

export const home: As<'home'> = {
  todayAnd: '{n} due today, and {late} ', late: 'already late', today: '{n} due today', onlyLate: '{n} ', noneToday: 'Nothing due today, {n} ahead', clear: 'Nothing waits for you',
  failed: 'What waits for you could not be fetched', waits: 'Waits for me', count: '{n}', countFirst: '{n}, these {first} first', byUrgency: 'grave and long late first', toCalendar: 'Into my calendar', rest: '{n} more', lateOf: '{n} late', showAll: 'Show all', foldAll: 'Fold all', step: '{step} {n}',
  why: { grave: 'grave or dangerous', yours: 'your turn', still: 'untouched for {n} days' }, nothingWaits: 'All done.', needs: ': ', movedOn: 'Somebody has just done this.',
  notHere: 'Your role handles no records here.', wholeRecord: 'The whole record', others: 'Late with others', ring: 'The ring of {year}', ringLabel: '{year}: ', ringPart: '{stage} {done} of {total} done', daysLeft: '{n} working {n|day|days} left',
  open: '{n} open', allDone: 'all done', noneYet: 'none yet', lateCount: '{n} late', keyTick: 'where today should be', keyLate: 'a red line, a late item',
  years: 'Rings by year', yearEmpty: 'none', yearDone: 'done', yearOpen: '{n} open', logNow: 'Log now', logWhat: 'Log what', mayBegin: 'You have nothing to log in this community.',
  offline: 'No network. What you write is kept on the phone; send it when the network is back.', quick: { finding: 'Finding', round: 'Round', activity: 'Activity', request: 'Take in a matter', visit: 'Home visit', incident: 'Incident', meeting: 'Meeting', complaint: 'Complaint', problem: 'Problem', mediation: 'Mediation', errand: 'Errand' },
  commitments: '{stage} {year}', sum: '{total} due this year, {done} done, {late} late.', noneLate: 'None late', noCommitments: 'Nothing in this stage this year',
  commitmentsText: 'Plans, activities, complaints, nonconformities and actions due in the year all count in the ring.',
};

export const work: As<'work'> = { causes: 'Write causes', plan: 'Settle actions', actions: 'See actions through', write: 'Write on', prepare: 'Prepare', summary: 'Sum up, archive', conclude: 'Decisions, minutes, feedback' };

export const cause: As<'cause'> = {
  title: 'Cause', count: 'five whys, {n} root {n|cause|causes}', none: 'No cause written yet.', root: 'Root cause {n}', read: 'As a tree', write: 'Write on', earlier: 'Causes of earlier rounds',
  nth: { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6' }, what: 'What happened', why: 'Why', evidence: 'How we know', label: 'Why number {n}',
  evidenceOf: 'How we know “{text}”', deeper: 'Ask why again', deeperOf: '“{text}”: ask why again', mark: 'Root', remove: 'Remove', removeOf: 'Remove “{text}” and what is under it',
  keyEnter: 'another beside', keyTab: 'deeper', keyOut: 'out', another: 'Another branch', save: 'Save causes', stale: 'While you were writing, somebody changed the causes', mine: 'Yours', theirs: 'As saved now',
  takeTheirs: 'Use what is saved',
};

export const nonconformity: As<'nonconformity'> = {
  report: 'Report a nonconformity', reportLead: 'Say what happened and which clause it breaches. Cause and actions come later.', fromSource: 'From: {title}',
  titleHint: 'One line, like “Objection answered after more than a working day”.', descriptionHint: 'When, where, what was seen; no conclusions yet.', whichClause: 'Which clause',
  clauseHint: 'One at least. If unsure, search by a word.', clausesBrought: 'What came along stands here. Take away what does not fit, and search for another.', needTitle: 'Say in a line what it is.', needDescription: 'Say what happened; whoever looks into it needs it.',
  needClause: 'Link one clause at least, so that it is clear what to restore.', correctionHint: 'What was mended at once; what keeps it from recurring comes later.',
  gradeNote: { minor: 'once, in one place; verified here', major: 'a risk or a pattern; verified by the street' },
  outcomeNote: { effective: 'closes', partly: 'back for more actions', ineffective: 'back to the cause' },
  analyseSays: 'Confirms that the root cause is found; actions come next.', planSays: 'Say first what will show that it worked.', measureHint: 'Something that can be seen and counted, like “share of objections answered in time”.',
  waitHint: 'How many days to watch after the actions are done.', submitSays: 'All actions are done. After {n} {n|day|days} somebody who took no part verifies.', sendBackSays: 'It goes back to acting: the owner brings better evidence and hands it in again. The time watched still counts.', verifySays: 'Said beforehand: {measure}, to reach {target}.',
  evidenceHint: 'What was done and where it can be seen; add photos and files below.', actions: 'Actions', actionsCount: '{n}, {done} done', kindOfAction: 'Kind', against: 'Against', next: 'Next',
  correction: 'Correction', corrected: 'Done', round: 'Round {n}', causeNth: 'Cause {n}', recurs: 'again within 12 months', before: 'Before', proof: 'What will show that it worked', proofOf: 'Evidence of “{title}”', proofLead: 'said beforehand',
  waited: '{n} {n|day|days} after the actions', waitUntil: 'Watch until', reviews: 'Verification', actionsDone: 'Actions', emptyTitle: 'No open nonconformity',
  emptyText: 'Whatever falls short of a clause is reported here: find the cause, settle actions, see whether they work. Clause 10.1 asks for it.',
};

export const way: As<'way'> = {
    plan: 'Plan', notTakenUp: 'No plan has taken it up yet',
  title: 'The whole way', lead: 'from source to the next plan', source: 'Source', byHand: 'reported by {who}', clause: 'Clause', cause: 'Cause', review: 'Review', notYet: 'not yet', done: 'done {day}',
};

export const activity: As<'activity'> = {
  draft: 'Plan an activity', draftLead: 'A sketch will do; safety measures are needed before publishing.', saveDraft: 'Save as draft', log: 'Log an activity', withoutPlan: 'Without prior plan', plan: 'Plan', result: 'Result',
  when: 'When', span: '{from} to {to}', people: '{n} people', noSafety: 'Not written yet; needed before publishing', item: '{n} {title}', noItem: 'Not in the plan', itemHint: 'Linked, it moves the plan’s progress.',
  goalHint: 'One goal a line; each is judged afterwards.', safetyHint: 'Who watches the place, what to do in an accident, how the old and the young are cared for.', publishSays: 'Residents will see it on the public page.', summaryHint: 'What was done, who came, how it differed from the plan.',
  evaluationHint: 'What residents said, what to do better.', archiveSays: 'Archived, it no longer changes and stands as this year’s evidence.', emptyTitle: 'No activity open',
  emptyText: 'Plan first, hold, then write summary and evaluation; what was held without a plan can be logged. Clause 8.8 asks for it.', needTitle: 'Say what was held.', saving: 'Saving',
  whatHeld: 'What was held', howMany: 'How many came',
  heldAt: 'When', said: 'What residents said', logged: 'Log it',
  linkedTo: 'Linked to {title}', markedWithout: '{at}, marked as without prior plan',
  noVenue: 'No venue of the register', placeHint: 'May stay empty with a venue; what is written is what residents are told.', noPartners: 'The registers hold no partner units, organisations or volunteer teams yet', staffingHint: 'Who checks in, who watches the place, who takes photos.', yuan: 'yuan', clash: 'At the same time:', clashTitle: 'Venue wanted twice',
  registersOn: 'Residents register online', registersHint: 'On the public page; once it is full they wait in line.', noLimit: 'No limit', untilStart: 'Until it begins', seats: '{registered} / {capacity}', seatsOpen: '{n}',
  series: 'Same series', again: 'Repeat', againLead: 'Drafts this activity again, at the same hours on other days.', againDays: 'Days', againHint: 'One a line, such as 2026-12-04.', againDone: 'Draft them', againBad: 'Line {n} is no day',
  list: 'Registration and attendance', listCount: '{registered} registered, {waiting} waiting, {came} checked in', listNone: 'Nobody has registered yet.', openNames: 'Show names and phones', namesKept: 'Who looked is kept.', viewed: 'Looked at by {n}', state_registered: 'Registered', state_waiting: 'Waiting', state_withdrawn: 'Withdrawn', atDoor: 'At the door', cameAt: 'Checked in {at}',
  tick: 'Check in', untick: 'Undo check-in', strike: 'Withdraw', enrol: 'Register somebody', enrolDone: 'Add to the list', enrolHint: 'For those who call or have no phone.', enrolAtDoor: 'Is here: check in at once', noPhone: 'May stay empty', showCode: 'Show check-in code',
  codeTitle: 'Scan to check in', codeLead: 'Residents scan this. It changes every half minute; a forwarded one does not work.', codeWaiting: 'Fetching the code', codeCame: '{n} checked in', codeBeyond: '{n} beyond the capacity; mind safety', codeBack: 'Back to the activity', codeLabel: 'Check-in code', beyond: '{n} beyond the capacity', counted: '{n} {n|is|are} checked in; add those who did not scan.',
};

export const meeting: As<'meeting'> = {
  call: 'Call a meeting', callLead: 'Set the time, the agenda and who is called; afterwards record who came, what was decided and what residents were told.', callDone: 'Call it', log: 'Log a meeting',
  logLead: 'A meeting that was held without having been called here, in one step.', logged: 'Log it',
  arrange: 'Arrangements', when: 'When', loggedAfterwards: 'Logged afterwards', published: 'Published', publishedAt: '{day}, {where}', notPublished: 'Not published', invite: 'Who is called', who: 'Who was called and came', whoCount: '{came} of {called} came, {people} {people|person|people}',
  calledCount: '{called} called', name: 'Name', expected: 'Called', open: 'open', came: 'Attendance', people: 'People', party: 'Party organisation', partyHint: 'The year’s attendance of Party organisations is counted from here.',
  addUnit: 'Add a unit', fromRegister: 'From the partner units', addGroup: 'Add a group', unitHint: 'Such as “Primary school”', groupHint: 'Such as “Residents’ representatives”', remove: 'Remove {name}', same: 'Call the {n} of last time', allCame: 'All came', ofExpected: '{n} called', sum: '{came} came, {people} {people|person|people}',
  peopleOf: 'How many came of {name}', attendanceOf: 'Attendance of {name}', agenda: 'Agenda', agendaHint: 'One matter a line.', addItem: 'Add an item', item: 'Item {n}', decisionOf: 'Decided on item {n}', decisionHint: 'Leave empty where nothing was decided.', decision: 'Decision',
  decisions: 'Agenda and decisions', decisionsCount: '{n} decided, {open} under way', undecided: 'Nothing decided', feedback: 'Feedback to residents', noFeedback: 'Residents not told yet', minutes: 'Minutes', noMinutes: 'No minutes yet. Write them here, or add the signed ones as a file.',
  minutesHint: 'Who said what, how it was voted, what was settled.', concludeSays: 'Then attendance and decisions stand; feedback on what is under way goes on.', publishSays: 'When and where residents could see it.', whereHint: 'Such as “notice boards, residents’ group”', feedbackHint: 'In the words that residents were told.',
  emptyTitle: 'No meeting open', emptyText: 'Representatives, deliberation, joint conferences: who was called, who came, what was decided and what residents were told. Clause 8.4.2 asks for records of meetings.', anyType: 'Any kind', needWho: 'Call one at least.', stale: 'Somebody has just changed this meeting. What you wrote is kept: look, and press again.', heldAt: 'When it was held', decidedCell: '{n}', openCell: '{n} under way',
};

export const plan: As<'plan'> = {
  deliverHint: 'What came of it, in a line.',
  months: 'months {months}', items: 'Items', itemCount: '{n} {n|item|items}', submitted: 'Changed', submitSays: 'It cannot change while the street decides.', approveSays: 'The community then publishes it.', publishSays: 'It becomes this year’s plan and residents see it.',
  closeHint: 'What was reached, what not and why, what next year needs.', returnNote: 'On the whole', itemNote: 'A remark on an item', draft: 'Draft the plan of {year}', year: 'Year', emptyTitle: 'No annual plan yet',
  emptyText: 'Drafted from the services of chapter 7 with requirement, owner, time and money, and approved by the street. Clause 5.3 asks for it.', draftTitle: 'Draft an annual plan',
  titleOf: 'Annual service plan {year}', aimsHint: 'Two or three sentences.', fromCatalogue: 'From the catalogue', chosen: '{n} of {total} chosen', pickAll: 'All', pickNone: 'None',
  ofDraft: 'draft', own: 'own', noOwner: 'No owner', noTime: 'No dates', no: 'No.', item: 'Service item', groupSum: '{n} {n|item|items}, {sum} yuan',
  monthLoad: 'Month {month}: {n}', beside: 'Readiness and catalogue', ready: 'Before submitting',
  readyCount: '{n} to mend, {advice} advised', allReady: 'Complete; it can be submitted.', catalogue: 'Service catalogue', covered: '{n} of {total} planned', addEntry: 'Add “{title}” to the plan',
  coverNote: 'Dashed: not planned yet, press to add. Dotted: from the 2021 draft, missing from the edition in force.', returned: 'The street says: {note}', when: 'When', itsActivities: 'Its activities', noActivities: 'No activities yet.',
  remove: 'Remove from the plan', editHead: 'Edit title and aims', sum: '{n} {n|item|items}, {sum} yuan', noItems: 'No items yet. Choose from the catalogue or add your own.',
  keyBars: 'Bars count the items of a month; a thin line runs all year.', parts: 'The eight parts of the plan', complete: 'complete', unwritten: 'not written', partsFrom: 'The eight parts come from 5.3. See what it asks:', addOne: 'Add an item', take: 'Add {n}',
  nth: { 1: 'a', 2: 'b', 3: 'c', 4: 'd', 5: 'e', 6: 'f', 7: 'g', 8: 'h' },
  part: { list: 'Services', requirement: 'Requirements', constraint: 'Constraints', duty: 'Duties', schedule: 'Schedule', law: 'Laws, standards', resources: 'Resources', delivery: 'Delivery' },
  head: { entry: 'Catalogue', budget: 'Yuan', months: 'Months' },
  word: 'Word file', startFormer: 'Words, order, clauses and owners are taken over; dates, money and results are said anew.', asIn: 'As “{title}”, {n} {n|item|items}',
  versus: 'Beside “{title}”', versusSame: 'Nothing differs. Dates and money count once they are said.', versusCount: '{added} added, {changed} changed, {gone} gone', versusKind: { added: 'Added', changed: 'Changed', gone: 'Gone' }, versusTo: 'now',
  excel: 'Export to Excel', importTitle: 'Change “{title}” with Excel', importLead: 'Download the list as it is, change, add and reorder rows, and send it back. If one cell is wrong, nothing is changed.', importWould: '{rows} {rows|row is|rows are} right, nothing is changed yet: {added} to add, {changed} to change.', importOrder: 'The order follows the sheet.',
  importMissing: 'Not in the sheet, {n}: {titles}.', importRemove: 'Take {n} of them out of the plan', importTake: 'Change the plan', importTaken: 'Done: {added} added, {changed} changed.', importBack: 'See the plan',
  importWrong: '{n} {n|problem|problems} in {rows} {rows|row|rows}; the plan is as it was', importWrongMany: '{n} problems in {rows} rows, the first {shown} here; the plan is as it was', importMend: 'Mend them in the sheet and choose it again.', importId: 'The plan has no such item, or the id stands twice. Leave ids as they are; new rows have none.', sheetColumn: { id: 'Id', version: 'Version' },
  importSame: 'The {rows} {rows|row says|rows say} what the plan says: nothing to change.', leftOut: 'Not planned', leftOutCount: '{n} of {total} with a reason', leftOutWhy: 'Why “{title}” is left out', leftOutWrite: 'Say why', leftOutChange: 'Change', leftOutSave: 'Save',
  hint: { targetGroup: 'Like “people over 80 living alone”.', doneBy: 'Teams, units or people; the owner answers for the result.', requirement: 'For whom, what, and how well.', constraint: 'What staff, place or rules do not allow.' },
};

export const standards: As<'standards'> = {
  lead: 'Each clause leads to the plans, activities, complaints and improvements made for it here.', from: 'since {day}', map: 'Trace map', find: 'Number or a few words', found: '{n} {n|clause|clauses}', flip: 'Open or close {number}',
  noText: 'Text missing, no title', children: 'Clauses under it', story: '{n} linked this year.', noStory: 'Nothing linked this year.', mapOf: 'Trace map of {community}, {year}',
  empty: { plan: 'Not in the plan yet.', do: 'Nothing done yet.', check: 'No check or complaint yet.', act: 'No improvement yet.' },
};

export const settings: As<'settings'> = {
  lead: 'What the street sets holds for its communities; a community may have its own. Changes hold from now on; running deadlines stay.', from: 'set by {unit}', standard: 'default', reset: 'Use the inherited one',
  group: { calendar: 'Working time', plan: 'Annual plan', risk: 'Risks and opportunities', objective: 'Objectives', activity: 'Activities', meeting: 'Meetings', emergencyPlan: 'Emergency plans', emergencySupply: 'Emergency supplies', drill: 'Drills', incident: 'Incidents', serviceRecovery: 'Service recovery', 'service-request': 'Service requests', consultation: 'Consultations', publication: 'Public notices', 'service-rule': 'Service rules', archive: 'Archive', gridFinding: 'Grid findings', 'conformity-assessment': 'Conformity assessments', 'star-rating': 'Star ratings', mediation: 'Mediations', errand: 'Errands', survey: 'Surveys', complaint: 'Complaints', improvement: 'Improvement', 'service-evaluation': 'Service evaluation', supervision: 'Supervision', obligation: 'Recurring duties', nonconformity: 'Nonconformities' },
  unit: { workingDays: 'working days', days: 'days', hours: 'hours', months: 'months', years: 'years', time: '', percent: '%', choice: '' },
  option: { nonconformity: { verifier: { community: 'Secretary', street: 'Street' } } },
  key: {
    calendar: { closeOfBusiness: { name: 'Close of business', text: 'A deadline’s last day ends at this hour.' }, openOfBusiness: { name: 'Opening', text: 'Nobody is reminded before this hour.' } },
    plan: {
      approveDays: { name: 'Approval', text: 'Days for the street to approve or return.' }, returnDays: { name: 'Changes', text: 'Days for the community to mend a returned plan.' },
      publishDays: { name: 'Publishing', text: 'Days to publish after approval.' },
    },
    risk: {
      assessDays: { name: 'Rating', text: 'Days from naming it to its rating.' }, treatDays: { name: 'Treatment', text: 'Days from the rating to a decision.' },
      reviewMonths: { name: 'Review every', text: 'Months from one look at what is under control or accepted to the next.' },
      remindDays: { name: 'Reminder', text: 'Days before the review; the street alone sets it.' },
    },
    objective: { remindDays: { name: 'Reminder', text: 'Days before a value is due; the street alone sets it.' } },
    activity: { summariseDays: { name: 'Summary', text: 'Days to write summary and evaluation.' } },
    obligation: { remindDays: { name: 'Reminder', text: 'Working days before the end of a period on which somebody is reminded.' } },
    emergencyPlan: { reviewMonths: { name: 'Review every', text: 'Months between reviews, a year at most.' }, remindDays: { name: 'Reminder', text: 'So many days before the review. Set by the street.' } },
    emergencySupply: { remindDays: { name: 'Reminder', text: 'So many days before a check or expiry. Set by the street.' } },
    drill: { evaluateDays: { name: 'Evaluation', text: 'Days to evaluate a drill.' } }, gridFinding: { generalDays: { name: 'General', text: 'Days in which a finding of the grade “general” is settled.' }, seriousDays: { name: 'Serious', text: 'Days in which a finding of the grade “serious” is settled.' }, urgentDays: { name: 'Urgent', text: 'Days in which a finding of the grade “urgent” is settled.' } }, mediation: { settleDays: { name: 'Mediation', text: 'Days to mediate on the spot, or to report it.' }, jointDays: { name: 'Joint mediation', text: 'Days for the community to mediate jointly.' } }, errand: { returnDays: { name: 'Papers', text: 'Days to return papers when an errand is done.' } },
    incident: { reviewDays: { name: 'Review', text: 'Days to review an incident once it is over.' } },
    serviceRecovery: { remedyDays: { name: 'Make good', text: 'Days to make it good.' }, tellDays: { name: 'Tell', text: 'Days to tell the person afterwards.' } },
    meeting: { concludeDays: { name: 'Conclusion', text: 'Days to write the minutes and tell residents what was decided.' } },
    'service-request': {
      firstAnswerDays: { name: 'First answer', text: 'Days to tell the resident what happens with it.' }, handOverDays: { name: 'Taking over', text: 'Days for the post that it was handed to.' },
      paperDays: { name: 'Papers', text: 'Days that missing papers are waited for.' }, replyDays: { name: 'Reply', text: 'Days to tell the resident once it is done.' },
      objectionDays: { name: 'Objections', text: 'Days after a reply in which it may be objected to. An objection is met within one working day, whatever is set here.' },
    },
    consultation: { answerDays: { name: 'Answer', text: 'Days to answer what nobody knew at once.' } },
    'service-rule': {
      readDays: { name: 'Reading', text: 'Days in which staff read it once it is in force.' }, reviewMonths: { name: 'Time between reviews', text: 'Months until it is looked at again.' },
      remindDays: { name: 'Reminder of a review', text: 'Days before. Only the street sets it.' },
    },
    archive: {
      planningYears: { name: 'Keeping of planning', text: 'From the year after the end; 0 is for ever. Only the street sets it.' }, processYears: { name: 'Keeping of delivery', text: 'From the year after the end; 0 is for ever.' },
      resultYears: { name: 'Keeping of results', text: 'From the year after the end; 0 is for ever.' }, feedbackYears: { name: 'Keeping of feedback and complaints', text: 'From the year after the end; 0 is for ever.' },
      evaluationYears: { name: 'Keeping of evaluation', text: 'From the year after the end; 0 is for ever.' }, improvementYears: { name: 'Keeping of improvement', text: 'From the year after the end; 0 is for ever.' },
      organisationYears: { name: 'Keeping of management', text: 'From the year after the end; 0 is for ever.' }, premisesYears: { name: 'Keeping of premises', text: 'From the year after the end; 0 is for ever.' },
      approveDays: { name: 'Approval of a destruction', text: 'Days until it is approved or refused.' },
    },
    publication: { remindDays: { name: 'Reminder', text: 'Days before a public notice ends that it comes up on home.' } },
    'star-rating': {
      acceptDays: { name: 'Accept', text: 'Days from application to acceptance.' }, reviewDays: { name: 'First review', text: 'Days for the street’s first review.' },
      appointDays: { name: 'Assessors', text: 'Days for the district to appoint assessors.' }, reconcileDays: { name: 'Settle', text: 'Days to settle differences once all scores are in.' }, decideDays: { name: 'Decide', text: 'Days for the district to decide.' },
      noticeDays: { name: 'Public notice', text: 'How long a decision hangs out before the certificate. Set by the street only.' }, tieMonths: { name: 'Independence', text: 'Whoever worked in a community within so many months does not judge it. Set by the street only.' },
    },
    survey: { reportDays: { name: 'Report', text: 'Working days from the closing to the report.' }, archiveDays: { name: 'Put on file', text: 'Working days from the report until it is put on file.' }, lowShare: { name: 'Low below', text: 'When fewer are satisfied the item is low: an input of the next plan.' } },
    complaint: {
      acknowledgeDays: { name: 'Acknowledgement', text: 'Days to tell the resident whether it is taken up.' }, investigateDays: { name: 'Assignment', text: 'Days to name who looks into it.' },
      answerDays: { name: 'Answer', text: 'Days to answer once it is looked into.' }, confirmDays: { name: 'Resident’s reply', text: 'Days to wait for a reply; then it counts as confirmed.' },
      safetyDays: { name: 'Danger', text: 'Days to begin where somebody may come to harm.' }, contestDays: { name: 'Second look', text: 'Days to name somebody else when contested.' }, closeDays: { name: 'Closing', text: 'Days to close and sort it after confirmation.' },
    },
    improvement: { weighDays: { name: 'Word', text: 'After it was proposed, the days until it is taken up or not.' }, beginDays: { name: 'Trial', text: 'After it was taken up, the days until it is tried.' }, judgeDays: { name: 'Judgement', text: 'After the result, the days until it is judged.' }, shareDays: { name: 'Sharing', text: 'After it was made standard, the days for the street to share it or keep it there.' } },
    'service-evaluation': { publishDays: { name: 'Publication', text: 'After it was concluded, the days until it is published or kept inside.' }, followDays: { name: 'Follow-up', text: 'After that, the days until every opportunity is done.' } },
    supervision: { giveDays: { name: 'Results', text: 'After it began, the days until the results are handed over.' }, confirmDays: { name: 'Confirmation', text: 'After the results came, the days for the community to confirm or to explain.' }, followDays: { name: 'Follow-up', text: 'After confirmation, the days until every finding is settled or a case.' } },
    'conformity-assessment': { confirmDays: { name: 'Confirmation', text: 'After it was concluded, the days for the lead to confirm or return it.' }, followDays: { name: 'Follow-up', text: 'After confirmation, the days until every finding is settled or a case.' }, tieMonths: { name: 'Independence', text: 'Whoever worked in a community within so many months does not assess it from outside.' } },
    nonconformity: {
      verifier: { name: 'Who verifies minor cases', text: 'Major ones and recurrences are always the street’s; minor ones can be the secretary’s or the street’s. Set by the street only.' },
      reviewDays: { name: 'Owner', text: 'Days to name an owner after the report.' }, acceptDays: { name: 'Review', text: 'Days to review grade and correction.' },
      analyseDays: { name: 'Cause', text: 'Days to find the root cause.' }, planDays: { name: 'Plan', text: 'Days to settle the actions.' },
      planReviewDays: { name: 'Review of the plan', text: 'Days for somebody else to review the plan.' }, containHours: { name: 'Containment', text: 'Where people are at risk: hours after the report in which they are kept safe, by day and night.' },
      verifyDays: { name: 'Verification', text: 'Days to write the verification when the watch is over.' }, waitDaysMinor: { name: 'Watch (minor)', text: 'Days to watch after the actions of a minor one.' },
      waitDaysMajor: { name: 'Watch (major)', text: 'Days to watch after the actions of a major one.' },
    },
  },
};
