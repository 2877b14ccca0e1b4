import type { SameShape } from '../../i18n';
import type { objective as chinese } from '../zh-CN/objectives';

export const objective: SameShape<typeof chinese> = {
  draft: 'Write an objective', draftLead: 'What is to be achieved, by which number one will know, and by when. It can be kept half-written until it is set.', draftDone: 'Save',
  titleHint: 'One line, such as: complaints answered in time rise to 95%', subjectHint: 'Such as: the service window, care at home', measureHint: 'Such as: complaints answered in time, of all',
  unitHint: 'Such as: %, people, points, times', baselineHint: 'May be left empty: then the first value is where it begins', toleranceHint: 'Off by so much still counts as held',
  servesHint: 'One of a higher level; may be left empty', rhythmHint: 'The owner is reminded', factHint: 'What the registers can count is kept each month by itself', byHand: 'Brought by hand', factNow: '{label} ({value})', nobody: 'Nobody yet',
  none: 'None', needSubject: 'Say which department or service.',
  groups: { means: 'Means', doing: 'Doing', results: 'Results' },
  anyLevel: 'All levels', target: 'Target', now: 'Now', aim: 'Objective', standingHead: 'Course', tree: 'Tree', list: 'List', treeLead: 'Above what is to be achieved, below it what serves it.', treeNone: 'No objectives for {year} yet.',
  standing: { onCourse: 'On course', offCourse: 'Off course', met: 'At the target', unknown: 'Not known' },
  emptyTitle: 'No objectives yet', emptyText: 'Objectives stand on four levels: community, department, grid and service; the smaller serve the larger. Each has a number that can be measured and a day, so that one knows in time.',
  course: 'Course', gapsTitle: 'It cannot be measured yet', gap: {
    NO_MEASURE: 'There is no measure.', NO_UNIT: 'There is no unit.', NO_TARGET: 'There is no target.', TARGET_IS_BASELINE: 'The target is where it stands already.', NO_DUE_DAY: 'There is no day.',
  },
  rule: {
    line: 'A straight line from {start} ({startOn}) to {end} ({endOn}) says {expected} for {on}; it was {value}: {standing}.',
    hold: 'To stay at {end}, give or take {tolerance}; on {on} it was {value}: {standing}.',
    met: 'On {on} it was {value}, the target is {end}: at the target.',
    none: 'No value yet.', one: 'One value and no baseline say nothing yet.', cannot: 'There is no target or no day yet.',
  },
  forecast: 'A forecast: if these {count} values go on as they did (the straight line nearest to them), it will be about {value} on {on}: {reaches}. It is an estimate, not a finding.',
  reachesYes: 'it reaches the target', reachesNo: 'it does not reach the target',
  noForecast: 'A forecast needs three values or more.', live: 'The registers say {value} now', liveUnknown: 'The registers do not say yet', from: 'Counted from: {fact}',
  values: 'Values', on: 'As of', value: 'Value', source: 'Taken from', by: 'By', counted: 'Counted', noValues: 'No value yet.',
  curve: 'Course from {start} to the target {end}: {n} values, the latest {value}', targetLine: 'Target line', forecastLine: 'Forecast', actual: 'Actual',
  cascade: 'Above and below', serves: 'Serves', servedBy: 'Served by', addBelow: 'Add one below', plan: 'Objective and measure', conclusion: 'Conclusion', next: 'Next value',
  setSays: 'From now on it counts: the owner is reminded of values, and everybody sees whether it is on course. Use “Revise” for another target.', recordSays: 'One value a day. A mistaken one can be withdrawn.',
  reviseSays: 'Target, day and owner before and after stay in the history.', reachSays: 'The latest value has to be at the target.', missSays: 'What was missed comes up in next year’s planning.',
  dropSays: 'No longer pursued, and nobody is reminded.', unitOf: '{value} {unit}', sourceHint: 'Such as: complaints of the third quarter',
};
