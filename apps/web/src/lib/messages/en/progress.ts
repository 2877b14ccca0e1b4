/** A plan through its year. */
export const progress = {
  views: 'Look at it from another side', view: { plan: 'Plan', progress: 'Progress', gantt: 'Year', money: 'Money', workload: 'Workload', coverage: 'Standards', print: 'Print' },
  asOf: 'As of {day}.', print: 'Print', printNote: 'The same as the Word file, in Chinese, on A4. Turn off the browser’s own header and footer.', nItems: '{n} {n|service|services}', month: '{month}',
  answer: { before: '{n} {n|service|services}; progress counts once the plan is published', late: '{n} {n|is|are} late', risky: '{n} will be missed as things stand', well: '{total} on course, {done} delivered', closed: '{done} delivered this year, {missed} missed' },
  notInForce: 'The plan is not published yet: nothing is expected now.', riskTitle: 'What will be missed as things stand', missedTitle: 'What was missed', noRisk: 'Nothing.', how: 'How this is worked out',
  rule: 'Late: the last day is over and nobody has told it as delivered. Behind: planned by month or day, fewer were done than were due by today; once 3 were due the forecast is planned × done ÷ due, rounded down. Where only a beginning and an end are planned, a service without a single record when half of its time is over is listed, too. An activity held, or other work done, counts once; what comes more than once a week is not counted, only told as delivered. This is a forecast, not a finding.',
  why: {
    late: 'Due {day}, {n} {n|day|days} late', untold: 'All {planned} done, not told as delivered, {n} {n|day|days} late', missed: 'Not delivered by the end of the year', missedOf: '{done} of {planned} done', behind: '{due} due by today, {done} done',
    left: '{left} to go in {n} {n|day|days}', forecast: 'at this pace {forecast} of {planned} in the year, {short} short, {n} {n|day|days} left', and: '; ', silent: '{from} to {to}: half of the time is over without a single record',
  },
  standing: { delivered: 'Delivered', missed: 'Missed', late: 'Late', behind: 'Behind', silent: 'Silent', onCourse: 'On course', waiting: 'Not begun', undated: 'No dates' },
  byMonth: 'By month: planned and done', byItem: 'By service', groupDone: '{n} {n|service|services}, {done} delivered', whole: 'All', workCount: '{n} {n|record|records}, {held} done', noWork: 'None',
  col: { standing: 'Progress', done: 'Done', owner: 'Owner', until: 'Last day', work: 'Activities and other work' },
  curve: '{planned} planned by the end of the year, {done} done by month {month}', plannedLine: 'Planned, since January', doneLine: 'Done, since January', plannedShort: 'Planned', doneShort: 'Done',
  money: {
    answer: '{planned} yuan planned, {left} left', over: '{left} yuan beyond the plan', overItems: '{n} {n|service is|services are} beyond {n|its|their} budget.', how: 'What is paid comes from income and spending, contracts from purchased services. What a contract still asks for is taken off; nothing more for what was refused.',
    bySource: 'By source', source: 'Source', noSource: 'No source given', planned: 'Planned, yuan', spent: 'Paid, yuan', bound: 'Bound, yuan', left: 'Left, yuan', unspent: 'Not used, yuan', nothing: 'No spending is linked to a service of this plan yet.', byItem: 'By service', total: 'Total',
    contract: 'contract of {amount} yuan, {paid} paid', acceptance: 'acceptance: {words}', unsaid: 'Not said', unlinked: 'Spending linked to no service', unlinkedSum: '{n} {n|payment|payments}, {sum} yuan', yuan: '{sum} yuan', wasFor: 'Was for “{item}”, which a revision took out',
    linkTo: 'Which service “{line}” pays for', choose: 'Link to…', linked: '“{line}” now counts for “{item}”.', more: '{n} more under income and spending',
  },
  load: {
    full: 'Too much in some months: {names}', even: 'Shared by {n}, no month too full', nobody: 'Nobody answers for anything yet', how: 'How many services each answers for in a month. Five or more that are also half again as many as the average are marked “full”.', person: 'Owner', mark: 'full',
    unowned: 'Nobody answers for these', without: 'People without a service', nPeople: '{n} {n|person|people}', withoutNote: 'They may tell services as delivered, and answer for none of this plan.',
  },
  cover: {
    answer: '{served} of {total} clauses served; {duties} recurring {duties|duty|duties} without a service', how: 'Clauses of chapters 7 and 8 that have none below them. A service serves a clause when it is linked to it, to a part of it, or to the clause above it; not when it is linked to the whole chapter. Where a clause’s text could not be read, the draft’s stands in for it.', edition: 'Standard', left: 'Clauses that no service serves', nClauses: '{n} {n|clause|clauses}',
    allServed: 'Every clause is served.', duties: 'What the standard wants done again and again', dutiesLeft: '{n}, {left} without a service', clause: 'Clause', duty: 'What', times: 'This year', done: '{done} of {periods} done', missed: '{n} missed', served: 'Clauses that services serve', none: 'None',
  },
  gantt: { answer: '{n} {n|service|services}; month {month} is the busiest, with {busy}', bar: 'Planned', due: 'Due', done: 'Done', today: 'Today', span: '{from} to {to}', held: '{planned} planned, {n} done' },
  home: { title: 'The plan so far', late: '{n} late', risky: '{n} may be missed', all: 'See progress', days: '{n} {n|day|days} late', street: 'Late in the communities’ plans', more: '{n} more' },
};
