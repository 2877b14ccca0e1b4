import type { SameShape } from '../../i18n';
import type { input as chineseInput, need as chineseNeed } from '../zh-CN/inputs';

export const input: SameShape<typeof chineseInput> = {
  title: 'What to start from', left: '{n} undecided', all: 'all decided', open: 'Look through', lead: 'What happened this year, what the standards miss, what residents say. Each becomes a part of the plan, or is set aside with the reason.', none: 'Nothing to look at.', loading: 'Gathering',
  source: {
    'open-case': 'Nonconformities not closed', lesson: 'Closed nonconformities: what was learnt', improvement: 'Improvements that worked', evaluation: 'Opportunities that evaluations found', feedback: 'Criticism nothing was done about', 'low-score': 'Low satisfaction', 'complaint-theme': 'What complaints were about', 'request-theme': 'Matters that went badly', 'unmet-rule': 'Requirements not met', 'missed-obligation': 'Recurring duties missed',
    'item-missed': 'Services not delivered', 'objective-missed': 'Objectives not reached', 'high-risk': 'High risks', decision: 'Decided at meetings, not yet done', need: 'Residents’ needs',
  },
  detail: {
    'open-case': '{number}', lesson: '{number}　{finding}', improvement: '{community}　{standardAs}', evaluation: '{evaluation}　{service}', feedback: '{who}　{on}', 'low-score': '{survey}: {share}% of {n} satisfied ({low}–{high}%)', 'complaint-theme': '{count} {count|complaint|complaints}', 'request-theme': '{count} in all: {late} late, {refused} refused, {objected} objected to', 'missed-obligation': 'Missed {count} {count|time|times}, last until {lastOn}', 'item-missed': '{plan}',
    'objective-missed': 'Target {target} {unit}, by {dueOn}', 'high-risk': 'Score {score}', decision: '{meeting}: {decision}', need: '{people} {people|person|people}',
  },
  rule: '{clause}', ruleFigures: '{clause}: now {actual}, {required} wanted', taken: 'Taken up', aside: 'Set aside: {reason}', gone: 'No longer a problem', by: '{name}, {day}',
  take: 'Take up', takeAs: 'As what', as: { item: 'Service item', risk: 'Risk', objective: 'Objective' }, name: 'Name', need: 'What should be achieved', takeDone: 'Into the plan', setAside: 'Set aside', why: 'Why not', asideDone: 'Save', reopen: 'Reconsider',
  madeOf: 'Where it comes from', inputTo: 'Which plan took it up', inPlan: 'Taken in as',
};

export const need: SameShape<typeof chineseNeed> = {
  collect: 'Write down a need', lead: 'In the residents’ own words. The same words again are put together and counted.', done: 'Save', words: 'In their words', wordsHint: 'One thing at a time, at most 500 characters, no names or numbers.', peopleUnit: 'people', people: '{n} {n|person|people}',
  voices: 'What was said', voiceCount: '{n} {n|time|times}', heard: 'Last heard', anyGroup: 'All groups', emptyTitle: 'No needs yet',
  emptyText: 'Write down what residents ask for; they can write it themselves on the public page. Next year’s plan picks from here.', mergeHint: 'The same thing in other words: its people are added there.', mergePick: 'Choose one', mergedInto: 'Merged into', asideHint: 'It is counted on, but no longer listed for planning.', edit: 'Change title and group',
};
