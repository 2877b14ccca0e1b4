import type { SameShape } from '../../i18n';
import type { risk as chinese } from '../zh-CN/risks';

export const risk: SameShape<typeof chinese> = {
  identify: 'Name a risk or an opportunity', identifyLead: 'First say what may happen; how likely, how bad and what is done about it come later.', identifyDone: 'Save', needTitle: 'Say in a sentence what may happen.', titleHint: 'One line, such as “something falls from a building”.',
  descriptionHint: 'When it happens, and to whom.', natureNote: { risk: 'may do harm', opportunity: 'may do good' }, changeHint: 'What a change of the plan in force, or of the way it is done, may bring.', emergencyHint: 'Then there has to be an emergency plan.',
  matrix: 'As rated now', matrixHint: 'Press a cell to see only what stands in it; what is not rated stands in none.', axes: 'Upwards how likely, to the right how much impact', levelOf: '{level}: {span}', levelWord: 'Level: {level}', span: { low: '1 to 4', medium: '5 to 9', high: '10 and more' },
  cell: 'Likelihood {likelihood}, impact {impact}, level {level}: {n}', none: 'none', letGo: 'Not only likelihood {likelihood}, impact {impact}', unrated: 'Not rated', level: 'Level', emergency: 'Potential emergency', change: 'From a change of service',
  likely: { '1': 'hardly ever', '2': 'not likely', '3': 'hard to say', '4': 'likely', '5': 'almost certain' }, hits: { '1': 'very small', '2': 'small', '3': 'middling', '4': 'great', '5': 'very great' },
  assessSays: 'How likely and how great it is before anything is done about it. The product is the score: high from 10.', noteHint: 'What it rests on: how often it happened, here or elsewhere.', treatmentHint: 'What is done and how; then choose below in which service or activity.',
  responseNote: { avoid: 'do not do it, or elsewhere, or otherwise', reduce: 'less often, or less harm', share: 'carry it together with others', pursue: 'give it people and money', accept: '' },
  acceptSays: 'Nothing is done for now; it is looked at again all the same.', controlSays: 'What remains with the treatment in effect. It is looked at again each quarter.', reviewSays: 'Where it has not grown, rate it as it is now; where it has, treat it anew.', reopenSays: 'It has grown, or the treatment is not enough: rate it again, then decide again.', closeSays: 'It will not happen any more, and need not be looked at.',
  course: 'Ratings', courseCount: '{n}', courseCaption: 'How the rating moved', courseHint: 'The numbers tell which rating it was; the one in ink is now.', notRated: 'Not rated yet.', nth: 'No.', when: 'Day', stepOf: 'Step', basis: 'What it rests on, what was seen',
  treatment: 'What is done about it', builtIn: 'Where it is done', builtInNone: 'Not yet part of a service or an activity.', builtInHint: 'Choose the running services and activities in which it is done.', nothingRuns: 'No service or activity is running.', kindOf: 'Kind', deliverer: '{title} ({state})',
  stale: 'Somebody has changed it meanwhile. What you chose is still here: look at it and press once more.', advice: 'Still to be done',
  adviceOf: { EMERGENCY_PLAN_MISSING: 'May become an emergency: there has to be an emergency plan; add its file below', NOT_BUILT_IN: 'The treatment is not yet part of a service or an activity', STILL_HIGH: 'It was treated, and what remains is still high ({score})' },
  emptyTitle: 'No risks or opportunities to look at', emptyText: 'Before planning, think of what may go wrong and what may go well: rate it, decide what to do, make it part of a service, and look again each quarter. Clause 5.1 asks for it.',
};
