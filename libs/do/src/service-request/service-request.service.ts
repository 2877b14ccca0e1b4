import { Injectable } from '@nestjs/common';
import { type Acting, fail, fieldError, invalid, notify, type VoidRecordInput } from '#kernel';
import { askTexts, communityPlace, type HearNoTextsInput, type HearTextsInput, holdersOf, notifyHolders, publicCommunity, refuseTexts } from '#org';
import { matterTypeById } from '../matter-type/matter-types.js';
import type { MatterType } from '../matter-type/matter-type.type.js';
import { papersUntil, promiseAfterPauses, promiseOf, promiseWithin } from './clocks.js';
import { comingProblems, RequestIntake } from './intake.js';
import { move, objected, openObjectionAnswered, replyingOf } from './moves.js';
import { ReplyWay, RequestOutcome, type ServiceRequest } from './service-request.entity.js';
import type {
  AcceptServiceRequestInput, AskServiceRequestInput, CompleteServiceRequestInput, DeclineServiceRequestInput,
  EntrustServiceRequestInput, ExplainServiceRequestInput, ExtendServiceRequestInput, FeedBackServiceRequestInput,
  FinishServiceRequestInput, GiveContactServiceRequestInput, GiveUpServiceRequestInput, HandOverServiceRequestInput,
  ObjectServiceRequestInput, PassOnServiceRequestInput, ReferServiceRequestInput, RefuseServiceRequestInput,
  ReopenServiceRequestInput, ReplyServiceRequestInput, ServeServiceRequestInput,
  TickServiceRequestInput, WithdrawServiceRequestInput,
} from './service-request.input.js';
import { serviceRequests } from './service-request.kind.js';
import { missingPapers, objectionIsOver } from './service-request.workflow.js';
import type { TakenServiceRequest } from './slip.type.js';
import { asked, finished, missingOf, promised, replied, reopened, settledBy, taken, ticked } from './steps.js';
import { FirstAnswer, type TakeServiceRequestInput } from './taking.input.js';

/** What staff do with service requests (8.6), one method a verb. */
@Injectable()
export class ServiceRequestService {
  constructor(private readonly intake: RequestIntake) {}

  /** Writes down what somebody comes with, answers it at once where that can be, and makes the slip. @throws INVALID, as the verb of `first` */
  async take(by: Acting, input: TakeServiceRequestInput): Promise<TakenServiceRequest> {
    const place = await communityPlace(by, input.communityId);
    const problems = comingProblems(input, 'name');
    if (input.first === FirstAnswer.serve && !input.reply) problems.push(fieldError('reply', 'REQUIRED'));
    if (problems.length) throw invalid(...problems);
    if (input.texts) refuseTexts(by, { phone: input.phone, agreed: true });
    const { channel, group, brought, evenSo, followsId } = input;
    if (followsId) await refuseUnlessOver(by, place.communityId, followsId);
    const coming = { verb: 'take', channel, group, brought, evenSo, followsId } as const;
    const { row: begun, secret, again } = await this.intake.receive(by, place, input, coming);
    const heard = input.texts && !again ? await this.hearTexts(by, { id: begun.id, expectedVersion: begun.version, phone: input.phone, agreed: true }) : begun;
    const row = again ? begun : await this.answerAtOnce(by.under('service-request:answer'), heard, input);
    const community = await publicCommunity(by.kernel, place.code);
    return { request: row, slip: { number: `${community.code}/${row.number}`, secret, community } };
  }

  private answerAtOnce(by: Acting, row: ServiceRequest, input: TakeServiceRequestInput): Promise<ServiceRequest> {
    const expected = { id: row.id, expectedVersion: row.version };
    const { promisedOn, reply, missing, papersBy } = input;
    const way = input.channel === 'phone' ? ReplyWay.phone : ReplyWay.face;
    if (input.first === FirstAnswer.accept) return this.accept(by, { ...expected, promisedOn });
    if (input.first === FirstAnswer.serve) return this.serve(by, { ...expected, reply, way, lateReason: '' });
    if (input.first === FirstAnswer.ask) return this.ask(by, { ...expected, missing, papersBy, way });
    return Promise.resolve(row);
  }

  /** Takes it up with a promise. @throws INVALID at `promisedOn`; PAPERS_MISSING */
  async accept(by: Acting, { id, expectedVersion, promisedOn }: AcceptServiceRequestInput): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    const promisedAt = await promiseWithin(by, before, before.promisedAt, promisedOn, await typeOf(by, before));
    const set = { ...taken(before, promisedAt, by.now), assigneeId: before.assigneeId ?? by.actor.personId };
    return move(by, id, 'accept', { expectedVersion, set });
  }

  /** On the spot: done and replied to in one. */
  async serve(by: Acting, input: ServeServiceRequestInput): Promise<ServiceRequest> {
    return this.answered(by, 'serve', RequestOutcome.served, input);
  }

  /** Tells all that is missing, and stops the clock. @throws ASKED_ALREADY; INVALID at `missing` when nothing is, at `papersBy` */
  async ask(by: Acting, { id, expectedVersion, missing, papersBy, way }: AskServiceRequestInput): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    const all = missingOf(before, missing);
    if (all.length === 0) throw invalid(fieldError('missing', 'REQUIRED'));
    const set = asked(before, all, await papersUntil(by, before, papersBy), by.now);
    const assigneeId = before.assigneeId ?? by.actor.personId;
    return move(by, id, 'ask', { expectedVersion, set: { ...set, assigneeId } }, { way, words: all.join('\n') });
  }

  /** @throws INVALID at `toId` for who cannot answer requests there */
  async handOver(by: Acting, { id, expectedVersion, post, toId, note }: HandOverServiceRequestInput): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    if (toId && !(await holdersOf(by, 'service-request:answer', before)).includes(toId)) throw invalid(fieldError('toId', 'UNKNOWN_PERSON'));
    const row = await move(by, id, 'handOver', { expectedVersion, set: { post, assigneeId: toId ?? null }, note });
    if (toId) await notify(by, [toId], 'service-request.yours', row);
    else await notifyHolders(by, 'service-request:answer', 'service-request.handed', row);
    return row;
  }

  decline(by: Acting, input: DeclineServiceRequestInput): Promise<ServiceRequest> {
    return this.answered(by, 'decline', RequestOutcome.outOfScope, input);
  }

  giveContact(by: Acting, input: GiveContactServiceRequestInput): Promise<ServiceRequest> {
    const { otherParty, otherContact } = input;
    return this.answered(by, 'giveContact', RequestOutcome.contactGiven, input, { otherParty, otherContact });
  }

  /** The resident goes to the higher unit in person, knowing how. */
  refer(by: Acting, input: ReferServiceRequestInput): Promise<ServiceRequest> {
    const { otherParty, otherContact, procedure } = input;
    return this.answered(by, 'refer', RequestOutcome.selfService, input, { otherParty, otherContact, procedure });
  }

  /** A provider takes it, and has said so. */
  async passOn(by: Acting, { id, expectedVersion, way, words, promisedOn, ...set }: PassOnServiceRequestInput): Promise<ServiceRequest> {
    return this.given(by, 'passOn', { id, expectedVersion, way, words, promisedOn }, set);
  }

  /** The higher unit gets it with all that belongs to it; the clock of the community stands still until it answers. */
  async entrust(by: Acting, { id, expectedVersion, way, words, promisedOn, ...set }: EntrustServiceRequestInput): Promise<ServiceRequest> {
    return this.given(by, 'entrust', { id, expectedVersion, way, words, promisedOn }, set);
  }

  async tick(by: Acting, { id, expectedVersion, brought }: TickServiceRequestInput): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    return move(by, id, 'tick', { expectedVersion, set: { papers: ticked(before.papers, brought) } });
  }

  /** Everything is there: the clock goes on from where it stood. @throws PAPERS_MISSING; INVALID at `promisedOn` */
  async complete(by: Acting, { id, expectedVersion, brought, promisedOn }: CompleteServiceRequestInput): Promise<ServiceRequest> {
    let before = await serviceRequests.get(by, id);
    let version = expectedVersion;
    if (brought) {
      const papers = ticked(before.papers, brought);
      const count = missingPapers({ papers }).length;
      if (count) throw fail('PAPERS_MISSING', { count });
      before = await move(by, id, 'tick', { expectedVersion, set: { papers } });
      version = before.version;
    }
    const promisedAt = await promiseWithin(by, before, await promiseAfterPauses(by, before), promisedOn, await typeOf(by, before));
    const set = { ...taken(before, promisedAt, by.now), assigneeId: before.assigneeId ?? by.actor.personId };
    return move(by, id, 'complete', { expectedVersion: version, set });
  }

  /** The papers never came, and their time is over. @throws PAPERS_TIME */
  giveUp(by: Acting, input: GiveUpServiceRequestInput): Promise<ServiceRequest> {
    return this.answered(by, 'giveUp', RequestOutcome.papersNeverCame, input);
  }

  /** Only before the promised time, with what the resident was told. @throws PROMISE_OVER; INVALID at `promisedOn` */
  async extend(by: Acting, { id, expectedVersion, way, promisedOn, stateSoFar, nextSteps }: ExtendServiceRequestInput): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    const promisedAt = await promiseOf(by, before, promisedOn);
    if (before.promisedAt && promisedAt <= before.promisedAt) throw invalid(fieldError('promisedOn', 'NOT_AFTER', { at: before.promisedAt.toISOString() }));
    const set = { ...promised(promisedAt, by.now), dueAt: promisedAt };
    return move(by, id, 'extend', { expectedVersion, set }, { way, words: stateSoFar, nextSteps });
  }

  async finish(by: Acting, { id, expectedVersion, result }: FinishServiceRequestInput): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    return move(by, id, 'finish', { expectedVersion, set: finished(before, RequestOutcome.done, result, by.now) });
  }

  /** The provider or the higher unit has answered: now the resident is told. */
  async feedBack(by: Acting, { id, expectedVersion, result }: FeedBackServiceRequestInput): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    const outcome = before.state === 'passed' ? RequestOutcome.provided : RequestOutcome.entrusted;
    return move(by, id, 'feedBack', { expectedVersion, set: finished(before, outcome, result, by.now) });
  }

  /** @throws INVALID at `lateReason`, when it was done late and nobody says why */
  async reply(by: Acting, { id, expectedVersion, reply, way, lateReason, publicReply }: ReplyServiceRequestInput): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    if (before.late && !lateReason) throw invalid(fieldError('lateReason', 'REQUIRED'));
    const set = { ...replied(await replyingOf(by, before, { reply, way }), by.now), lateReason, publicReply };
    return move(by, id, 'reply', { expectedVersion, set }, { way, words: reply });
  }

  refuse(by: Acting, input: RefuseServiceRequestInput): Promise<ServiceRequest> {
    return this.answered(by, 'refuse', RequestOutcome.refused, input, { remedies: input.remedies });
  }

  /** Writes down an objection made at the counter or by phone. @throws OBJECTION_OVER */
  async object(by: Acting, { id, expectedVersion, reason, channel }: ObjectServiceRequestInput): Promise<ServiceRequest> {
    return objected(by, id, expectedVersion, { reason, channel });
  }

  /** Meets an objection by saying it differently, or more. */
  async explain(by: Acting, { id, expectedVersion, reply, way }: ExplainServiceRequestInput): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    const set = replied(await replyingOf(by, before, { reply, way }), by.now);
    const row = await move(by, id, 'explain', { expectedVersion, set }, { way, words: reply });
    await openObjectionAnswered(by, row, 'explained');
    return row;
  }

  /** Meets an objection by handling the matter once more. */
  async reopen(by: Acting, { id, expectedVersion, reply, way, promisedOn }: ReopenServiceRequestInput): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    const promisedAt = await promiseOf(by, before, promisedOn, await typeOf(by, before));
    const row = await move(by, id, 'reopen', { expectedVersion, set: reopened(before, promisedAt, by.now) }, { way, words: reply });
    await openObjectionAnswered(by, row, 'reopened');
    return row;
  }

  /** The resident wants it no longer; the reason stands on their page, so that nobody's matter just ends. */
  withdraw(by: Acting, { id, expectedVersion, reason }: WithdrawServiceRequestInput): Promise<ServiceRequest> {
    return move(by, id, 'withdraw', { expectedVersion, note: reason }, { way: ReplyWay.page, words: reason });
  }

  /** They want to be told by text message, and said so to whoever writes it down. @throws UNAVAILABLE; INVALID at `phone`, `agreed` */
  async hearTexts(by: Acting, { id, expectedVersion, phone, agreed }: HearTextsInput): Promise<ServiceRequest> {
    await serviceRequests.get(by, id);
    refuseTexts(by, { phone, agreed });
    const row = await move(by, id, 'hearTexts', { expectedVersion });
    await askTexts(by, row, phone);
    return row;
  }

  /** No more of them. */
  async hearNoTexts(by: Acting, { id, expectedVersion }: HearNoTextsInput): Promise<ServiceRequest> {
    const row = await move(by, id, 'hearNoTexts', { expectedVersion });
    await askTexts(by, row, '');
    return row;
  }

  /** Entered by mistake; the resident reads the reason, so that nothing just disappears. */
  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<ServiceRequest> {
    return move(by, id, 'void', { expectedVersion, set: { voidReason: reason }, note: reason });
  }

  private async answered(
    by: Acting, verb: string, outcome: RequestOutcome, { id, expectedVersion, reply, way, lateReason }: ServeServiceRequestInput,
    more: Partial<ServiceRequest> = {},
  ): Promise<ServiceRequest> {
    const before = await serviceRequests.get(by, id);
    const replying = await replyingOf(by, before, { reply, way });
    const assigneeId = before.assigneeId ?? by.actor.personId;
    const acceptedAt = outcome === RequestOutcome.served ? (before.acceptedAt ?? by.now) : before.acceptedAt;
    const set = { ...settledBy(before, outcome, replying, by.now), ...more, assigneeId, acceptedAt, lateReason };
    if (set.late && !lateReason) throw invalid(fieldError('lateReason', 'REQUIRED'));
    return move(by, id, verb, { expectedVersion, set }, { way, words: reply });
  }

  private async given(
    by: Acting, verb: string, input: { id: string; expectedVersion: number; way: ReplyWay; words: string; promisedOn: string }, set: Partial<ServiceRequest>,
  ): Promise<ServiceRequest> {
    const { id, expectedVersion, way, words, promisedOn } = input;
    const before = await serviceRequests.get(by, id);
    const promisedAt = await promiseOf(by, before, promisedOn);
    const assigneeId = before.assigneeId ?? by.actor.personId;
    return move(by, id, verb, { expectedVersion, set: { ...set, ...taken(before, promisedAt, by.now), assigneeId } }, { way, words });
  }
}

/** Nobody is sent through a new request while an objection can still be written down at the old one. */
async function refuseUnlessOver(by: Acting, communityId: string, id: string): Promise<void> {
  const before = await serviceRequests.get(by.under('service-request:read'), id);
  if (before.communityId !== communityId) throw invalid(fieldError('followsId', 'UNKNOWN_RECORD'));
  if (!objectionIsOver(before, by.now)) throw invalid(fieldError('followsId', 'OBJECTION_POSSIBLE', { number: before.number! }));
}

async function typeOf(by: Acting, row: ServiceRequest): Promise<MatterType | null> {
  return row.matterTypeId ? ((await matterTypeById(by, row.matterTypeId)) ?? null) : null;
}
