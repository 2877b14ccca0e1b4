import type { SameShape } from '../../i18n';
import type { grid as chinese } from '../zh-CN/plan-grid';

export const grid: SameShape<typeof chinese> = {
  label: 'Service items: {part}', row: 'Item {no}, {title}', cell: 'Item {no}, “{title}”, {field}', money: 'Yuan', from: 'Where from', fromYear: 'As in {year}', fromHere: 'New', unsaved: 'Being added',
  wholeYear: 'all year', inMonths: 'months {months}', yuan: '{n} yuan', has: '{n} {n|item|items}', open: 'Open this item', addTo: 'Add an item to: {group}', addOne: 'Add an item, or paste several rows',
  dayHint: 'Such as 5 Mar or 3-5', moneyHint: 'Such as 2400', monthsHint: 'Such as 3-6, 5 or all year',
  sources: 'Money from', sourcesHint: 'Such as Government 2400; Donation 600', weekly: 'Every {day}', fortnightly: 'Every second {day}', monthly: 'Monthly on day {day}', monthEnd: 'Monthly on the last day', monthlyOn: 'Monthly on the {nth} {day}', daily: 'Daily',
  weekday: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' }, nth: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' },
  saved: 'Saved {at}', savedBut: '{n} {n|cell needs|cells need} a look', saving: 'Saving', offline: 'No connection. {n} {n|change is|changes are} kept on this device and will be sent', retry: 'Try again', failed: '{n} {n|change is|changes are} not saved: {why}', drop: 'Let go of them',
  shut: 'This plan cannot be changed now; {n} {n|change was|changes were} not saved',
  two: 'Two people wrote “{field}”', yours: 'Yours', theirs: 'By {who}, {at}', theyRemoved: 'The item was taken out', takeMine: 'Use mine', takeTheirs: 'Use {who}’s', putBack: 'Put it back with mine',
  pasted: '{cells} {cells|cell|cells} pasted, {rows} {rows|item|items} added. ', pastedWrong: '{n} could not be read and stand in red: go there to mend them. ', pastedLeft: '{n} had no place: a column that is only read, or a row without a name. ', tooMany: 'A plan has at most {max} items; nothing was pasted.',
  emptied: '{n} {n|cell|cells} emptied.', notEmptied: 'This cannot be left empty.', removed: '{n} {n|item|items} taken out. Ctrl+Z puts them back.', moved: '{n} {n|item|items} moved within: {group}.', written: '{n} {n|cell|cells} changed.',
  undo: 'Undo', redo: 'Redo', undone: 'Undone. ', redone: 'Done again. ', keptTheirs: '{n} {n|cell was|cells were} changed by others since and stay.', nothingToUndo: 'Nothing to undo.', nothingToRedo: 'Nothing to redo.',
  bulk: '{n} {n|item|items} chosen', bulkField: 'Which column', bulkChange: 'Change all…', bulkValue: 'Change it to', bulkWrite: 'Change {n}', up: 'Up', down: 'Down', remove: 'Take out {n}', leave: 'Choose none',
  keyTab: 'next cell', keyEnter: 'next row', keyF2: 'change', keyPaste: 'paste rows from Excel', keyUndo: 'undo', keyMove: 'move', keyEsc: 'leave the table', lost: 'Items that are no longer in the list',
};
