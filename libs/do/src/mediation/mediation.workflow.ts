import { type Guard, noFacts, Workflow } from '#kernel';
import type { Mediation } from './mediation.entity.js';

/** 8.7.4: what was reported to the community is mediated by it, jointly. */
const communityMediates: Guard<Mediation, null> = ({ state }, _facts, { holds }) =>
  state === 'joint' && !holds('mediation:join') ? { code: 'COMMUNITY_MEDIATES', params: {} } : null;

const OPEN = ['open', 'joint'];
const permission = 'mediation:mediate';
const guards = [communityMediates];

/** 8.7.4: a simple dispute is mediated on the spot; a complicated one is reported and mediated jointly; agreement or not. */
export const mediationWorkflow = new Workflow<Mediation, null>({
  noun: 'mediation',
  initial: 'open',
  path: ['open', 'agreed'],
  final: ['agreed', 'failed', 'void'],
  numberedFrom: 'open',
  deadline: { setting: 'mediation.settleDays' },
  next: { open: 'agree', joint: 'agree' },
  facts: noFacts,
  verbs: {
    agree: { from: OPEN, to: 'agreed', permission, guards },
    continue: { from: OPEN, permission, guards },
    refer: { from: ['open'], to: 'joint', permission, deadline: { setting: 'mediation.jointDays' } },
    fail: { from: OPEN, to: 'failed', permission, guards },
    void: { from: OPEN, to: 'void', permission: 'mediation:void' },
  },
});
