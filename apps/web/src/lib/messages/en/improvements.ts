import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/improvements';

export const improvement: SameShape<typeof chinese.improvement> = {
  of: { staff: 'Staff', resident: 'A resident', record: 'A record', practice: 'Another community' }, origin: 'From',
  propose: 'Propose an improvement', proposeLead: 'Write down what could be done better. The secretary says whether it is taken up; then it is tried in one place, and made standard where it works.', proposeDone: 'Propose', titleHint: 'One line, such as: fixed hours for visits.', ideaHint: 'What does not go well, and how it could.',
  emptyTitle: 'No improvement yet', emptyText: 'Good ideas of staff and residents: tried first, measured, made standard where they work, shared with the street. Clause 10.2 asks for it.',
  direction: { up: 'The higher the better', down: 'The lower the better' }, byHand: 'Figures by hand', factHint: 'What the platform counts, it counts before and after.', measureHint: 'Such as: visits put off a month.', adoptSays: 'Say what is measured, how much it is now and should be: that decides later.',
  tryHint: 'In one place, such as: twenty households of grid 2.', measureSays: 'What the platform counts, it fills in.', outcome: { standard: 'Make it standard', again: 'Try another way', drop: 'Drop it' },
  outcomeNote: { standard: 'The result has to be better than before', again: 'Back to preparing a trial', drop: 'It ends here' }, standardHint: 'Where it is made standard: who does what, when.',
  shareSays: 'All communities of the street will see how it is done, and the figures before and after. With a template it becomes a service of its plans.', noTemplate: 'Into none', inTemplate: 'In the street’s template', recognise: 'Note a recognition', howHint: 'Such as: praised at the meeting, noted for the yearly appraisal.',
  before: 'Before', after: 'After', target: 'Target', gain: 'Better by {n}{unit}', worse: 'Worse by {n}{unit}', same: 'As before', reached: 'Target reached', notReached: 'Target not reached', result: 'Result', plan: 'Goal and measure', trial: 'Trial', standard: 'Standard',
  thanks: 'Recognition', practices: 'What works elsewhere', practicesLead: 'Shared by the street: tried in another community, and found to work. Take up what suits.', noPractices: 'The street has not shared anything yet.', takeUp: 'Try it here', from: 'From {community}', change: '{before} → {after}{unit}',
  benchmark: 'Benchmark', benchmarkLead: 'One figure beside those of communities of the same size in the district.', figure: 'Which figure', whichWay: 'Which way is better', ownFigure: 'Here', median: 'Median of the others', rank: 'Number {rank} of {all} communities that know it',
  perThousand: 'for each thousand residents', sizeBetween: 'Communities of {from} to under {to} residents', sizeFrom: 'Communities of {from} residents or more', noOthers: 'No other community of this size knows the figure.', unknownHere: 'The figure is not known here yet.', best: 'The best',
  fromRecord: 'From: {title}', tookUp: 'Taken up from',
  fromHere: 'Improvements from here', noneFromHere: 'None yet. Where a better way was learnt here, propose it: tried first, made standard where it works.',
  trend: 'How it went', trendLead: 'Here, beside the median of the others.', trendYear: 'Counted within a year: at the end of each, and today.', trendHalf: 'Counted within half a year: at the end of each, and today.', trendQuarter: 'At the end of each quarter, and today.', trendPeople: 'Per thousand of those who live there now.', trendOn: 'Day', trendOthers: '{n} {n|community|communities}', trendNone: 'Nothing is known of earlier days: how it goes will be seen in a while.', trendChart: '{from} to {to}: here from {first} to {last}.',
};
