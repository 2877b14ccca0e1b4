/** Which edition holds where. */
export const adoption = {
  title: 'Which edition holds where', lead: 'The district decides which editions count, from which day and to which; several can hold at once. What is adopted above holds for all below.', adopt: 'Adopt editions', here: '{unit} is held against these editions today',
  noneHere: '{unit} has adopted no edition: records find no clauses, and there are no verdicts.', fromUnit: 'adopted by {unit}', fromOwn: 'adopted here', since: 'from {from}', span: '{from} to {to}', until: 'to {to}',
  where: 'Unit', edition: 'Edition', when: 'When', state: 'Now', who: 'By', anyEdition: 'All editions', onlyHere: 'Only {unit}', everywhere: 'All that I can see', none: 'No such adoption',
  view: { all: 'All', current: 'Holding', coming: 'To come', ended: 'Ended', void: 'Called off' },
  byWhom: '{who}, {day}', endedBy: 'end set by {who} on {day}', voidedBy: 'called off by {who} on {day}', initial: 'set when the platform was put up',
  unit: 'For which unit', unitHint: 'Type a few letters; a district or street includes the communities below.', findUnit: 'Find a unit', editions: 'Which editions', from: 'First day', to: 'Last day', toHint: 'Left empty, it holds until it is ended.',
  save: 'Adopt', chooseUnit: 'Choose a unit.', chooseEdition: 'Choose at least one edition.', draftNote: 'draft', replacedNote: 'replaced by {code}',
  end: 'End', endTitle: 'End {code}', lastDay: 'Last day', endSays: 'After this day nothing is judged by it; links between records and clauses stay.', reason: 'Why', void: 'Call off', voidTitle: 'Call off {code}', voidSays: 'It has not begun and never will; it stays in the list with the reason.',
};

/** Two editions side by side. */
export const compare = {
  title: 'Compare two editions', lead: 'By subject, not by number: what was moved, split or merged still meets.', before: 'Earlier', after: 'Later', swap: 'Swap', choose: 'Choose another edition to compare.',
  view: { all: 'All', differs: 'Changed', figures: 'Figures', added: 'New', gone: 'Gone', unseen: 'Not seen' },
  change: { same: 'same', changed: 'changed', added: 'new', gone: 'gone', unseen: 'text not seen' },
  sum: 'Of {all} subjects {changed} changed, {added} are new, {gone} are gone, and of {unseen} the text cannot be seen.', shown: '{n} {n|subject|subjects}', find: 'Number or a few words', nothing: 'No such clause',
  unlinked: 'There is no crosswalk between these two: each is listed by itself.', what: 'What changed', part: '{number}, point {items}', row: '{number}, row {items}',
  modality: 'Weight: {before} → {after}', noModality: 'none', newRule: 'New requirement: {title} ({modality})', goneRule: 'No longer required: {title} ({modality})', ruleModality: '{title}: {before} → {after}', ruleOther: '{title}: reckoned another way',
  unit: { '人': 'people', '户': 'households', '平方米': 'm²', '个': '', '支': 'teams', '项': '', '件': '', '次': 'times', '类': 'kinds', '年': 'years', '%': '%' },
  figures: '{title}: ', at: { residentPopulation: 'at {n} {n|resident|residents}', households: 'at {n} {n|household|households}' }, figure: '{before} → {after}', unknown: 'not seen', named: '{title}: ', drops: 'without {list}', adds: 'with {list}',
  newObligation: 'To be done regularly: {title}, {often}', goneObligation: 'No longer regularly: {title}, {often}', obligation: '{title}: {before} → {after}', itemAdded: 'New point: {text}', itemGone: 'Point gone: {text}', serviceAdded: 'New service: {text}', serviceGone: 'Service gone: {text}',
  often: '{times} × {per}', oftenEach: '{each}, {times} × {per}', per: { month: 'a month', quarter: 'a quarter', 'half-year': 'a half-year', year: 'a year', term: 'a term', 'set-locally': 'as the street sets' },
  each: {
    'staff-member': 'each member of staff', 'community-worker': 'each community worker', 'window-worker': 'each window worker', 'social-organisation': 'each social organisation', 'visited-resident': 'each resident visited', other: 'each',
  },
};

/** Standards as files. */
export const exchange = {
  title: 'Import a standard', lead: 'A file in the exchange format is looked through first and taken when nothing is wrong. An edition that is here can be replaced by a newer file: links between clauses and records stay.', choose: 'Choose a file', another: 'Another file', hint: 'JSON text, 4 MB at most.', download: 'Download the file',
  checking: 'Checking {name}', wrong: '{n} {n|thing|things} to mend in {name}; mend and choose it again.', more: 'Only the first {n} are listed.', line: 'Line', column: 'Column', place: 'Place', what: 'What is wrong', isNew: 'This edition is new; once taken it can be adopted.', same: 'The same as what is here: nothing to take.',
  supersedes: 'Replaces: {codes}', counts: '{clauses} {clauses|clause|clauses}, {rules} {rules|rule|rules} with figures, {obligations} regular {obligations|duty|duties}, {catalogue} {catalogue|service|services}, {crosswalk} crosswalk {crosswalk|entry|entries}', indicators: '{n} scored {n|indicator|indicators}', changes: 'Against what is here', added: '{n} new: {list}', changed: '{n} changed: {list}',
  gone: '{n} gone: {list}', goneSays: 'Clauses that go can no longer be chosen; records that point at them still do.', rules: 'Rules: {added} new, {changed} changed, {gone} gone', obligations: 'Regular duties: {added} new, {changed} changed, {gone} gone', links: '{n} {n|link|links} of records lead to clauses that change or go; none of them is touched.',
  adoptions: 'Adopted, now or to come, in {n} {n|place|places}.', elsewhere: 'Other districts use it too ({n}), so one district cannot change it.', take: 'Take this edition', done: '{code} is here now.', toStandard: 'See the edition', toAdopt: 'Adopt it', and: '{list} and more',
};

/** One piece of evidence for several clauses. */
export const serving = {
  also: 'Also serves', alsoSays: 'By the crosswalk this speaks for these clauses too; one click links them.', link: 'Link', because: 'as it is linked to {standard} {number}', title: 'Records of related clauses', says: 'By the crosswalk these may speak for this clause too; look, then link.',
  through: 'through {number}', points: 'point {items}', ofItems: 'for point {items}', rows: 'row {items}',
};
