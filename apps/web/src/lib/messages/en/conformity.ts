export const verdict = {
  met: 'Met', notMet: 'Not met', advice: 'Advised', pending: 'Pending', unknown: 'Unknown', notApplicable: 'Not applicable',
  count: '{word} {n}', here: 'Is it met here?', all: 'All verdicts',
};

export const ruleUnit = {
  人: '{n|person|people}', 户: '{n|household|households}', 年: '{n|year|years}', 个: '', 季度: '{n|quarter|quarters}', 半年: '{n|half-year|half-years}', 项: '{n|item|items}', 次: '{n|time|times}', 月: '{n|month|months}',
  支: '{n|team|teams}', 平方米: 'm²', 件: '{n|case|cases}', 类: '{n|kind|kinds}', '%': '%',
};
export const unitOf = { 人: '', 个: '', 支: '' };

export const gap = {
  short: '{n} {unit} short', shortOf: '{n} short: {what}', shortOnly: '{what}: {n} {unit} short', over: '{n} {unit} too many', overYears: '{n} {unit} over',
  rest: '{n} {unit} not yet', lacking: 'Lacking: {what}', lackingMore: 'Lacking: {what} and others, {n} in all', 'not-so': 'Not so yet', by: 'By {day}: {gap}', missing: 'Not known: {what}', impossible: 'Cannot be so: {what}', open: 'The text gives no figure', failed: 'Cannot be reckoned',
  tooLong: 'Took too long, stopped',
};

export const conformity = {
  title: 'Verdicts by clause', nav: 'Standing', head: '{met} of {total} requirements met', headBad: '{n} not met', headNone: 'none not met', noEdition: 'No edition applies here yet',
  noEditionText: 'Once the street or district adopts an edition, this page tells for each requirement whether it is met, how far it is and what that rests on.', toStandards: 'See the standards',
  asOf: 'As of', todo: 'Only what needs work', filter: 'By verdict', tryIt: 'What if', street: 'Whole street', notKept: 'The verdicts of this day were not kept: below is what the registers say of it now.', past: 'Verdicts as of {day}.', toToday: 'Back to today',
  col: { clause: 'Clause', what: 'What', now: 'Now', curve: 'This year; dashed: required', },
  edition: 'Edition', beside: 'Beside it', besideNone: 'None', changes: 'With this edition {changed} {changed|verdict|verdicts} and {required} {required|requirement|requirements} would change', noChanges: 'With this edition no verdict would change', onlyThere: 'Only in {edition}', notThere: 'Not asked in this edition',
  none: 'None', need: '{n} {unit} required', allOf: 'all {n} {unit}', atMost: 'At most {n} {unit}', between: '{from} to {to} {unit}', needSo: 'Required', advice: 'Advised', actual: '{n} {unit}',
  factsAt: 'Facts used, as of {day}', how: 'How it is reckoned', need2: 'Required: ', have: 'There are: ', appliesOnly: 'Asked only where: ', conclusion: '{actual} {unit} of {required} required', conclusionMost: '{actual} {unit}, at most {required}', wanted: 'There has to be: ', has: 'there is', hasNot: 'there is not',
  reading: 'The text is not clear; it is read so: ', note: 'Note: ', source: 'The rule itself', sourceOf: { appliesWhen: 'When it applies', expression: 'What passes', required: 'What is required', actual: 'What there is' },
  periods: '{unit} with “{what}”: {actual} of {required}', curveOf: '{title}: this year', curveTable: 'This year', curveRow: '{from} to {to}', curveNone: 'Nothing was kept of earlier days; from today each day is.', curveSum: '{first} on {from}, {last} on {to}',
  origin: { register: 'counted', byHand: 'entered by hand', edition: 'printed', set: 'set', supposed: 'supposed', missing: 'not known' }, keptFrom: 'register kept from {day}', handFrom: '{source}, {day}', handBy: 'by {name}',
  records: '{register}: records', recordsOf: '“{label}” is counted from these records', recordsNone: 'The register is kept and holds nothing here: it counts as 0.', recordsHidden: '{n} more that you may not see.', moreRecords: '{n} more', recordsFailed: 'The records could not be fetched',
  enterIn: 'Counted once it is entered under “{register}”', whoEnters: 'To be entered by: {roles}', enterHand: 'Enter by hand', changeHand: 'Change', handTitle: 'By hand: {label}', handLead: 'Counts until a register is kept; say where it comes from.', handSave: 'Save', value: 'Value', from: 'Source', fromHint: 'e.g. the street’s statistics of June', day: 'Of which day',
  withdraw: 'Withdraw', withdrawWhy: 'Why it is withdrawn', withdrawDo: 'Withdraw', listCount: '{n}', listItems: 'One by one', row: 'No. {n}', addRow: 'Add one', dropRow: 'Remove no. {n}', yes: 'Yes', no: 'No', fits: 'fits', fitsNot: 'does not fit', apart: 'not counted', several: '{n} {n|item|items}', unknownRegister: 'Register',
  figuresOpen: '{n} not set', aloneCount: '{n}', figures: 'Figures that the edition leaves open', figuresLead: 'The text does not give them, or leaves them to the place. Once they are set, verdicts are found anew.', figurePrinted: 'Printed: {value}', figureOpen: 'Not printed', figureAt: 'Set for {unit} from {day}, {source}', figureSet: 'Set', figureChange: 'Change', figureFrom: 'First day', figureSource: 'Source', figureSourceHint: 'e.g. street office (2026) no. 3', figureSave: 'Save', figureWho: 'To be set by: {roles}',
  plan: 'Into the plan of {year}', planned: 'In the plan of {year}', planTitle: 'Item', planNeed: 'What is to be done', planSave: 'Add to the plan', planNew: 'There is no plan for {year} yet: a draft will be begun.', planShut: 'The plan of {year} is “{state}”: nothing can be added.', plannedFor: 'Planned for: ', planSee: 'See the plan', planItem: 'Close the gap: {title}', planText: '{edition} {clause}, {what}: {required}; now {actual}: {gap}.', planResult: '{title}: {required}', planIn: 'Goes into “{plan}”',
  raised: 'Reported', raiseLead: 'The clause and today’s figures go along.', cases: 'Reported: ', raise: 'Raise a nonconformity', raisePotential: 'Report as potential',
  tryOn: 'What if: nothing is saved', tryLead: 'Change the figures below and the verdicts follow at once. They are gone when you leave.', tryNone: 'Nothing changed yet', tryCount: '{n} {n|figure|figures} changed', tryReset: 'Reset all', tryEnd: 'End', tryWas: 'was: {was}', tryFacts: 'Lists', tryFigures: 'Open figures of {edition}', tryChanged: '{n} {n|verdict changes|verdicts change}', tryRestore: 'Reset “{label}”',
  duties: 'What comes round each year',
};

export const sum = {
  and: ' and ', or: ' or ', not: 'not {what}', comes: '{sum} = {to}', up: ', rounded up to {to}', down: '{sum} (whole)', count: '{list}', those: '{list} with {test}:', each: 'each of {list}: {test}', only: 'only: {test}', oneOf: '{list} with {test}', taken: '{condition}: {value}', aside: '{value} ({condition})',
};

export const streetConformity = {
  title: 'Verdicts of the street', head: '{n} communities, {bad} not met', headNone: '{n} communities, none not met', lead: 'Each cell is what one requirement says of one community. Click to see what it rests on.', edition: 'Edition', anyEdition: 'All editions', verdict: 'Verdict', anyVerdict: 'All verdicts', clause: 'Clause', anyClause: 'All clauses', excel: 'Export to Excel',
  rule: 'Requirement', sums: 'As a whole', sumStreet: 'Street', sumDistrict: 'District', sumOf: '{counted} of {all} communities known', nothing: 'No such verdicts.', switch: 'Another street', noVerdicts: 'No verdicts yet. They are found the night after a community adopts an edition.', cell: '{community}, {rule}: {verdict}',
};

export const duty = {
  what: 'What', count: '{n}, none missed', countMissed: '{n}, missed {missed} {missed|time|times}', month: '{n}', quarter: 'quarter {n}', half1: 'first half-year', half2: 'second half-year', year: 'the whole year', span: '{from} to {to}',
  per: { month: 'month', quarter: 'quarter', 'half-year': 'half-year', year: 'year', term: 'term', 'set-locally': 'set by the street' }, oftenOf: '{n} {n|time|times} a {per}', term: 'Once a term', notSet: 'How often is not set yet', eachOf: '{each}: {often}',
  each: { 'community-worker': 'each community worker', staff: 'each member of staff', 'window-worker': 'each window worker', 'social-organisation': 'each social organisation', 'window-staff': 'each window worker' },
  missedOf: 'Missed: {what}', noneYet: 'Not laid out yet', open: 'Laid out once the street says how often', allDone: 'Done for the year', later: 'From {day}', left: '{n} more by {day}', doneAt: 'done {day}', until: 'by {day}', keyDone: 'Done on', keyMissed: 'Not done in time', keyOpen: 'Still open', keyToday: 'Today',
  who: 'Owner', whoSave: 'Change', setPer: 'Every', setTimes: 'Times', setSave: 'Set for the street', missedTitle: 'Missed: {title}', mayMiss: 'May be missed: {title}', missedText: '{clause} asks: {title}, {often}. Not done in {period}.',
  period: 'Period', often: 'How often', times: 'Done', timesOf: '{done} of {n}', doneOn: 'Done on', by: 'What counts for it', raised: 'Cases raised', fulfilSays: 'Usually the records count by themselves. This is for what was done and is in none of them.', noteHint: 'What was done, and where it can be seen.', voidSays: 'It does not apply here or is done otherwise: say why. It will not be laid out again.',
};

export const sourceVerdict = {
  label: 'Raised from', then: '{day}: {told}', now: 'now: {told}', figures: '{actual} of {required} {unit}', madeGood: 'What was reported has been made good. Review it all the same: whether the cause is gone, and whether it may come back.',
};
