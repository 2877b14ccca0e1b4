import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { at } from '../tools/paths.mjs';
import { KNOWN } from './fill.mjs';

/** What a counter clerk of a busy hall asks for all day: the queues, who stands there, and taking a matter in. */
const TAKE = `mutation TakeOne($input: TakeServiceRequestInput!) {
  takeServiceRequest(input: $input) { request { id number state dueAt } slip { number secret } }
}`;

const trusted = JSON.parse(readFileSync(at('apps/api/trusted-documents.json'), 'utf8'));
const hashOf = (operation) => Object.keys(trusted).find((hash) => trusted[hash].startsWith(`${operation}(`));
const withoutTypes = (data) => JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)));
const QUEUES = ['late', 'today', 'waiting', 'first', 'objected'];

/**
 * @param {{ hall: string, matterTypes: string[] }} place
 * @returns works as those of `works.mjs`, asked as the hall's clerk
 */
export function requestWorks({ hall, matterTypes }) {
  const inTurn = (list) => {
    let index = 0;
    return () => list[index++ % list.length];
  };
  const [nextQueue, nextKnown, nextType] = [inTurn(QUEUES), inTurn(KNOWN), inTurn(matterTypes)];
  // each by another phone number: whoever has the same matter open is told so
  const taken = () => ({
    input: {
      communityId: hall, channel: 'counter', matterTypeId: nextType(), content: '', name: '陈阿姨', clientId: randomUUID(),
      phone: `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
    },
  });
  return [
    {
      name: 'Q', title: 'queues: first 20 of what is late, due today, waiting …', target: 0.2, as: 'clerk', hash: hashOf('query ServiceRequests'),
      next: () => ({ filter: { communityId: hall }, queue: nextQueue(), sort: 'dueAt', page: { limit: 20, offset: 0 } }), alike: withoutTypes,
    },
    {
      name: 'C', title: 'counts of all queues', target: 0.65, as: 'clerk', hash: hashOf('query RequestQueues'), next: () => ({ communityId: hall }),
      alike: withoutTypes,
    },
    {
      name: 'K', title: 'who comes, by phone number', target: 0.25, as: 'clerk', hash: hashOf('mutation LookUpApplicant'),
      next: () => ({ communityId: hall, phone: nextKnown().phone }), alike: withoutTypes,
    },
    {
      name: 'T', title: 'take one in', target: 0.4, as: 'clerk', document: TAKE,
      next: taken, bareOf: taken,
      alike: ({ takeServiceRequest: { request, slip } }) => ({
        state: request.state, dueAt: request.dueAt, number: request.number.replace(/\d+$/, ''), slip: slip.number.replace(/\d+$/, ''), secret: slip.secret.length,
      }),
    },
  ];
}
