import type { betterZh } from './better-zh-CN.js';

export const betterEn: typeof betterZh = {
  short: 'Evaluation and improvement', link: 'How we are doing, what gets better', linkHint: 'Evaluations, what is being changed, and your own ideas', title: 'How we are doing, what gets better',
  evaluations: 'Service evaluation', earlier: 'Earlier evaluations', noEvaluation: 'No evaluation published yet', by: { self: 'By the community itself', authority: 'By the authority', thirdParty: 'By a third party' }, period: (from: string, to: string) => `${from} to ${to}`,
  rating: { good: 'good', fair: 'fair', poor: 'to be improved', unknown: 'cannot tell' }, count: (rating: string, n: number) => `${n} ${rating}`, all: (n: number) => `One by one (${n})`, todo: 'What will be better', done: 'done', doing: 'under way',
  improvements: 'What is tried, and what is better now', noImprovement: 'Nothing new tried yet', trying: (day: string) => `Tried since ${day}`, rule: (day: string) => `Done since ${day}`, fromResident: 'a resident’s idea',
  idea: 'Do you know a better way?', lead: 'Queues, notices, activities, surroundings: tell us what could be better.', words: 'Your idea', wordsHint: 'One at a time, 500 characters at most; no names or numbers, please', note: 'Staff will read it. What is taken up is tried in one place first, and told here when it works. We do not keep who you are, and do not answer each one.',
  submit: 'Hand it in', submitting: 'Sending', missing: 'Write your idea', thanks: 'It has arrived, thank you.', failed: 'It was not sent',
};
