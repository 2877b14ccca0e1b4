import type { SameShape } from '../../i18n';
import type { gridLog as chinese } from '../zh-CN/grid-log';

export const gridLog: SameShape<typeof chinese> = {
  finding: 'Report a finding', findingLead: 'Write down what you see and take a photo; say how it was settled on the spot, or pass it on. Works without a signal.', findingDone: 'Write it down', contentHint: 'What you saw, in a sentence or two.',
  class: { hazard: 'Hazard', demand: 'Request', need: 'Need', opinion: 'Opinion' }, area: { order: 'Order', civility: 'Civility', hygiene: 'Hygiene', environment: 'Environment', other: 'Other' }, grade: { general: 'General', serious: 'Serious', urgent: 'Urgent' },
  placeHint: 'Which building, which stretch.', placeAt: 'Left empty it is {place}.', where: 'Position', locate: 'Use the phone’s position', locating: 'Looking for the position', located: 'Position kept', unlocate: 'Leave it out', notLocated: 'No position was found. It works without; say where it is in words.',
  become: 'What becomes of it', done: { settled: 'Settled on the spot', pass: 'Pass on', later: 'I will see to it' }, myGrid: 'My grid',
  round: 'Round', roundLead: '{n} check {n|point|points}, {left} still to see. Tap one as you come to it; leave it any time, it is kept on the phone.', roundEmpty: 'This grid has no check points yet; say where you went and what you saw.', roundDone: 'Round finished', which: 'Which round', unplanned: 'One that nobody planned',
  result: { ok: 'Fine', finding: 'A finding', notVisited: 'Not visited' }, why: 'Why not', needGrid: 'Choose the grid first.', needResult: '{name} has not been looked at.', needWhy: 'Say why {name} was not visited.', foundSoFar: '{n} {n|finding|findings} on this round.',
};
