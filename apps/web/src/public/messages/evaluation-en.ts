import type { evaluationZh } from './evaluation-zh-CN.js';

export const evaluationEn: typeof evaluationZh = {
  short: 'How was it?', title: (name) => `How was “${name}”?`, lead: 'Four short questions, less than a minute. No names: nobody can tell who wrote what, and results are shown from 5 answers on.', until: (at) => `Open until ${at}`,
  phone: 'The phone number you checked in with', phoneHint: 'Only to see that each person answers once; it is not kept with the answer', of: { content: 'Was it of use to you?', arrangement: 'How it was arranged', place: 'The place', overall: 'As a whole' },
  stars: { 5: 'Very good', 4: 'Good', 3: 'Fair', 2: 'Not so good', 1: 'Poor' }, missing: 'Choose one', words: 'Anything else', wordsHint: 'You may leave it out; please write no names', submit: 'Send', submitting: 'Sending', failed: 'Not sent',
  done: 'Received, thank you', again: 'You have answered already, thank you', doneHint: 'What people say goes into the next one.', closed: 'Answers are not taken now', closedHint: 'It has not begun yet, or the time is over.', full: 'All answers that are taken are in. Thank you.', notOnList: 'Nobody checked in with this number. Please write the one that you checked in with.', already: 'This number has answered already.', all: 'Other activities',
};
