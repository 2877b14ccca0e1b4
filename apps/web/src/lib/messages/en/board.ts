export const board = {
  title: 'Board', unit: 'Which unit', clear: 'No case is open', lead: 'Since {since}: half were closed within {median}, {share} effective at the first review',
  head: { open: '{n} open', overdue: '{n} overdue', toVerify: '{n} to verify' },
  excel: 'Export to Excel', ten: 'The ten to act on first', tenWhy: 'Major, overdue, recurring and waiting to be verified come first', tenNone: 'Nothing to act on.',
  waiting: 'Waiting {n} {n|day|days}', dueOn: 'due {day}', sendBack: 'Send back', remind: 'Remind', remindedToday: 'Reminded today', remindWords: 'Please see to it soon, and say how far it is.',
  why: {
    MAJOR: 'major', OVERDUE: '{days} {days|day|days} overdue', RECURS: 'number {times} within 12 months', TO_VERIFY: 'time to watch is over', WATCHED: 'watched until {until}', NO_CAUSE: 'no cause written', NOT_BEGUN: 'no action begun',
    STILL: 'untouched for {days} {days|day|days}', DUE_SOON: 'due in {days} {days|day|days}', DUE_TODAY: 'due today', REMINDED: 'reminded {times} {times|time|times}, last on {on}', AT_RISK: 'people at risk, not contained', CONTAINED: 'people were at risk, contained', EXTENSION: 'asks for more time',
    DANGER: 'somebody may come to harm', GRAVE: 'grave', CONTESTED: 'the answer was contested', ALIKE: '{count} complaints about the same', NO_CASE: 'no case raised yet',
  },
  complaints: 'Complaints without a case', complaintsWhy: 'Grave, contested, or three about the same within three months', raise: 'Raise a case',
  ages: 'Age', age: { week: 'up to 7 days', fortnight: '8–15 days', month: '16–30 days', twoMonths: '31–60 days', longer: 'over 60 days' }, ageLabel: '{age}: {open} open, {overdue} overdue',
  openN: '{n} open', late: '{n} overdue', byClause: 'Which clauses', byCause: 'Which causes', byOwner: 'With whom', nobody: 'With nobody yet', cumulative: 'Up to here', count: 'Cases', barLabel: '{name}: {n}',
  moreBars: '{n} more.', paretoSays: 'The first {n} make {share}.', paretoOne: 'The first makes {share}.', unsorted: '{n} {n|cause was|causes were} sought without a fishbone and {n|is|are} not sorted.', noneOpen: 'None open.', noCauses: 'No fishbone was drawn in this period, so no cause is sorted.',
  communities: 'Communities', streets: 'Streets', community: 'Community', street: 'Street', whole: '{name}, all', perThousand: 'Per 1,000', median: 'Median', ninetieth: '9 of 10 in', effective: 'Effective at first',
  unitsSays: 'Open cases by step; per 1,000 residents where these are known; time, effect and recurrence over the chosen period, else the last twelve months. A figure opens its cases.',
  sortBy: 'Sort', sort: { code: 'by code', perThousand: 'per 1,000', overdue: 'by overdue', open: 'by open' },
  figure: {
    open: 'Open', overdue: 'Overdue', dueSoon: 'Due in 7 days', toVerify: 'To verify', recurring: 'Recurring, open', reported: 'Reported in the period', recurred: 'Recurred', closed: 'Closed in the period',
    judged: 'First judged in the period', effectiveFirst: 'Effective at the first review', all: 'All',
  },
  days: '{n} {n|day|days}', none: '—', which: 'Which', grade: 'Grade', anyClause: 'All clauses', anyGrade: 'Any grade', anyOwner: 'All owners', anyAge: 'Any age', potential: 'Potential', anyPotential: 'Actual and potential', happened: 'Actual', foreseen: 'Potential',
  since: 'Period from', until: 'to', chosen: 'chosen', noCases: 'None like this. Try another filter.',
  grant: 'Grant', refuse: 'Refuse', asksUntil: '“{title}” wants until {until}: ', remark: 'A word', cause: 'Cause', because: 'Cause: {cause}', noCauseYet: 'Cause not found yet', anyCause: 'All causes',
  saveView: 'Save as a view', viewName: 'Name of the view', shareView: 'Show it to everybody in the street', keepView: 'Save', removeView: 'Delete the view {name}',
  scattered: 'The chosen ones lie in {n} communities, each with people of its own. Choose those of one community to reassign them.',
  field: { finding: 'What was found', evidence: 'What shows it', reason: 'Reason', words: 'Message', personId: 'To whom' },
  bulk: {
    bar: 'Together', chosen: '{n} chosen', tooMany: 'At most {max} at once: choose fewer.', clear: 'Choose none', page: 'Choose this page', choose: 'Choose {title}',
    verify: 'Verify as effective', sendBack: 'Send back', remind: 'Remind', reassign: 'Reassign', verifyOf: 'Verify {n}', sendBackOf: 'Send back {n}', remindOf: 'Remind of {n}', reassignOf: 'Reassign {n}',
    verifySays: 'All are found effective on the same grounds. What you did yourself, what is still watched and what the street verifies stays as it is; you are told which and why.', sendBackSays: 'Back to acting, for better evidence. What cannot go back stays as it is; you are told which and why.',
    remindSays: 'Whoever it waits for is told; the message stands in the talk. Once a day for each case.', reassignSays: 'The next step is theirs. What they could not take stays as it is; you are told which and why.',
  },
  told: { done: '{n} done', none: 'None was done', refused: ', {n} not:', gone: 'This one is out of your reach', close: 'All right' },
};

export const insight = {
  title: 'Insight', rings: "The year's ring", map: 'Trace map', compare: 'Comparison', review: 'Management review',
  ringsHead: '{name}, {year}: {open} still open, {late} overdue', ringsDone: '{name}, {year}: all promises kept', ringsBy: 'The ring of each unit', unit: 'Unit',
  mapLead: '{n} of {total} clauses have records this year, {whole} in all four stages.', mapWide: ' Over {n} communities: the number of records, and below in how many communities.', mapAsOf: ' As reckoned in the night of {day}.', standard: 'Standard', gap: 'gap', inCommunities: '{n}/{of} communities',
  only: { all: 'All', gaps: 'With gaps', some: 'With records', none: 'Without records' }, mapNothing: 'No such clause.',
  compareHead: 'Communities of {name} in {year}', compareLead: 'Only beside communities of like size, for each thousand residents. Arrows: above or below the median of the like. A figure opens where it comes from.',
  nCommunities: '{n} {n|community|communities}', residents: '{n} {n|resident|residents}', noResidents: 'residents not known', median: 'Median of the like', above: 'above the like', below: 'below the like',
  size: { under3000: 'Under 3,000 residents', from3000: '3,000 to under 6,000 residents', from6000: '6,000 residents or more', unknown: 'Residents not known: beyond comparison' },
  figure: {
    casesReported: 'Cases per 1,000', casesLate: 'Open ones overdue', daysToClose: 'Median to close', effectiveAtFirst: 'Effective at first', complaints: 'Complaints per 1,000', requests: 'Requests per 1,000',
    activitiesHeld: 'Activities per 1,000', visitsMade: 'Visits per 1,000', rulesMet: 'Requirements met',
  },
  of: {
    casesReported: '{n} {n|case|cases}', casesLate: 'of {n} open', daysToClose: '{n} closed', effectiveAtFirst: '{n} judged', complaints: '{n} {n|complaint|complaints}', requests: '{n} {n|request|requests}', activitiesHeld: '{n} held', visitsMade: '{n} {n|visit|visits}', rulesMet: 'of {n}',
  },
  reviewHead: 'Papers of a management review', reviewLead: 'Choose unit and period, and take a Word file to the meeting: figures, trends, what is open, what is to be decided. The file is in Chinese.', from: 'From', to: 'To', word: 'Word file', holds: 'What is in it',
  part: { figures: 'Figures', trends: 'Trends', units: 'Each unit', open: 'What is open', decide: 'To be decided' },
  partSays: {
    figures: 'This period beside the one before it of the same length; promises of the year; requirements met', trends: 'Month by month: reported, closed, complaints; which clauses', units: 'A line each', open: 'Open cases; tasks, objectives and services that were missed',
    decide: 'Matters that the figures raise; decision, person and day are filled in at the meeting',
  },
};
