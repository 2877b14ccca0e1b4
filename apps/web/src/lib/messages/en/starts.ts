/** Where a year's plan starts: from the catalogue, an earlier plan, the street's template, one's own table. */
export const planStart = {
  lead: 'Say where to start; details are written cell by cell afterwards.', how: 'Where to start', kept: 'What you wrote is kept; the file has to be chosen again.',
  way: { catalogue: 'From scratch', former: 'As an earlier plan', template: 'From the street’s template', sheet: 'From your own Excel' },
  wayNote: { catalogue: 'Tick services of the catalogue', former: '{n} to follow', noFormer: 'No earlier plan yet', template: '{n} to choose from', noTemplate: 'The street shares none yet', sheet: 'Last year’s table' },
  template: 'Which template', templateOf: '{title} ({unit}, edition {edition})', takes: 'Taken over: group, name, for whom, requirement, constraint, delivery, months, expected result and clauses.', leaves: 'Not taken over: owners, money, days. Those are yours to say.',
  taken: '{n} {n|service comes|services come} along.', leftOut: '{n} {n|stays|stay} out, since no standard that this community adopted names {n|it|them}: {titles}.', allIn: 'Every service of the template comes along.', look: 'Look at the template', beginEmpty: 'Begin', beginFrom: 'Begin with {n} {n|service|services}',
  begunFrom: 'Begun from edition {edition} of “{title}” with {taken} {taken|service|services}', begunLeft: 'Left out: {titles}',
};

/** One's own table, column by column. */
export const ownSheet = {
  choose: 'Choose an Excel file', first: 'Choose the file first', notReady: 'Something above is not settled yet', other: 'Choose another file', reading: 'Looking at {name}', hint: 'Only .xlsx. Save an old .xls or a WPS .et as .xlsx first. Nothing is written until you press the button below.',
  sheet: 'Which sheet', hidden: '{name} (hidden)', heading: 'Row with the headings', row: 'Row {n}', rowOf: 'Row {n}: {text}', columns: 'Columns of the sheet, and where they go', column: 'Column', samples: 'Examples', goes: 'Goes to', remembered: 'as last time',
  unnamed: '(no heading)', fieldOf: '{heading} goes to',
  field: {
    title: 'Service', group: 'Group', targetGroup: 'For whom', requirement: 'Requirement', constraint: 'Constraint', people: 'Owner and done by', helpedBy: 'Helped by', toldTo: 'Told to', delivery: 'Delivery',
    period: 'Months or time', startsOn: 'First day', endsOn: 'Last day', budget: 'Money', budgetSource: 'Source of money', expectedResult: 'Expected result', none: 'Leave out',
  },
  noTitle: 'No column is named as the service’s name yet.', nothing: 'There is no service below the headings. Is the right row chosen?', preview: 'The first {n} would look like this, of {all}', previewAll: 'These {all} would be taken in',
  faults: '{n} {n|cell|cells} cannot be read; mend {n|it|them} before you begin', faultsMany: '{n} cells cannot be read; the first {shown} are listed. Mend them before you begin', at: 'Cell', says: 'It says', mend: 'What to do', empty: 'empty', keep: 'Write times, money and ways of delivery that cannot be read into the requirement, as they stand',
  mendHint: 'Mend it in Excel and choose the file again, or leave that column out.', told: 'Good to know', noWhen: 'not said', noMoney: 'not said', old: 'This is a .{found} file. Save it as .xlsx in Excel or WPS, then choose it again.', notSheet: 'This is no Excel file. Choose an .xlsx.',
  tooLong: 'This sheet has more than {max} rows. Keep only the one with the services and choose it again.',
  note: {
    PEOPLE_IN_WORDS: '{count} {count|name is|names are} nobody’s on the platform and {count|stays|stay} in “done by”: {words}', FORMULAS: '{count} {count|cell is a formula; what it comes|cells are formulas; what they come} to now is taken', HIDDEN_ROWS: '{count} hidden {count|row was|rows were} read, too', TOTALS: '{count} {count|row is a total and no service|rows are totals and no services}',
    REMARKS: '{count} {count|row is a remark and no service|rows are remarks and no services}', JOINED_ROWS: '{count} {count|row was|rows were} merged with the one above and {count|is|are} one service', GROUPS_UNKNOWN: '{count} {count|group is|groups are} none of chapter 7 and {count|goes|go} by the catalogue, or to “other”: {words}',
    FROM_CATALOGUE: '{count} {count|is|are} called as in the catalogue and {count|has|have} its clauses', KEPT_AS_WORDS: '{count} {count|cell was|cells were} written into the requirement as {count|it stands|they stand}: {words}',
  },
};

/** Templates of the street or district. */
export const planTemplate = {
  title: 'Plan templates', lead: 'Lists of services that the street and the district have written. Once shared, communities can begin their plans from them.', new: 'New template', newLead: 'Give it a name. Begin with a plan that is well written, or empty.', emptyTitle: 'No plan templates yet', emptyText: 'Make a template of a good plan, so that communities need not begin from scratch.',
  emptyRead: 'The street shares no templates yet.', name: 'Name', unit: 'Whose', edition: 'Edition', nth: 'Version {n}', neverShared: 'never shared', services: 'Services', used: 'Communities', state: 'State', updated: 'Updated', description: 'For whom, and what to mind', descriptionHint: 'Communities see it before they begin; it does not go into the plan.',
  aims: 'Aims (go into the plan)', from: 'Begin with a plan', fromNone: 'Begin empty', fromNote: 'Words and months come along; owners, money and days do not. Where “done by” and “helped by” hold names, write posts instead.', begin: 'Make the template', states: { draft: 'Not shared', shared: 'Shared', withdrawn: 'Withdrawn', void: 'Void' },
  share: 'Share', shareSays: 'Communities see it at once.', shareAgain: 'Share again', withdraw: 'Withdraw', withdrawSays: 'Communities see it no more when they begin; plans that were begun from it stay as they are.', void: 'Void', why: 'Why', edit: 'Edit', save: 'Save', saveShared: 'Save as edition {n}', cancel: 'Discard changes',
  uses: 'Which communities used it', noUses: 'No community has used it yet.', community: 'Community', plan: 'Plan', taken: 'Taken', left: 'Left out', addOne: 'Add one', addEntries: 'From the catalogue', add: 'Add {n}', own: 'The street’s own', months: 'Months', allYear: 'all year', someMonths: 'months {months}', noMonths: 'not said', remove: 'Remove', up: 'Up', down: 'Down', editItem: 'Edit “{title}”',
  item: { title: 'Service', group: 'Group', subject: 'Catalogue', targetGroup: 'For whom', requirement: 'Requirement', constraint: 'Constraint', deliveries: 'Delivery', doneBy: 'Done by', helpedBy: 'Helped by', toldTo: 'Told to', expectedResult: 'Expected result' },
  itemDone: 'Done with this one', use: 'Begin a plan with it', stale: 'Somebody has just changed this template; your changes are not saved. Look at the new edition and change it again.', reload: 'See the new edition', notNumbered: 'no number yet', noItems: 'No services yet.',
};

/** Communities by services of the catalogue. */
export const planTable = {
  title: 'Who plans what', head: '{year}: {gap} of {n} communities {gap|has|have} not said of every service whether they plan it', headFull: '{year}: all {n} communities say what they plan and what not', lead: 'A row a community, a column a service. Figures count the services planned; “no” has a reason; “·” is not said yet; “—” is in no standard that the community adopted.', year: 'Year', street: 'Street', excel: 'Export to Excel', own: 'Own', community: 'Community', plan: 'Plan',
  noPlan: 'none yet', planned: '{community}, {service}: {n}', out: '{community} leaves {service} out: {reason}', open: '{community}, {service}: not said', not: '{service} is in no standard that {community} adopted', outShort: 'no', notShort: '—', gaps: '{n} not said', none: 'This street has no community yet.', said: '{planned} planned, {out} left out, {open} not said', link: 'Who plans what', templates: 'Plan templates',
};
