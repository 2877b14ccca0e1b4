import { evaluationEn } from './evaluation-en.js';
import { registrationEn } from './registration-en.js';
import { starsEn } from './stars-en.js';
import type { mattersZh } from './matters-zh-CN.js';

export const mattersEn: typeof mattersZh = {
  registration: registrationEn,
  stars: starsEn,
  evaluation: evaluationEn,
  guides: {
    short: 'Guides', title: 'What can be done here', lead: 'What to bring, how many steps and days, what it costs.', none: 'No guides yet', noneHint: 'Please call the community or ask at the counter.', papers: 'What to bring', optional: 'optional', steps: 'Steps', limit: 'How long it takes',
    limitOf: (n: number, unit: string) => (unit === 'workingHours' ? `${n} working ${n === 1 ? 'hour' : 'hours'}` : `${n} working ${n === 1 ? 'day' : 'days'}`), limitNone: 'You are told at the counter', fee: 'Fee', free: 'Free of charge', yuan: (n: string) => `${n} yuan`, feeUnsaid: 'You are told at the counter', where: 'Where', department: 'Who decides', basis: 'Legal basis', conditions: 'When it is granted', promise: 'We promise', risk: 'Please mind', bring: 'Send it from here', back: 'Other matters', other: 'Not in the list: write it down', paperCount: (n: number) => (n ? `${n} ${n === 1 ? 'paper' : 'papers'} to bring` : 'Nothing to bring'),
  },
  bring: {
    short: 'Send a matter', title: 'What do you need?', titleOf: (name: string) => `Matter: ${name}`, lead: 'Within one working day we tell you what happens with it.', content: 'More about it', contentHint: 'May stay empty', place: 'Where', name: 'Your name', phone: 'Your mobile number', note: 'Only who handles it sees name and number.', submit: 'Send', submitting: 'Sending', failed: 'Not sent',
    done: 'Received. Please keep these two', number: 'Number', secret: 'Password', warning: 'The password is shown only here and only once.', progress: 'See progress', contentMissing: 'Write what you need',
  },
  notices: {
    short: 'Public notices', title: 'Public notices', none: 'No public notices now', noneHint: 'Please call the community or ask at the counter.', all: 'All', of: {
      services: 'Services and what they hold', plans: 'Plans and activities', procedures: 'Procedures', staff: 'Staff', timeLimits: 'Time limits', governmentMatters: 'Government matters', fees: 'Fees and payment', commitments: 'Commitments and risks', complaintPhone: 'Complaint phone', publicReply: 'Public reply', importantMatters: 'Important matters', generalMatters: 'General matters', finance: 'Finances', policeNotice: 'Police notice', healthBoard: 'Health board', propertyAccounts: 'Property accounts', activityPlan: 'Plan of cultural activities', other: 'Other',
    },
    from: (on: string) => `From ${on}`, between: (on: string, until: string) => `${on} to ${until}`, shownAt: (where: string) => `Also shown at: ${where}`, statements: 'Emergency statements', over: 'Over', scenario: { comprehensive: 'Emergency', fire: 'Fire', weather: 'Storm and flood', earthquake: 'Earthquake', gas: 'Gas leak', utilities: 'Water, power or lifts out', health: 'Public health', crowd: 'Crowding', building: 'Buildings and falling objects', order: 'Public order', person: 'Missing or taken ill', other: 'Emergency' } as Record<string, string>, replies: 'Public replies',
  },
  replies: { short: 'Public replies', title: 'What concerns everybody', none: 'No public replies yet', noneHint: 'What concerns everybody is explained here once it is done.', all: 'Public replies' },
  errand: {
    headline: {
      received: 'Received', handed: 'Handed to the right post', waiting: 'Papers are missing', handling: 'In hand', passed: 'With a provider', entrusted: 'With the higher office', done: 'Done, you will hear from us', replied: 'We have replied', objected: 'Your objection is looked at', closed: 'Closed', withdrawn: 'Withdrawn', void: 'Entered by mistake',
    } as Record<string, string>,
    by: (date: string) => `result by ${date}`, late: 'later than promised', lateSince: (moment: string) => `It was promised for ${moment}`, askedFor: 'Bring all of these, and it can be done', until: (date: string) => `Please bring them by ${date}; afterwards it has to be asked for anew.`, what: 'Matter', reply: 'Our reply', voidBecause: 'Why', lateReason: 'Why it was late', remedies: 'Your rights', elsewhere: 'Whom to turn to', procedure: 'How to go about it', news: 'What you were told', next: 'Next: ', newPromise: (moment: string) => `Now promised for ${moment}`,
    way: { face: 'face to face', written: 'in writing', phone: 'by phone', sms: 'by text message', mail: 'by mail', chat: 'by chat', page: 'here' } as Record<string, string>,
    said: { ask: 'Papers to bring', extend: 'Extended', passOn: 'Passed to a provider', entrust: 'Passed to the higher office', reply: 'Reply', serve: 'Done on the spot', decline: 'Not the community’s', giveContact: 'Contact', refer: 'At the higher office', refuse: 'Refused', giveUp: 'Papers never came', explain: 'Explained', reopen: 'Taken up again', withdraw: 'Why it was withdrawn' } as Record<string, string>,
    step: { received: 'Received', handed: 'Handed over', waiting: 'Waiting for your papers', handling: 'In hand', passed: 'With a provider', entrusted: 'With the higher office', done: 'Done', replied: 'Reply', objected: 'Your objection', closed: 'Closed', withdrawn: 'Withdrawn', void: 'Void' } as Record<string, string>,
    objectUntil: (date: string) => `You may object until ${date}; we answer within one working day.`, object: 'I object', objectTitle: 'What is wrong?', objectHint: 'So that we can look again.', objectSubmit: 'Send the objection', follow: 'There is still something', followHint: 'The time to object is over: it becomes a new matter, linked to this one.', followed: 'Taken in as a new matter; please keep its number and password.', settle: 'No objection: close and rate', rate: 'Rate it', rateTitle: 'How was it?', stars: { 5: 'Very good', 4: 'Good', 3: 'Fair', 2: 'Poor', 1: 'Very poor' } as Record<number, string>, words: 'Anything else', wordsHint: 'May stay empty', settleSubmit: 'Send', rated: (n: number) => `You gave ${n} of 5`, reasonMissing: 'Say what is wrong', ratingMissing: 'Choose one',
  },
};
