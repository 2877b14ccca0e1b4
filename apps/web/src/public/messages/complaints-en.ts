import type { complaintsZh } from './complaints-zh-CN.js';

/** What can be done after a complaint was told. */
export const complaintsEn: typeof complaintsZh = {
  complaint: {
    againstHead: 'Whom is it about?', againstHeadOf: { staff: 'Somebody of the staff', head: 'The head of the community' }, againstHeadHint: 'About the head: the street handles it, and nobody of the community sees it.',
    lost: 'Without a name, the password is given once. If it is lost, nobody can find it or make another: you would have to tell it again. Please note it down right after sending.', kept: 'You will be called when there is an answer; it is handled even if the password is lost.',
    solved: 'Is it solved?', solvedOf: { yes: 'Yes', no: 'No' }, rating: 'How was it handled?', stars: { 5: 'Very good', 4: 'Good', 3: 'Fair', 2: 'Poor', 1: 'Very poor' },
    pick: 'Choose one', word: 'Give your word', wordSure: 'Send, and close', wordNote: 'It is closed with this and cannot be changed.', wordOrContest: 'If it is not solved and you want another look, choose “Not content, look again”.', ratingOptional: 'May stay empty',
    withdraw: 'Withdraw it', withdrawAsk: 'It will not be handled any more, and cannot be brought back.', withdrawWhy: 'Why', withdrawWhyHint: 'May stay empty', withdrawSure: 'Withdraw it for good',
    ways: 'You can also', joined: 'Other residents told the same: it is handled together, with one answer.', said: 'Your word', saidSolved: 'Solved', saidNot: 'Not solved', saidStars: (n) => `${n} of 5`,
  },
};
