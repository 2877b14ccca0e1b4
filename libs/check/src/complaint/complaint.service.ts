import { Injectable } from '@nestjs/common';
import { type Acting, fail, fieldError, invalid, notify, type VoidRecordInput } from '#kernel';
import { askTexts, communityPlace, type HearNoTextsInput, type HearTextsInput, holdersOf, publicCommunity, refuseTexts } from '#org';
import type { Complaint } from './complaint.entity.js';
import type {
  AcknowledgeComplaintInput, AnswerComplaintInput, CloseComplaintInput, EscalateComplaintInput, HearConfirmComplaintInput, HearContestComplaintInput,
  HearWithdrawComplaintInput, InvestigateComplaintInput, JoinComplaintInput, LeaveOutComplaintInput, RejectComplaintInput, TakeComplaintInput,
  WeighComplaintInput, WriteFindingsInput,
} from './complaint.input.js';
import { complaints } from './complaint.kind.js';
import { judgedBefore } from './complaint.workflow.js';
import { Intake, tellingProblems } from './intake.js';
import { TAKES_IN } from './joining.js';
import { LAPSE } from './lapse.js';
import { numberOf } from './progress.js';
import { confirmUntil, stepBy } from './promises.js';
import type { TakenComplaint } from './slip.type.js';
import { keepSubjectsOut, subjectsOf, tellHolders } from './subjects.js';
import { confirmed, contested, withdrawn } from './words.js';

/** What staff do with complaints (9.2), one method a verb. */
@Injectable()
export class ComplaintService {
  constructor(private readonly intake: Intake) {}

  /** Writes down what somebody says at the counter or by phone; the slip is theirs. @throws INVALID */
  async take(by: Acting, input: TakeComplaintInput): Promise<TakenComplaint> {
    const place = await communityPlace(by, input.communityId);
    const problems = tellingProblems(by, input, 'name');
    if (problems.length) throw invalid(...problems);
    const { channel, clientId, texts, phone } = input;
    if (texts) refuseTexts(by, { phone: phone ?? '', agreed: true });
    const { row: begun, secret, again } = await this.intake.receive(by, place, input, { verb: 'take', channel, clientId });
    const row = texts && !again ? await this.hearTexts(by, { id: begun.id, expectedVersion: begun.version, phone: phone!, agreed: true }) : begun;
    const community = await publicCommunity(by.kernel, place.code);
    return { complaint: row, slip: { number: numberOf(community, row), secret, community } };
  }

  /**
   * Takes it up: how grave it is, whether somebody may come to harm, and whom it is about.
   * @throws ABOUT_STAFF, STREET_HANDLES; INVALID at `atOnce`, `subjectIds`; FORBIDDEN to name somebody without `complaint:assign`
   */
  async acknowledge(by: Acting, { id, expectedVersion, ...weighed }: AcknowledgeComplaintInput): Promise<Complaint> {
    const before = await complaints.get(by, id);
    const set = { ...(await this.weighing(by, before, weighed)), respondedAt: by.now };
    const row = await complaints.fire(by, id, 'acknowledge', { expectedVersion, set });
    await this.weighed(by, before, row);
    return row;
  }

  /** Weighs it anew, whenever more is known. @throws as `acknowledge` */
  async weigh(by: Acting, { id, expectedVersion, about, theme, ...weighed }: WeighComplaintInput): Promise<Complaint> {
    const before = await complaints.get(by, id);
    const set = await this.weighing(by, before, weighed);
    // who is complained of looks into it no longer: those who hand complaints out are told
    const assigneeId = before.assigneeId && set.subjectIds.includes(before.assigneeId) ? null : before.assigneeId;
    const row = await complaints.fire(by, id, 'weigh', { expectedVersion, set: { ...set, about, theme, assigneeId } });
    await this.weighed(by, before, row);
    if (before.assigneeId && !assigneeId) await tellHolders(by, 'complaint:assign', 'complaint.returned', row);
    return row;
  }

  private async weighing(by: Acting, before: Complaint, weighed: Pick<WeighComplaintInput, 'severity' | 'safety' | 'atOnce' | 'subjectIds'>) {
    const { severity, safety, atOnce } = weighed;
    if (safety && !atOnce) throw invalid(fieldError('atOnce', 'REQUIRED'));
    const subjectIds = await subjectsOf(by, before, weighed.subjectIds);
    return { severity, safety, atOnce, subjectIds, beginBy: await stepBy(by, before, safety ? 'safety' : 'investigate') };
  }

  private async weighed(by: Acting, before: Complaint, row: Complaint): Promise<void> {
    // naming nobody is an answer too: from now on it is open to whoever handles complaints
    await keepSubjectsOut(by, row);
    const graver = (row.safety && !before.safety) || (row.severity === 'grave' && before.severity !== 'grave');
    if (graver) await tellHolders(by, 'complaint:arbitrate', 'complaint.grave', row);
  }

  /** Answered with another of the same matter; whoever told it goes on following it by their own number. @throws INVALID at `toId` */
  async join(by: Acting, { id, expectedVersion, toId }: JoinComplaintInput): Promise<Complaint> {
    const before = await complaints.get(by, id);
    const [to] = await complaints.find(by, { id: toId, communityId: before.communityId });
    if (!to || to.id === id) throw invalid(fieldError('toId', 'UNKNOWN_RECORD'));
    if (!TAKES_IN.has(to.state)) throw invalid(fieldError('toId', 'NOT_HANDLED'));
    const set = { joinedToId: toId, assigneeId: null, respondedAt: before.respondedAt ?? by.now };
    return complaints.fire(by, id, 'join', { expectedVersion, set });
  }

  /** Passes it to the street, which looks into it itself; the answer stays due when it was promised. */
  async escalate(by: Acting, { id, expectedVersion, reason }: EscalateComplaintInput): Promise<Complaint> {
    const before = await complaints.get(by, id);
    const set = { escalateReason: reason, assigneeId: null, beginBy: await stepBy(by, before, before.safety ? 'safety' : 'investigate') };
    const row = await complaints.fire(by, id, 'escalate', { expectedVersion, set, note: reason });
    await tellHolders(by, 'complaint:arbitrate', 'complaint.escalated', row);
    return row;
  }

  writeFindings(by: Acting, { id, expectedVersion, findings }: WriteFindingsInput): Promise<Complaint> {
    return complaints.fire(by, id, 'writeFindings', { expectedVersion, set: { findings } });
  }

  hearConfirm(by: Acting, { id, note, expectedVersion, ...word }: HearConfirmComplaintInput): Promise<Complaint> {
    return confirmed(by, 'hearConfirm', id, { expectedVersion, note }, word);
  }

  async hearContest(by: Acting, { id, expectedVersion, reason }: HearContestComplaintInput): Promise<Complaint> {
    return contested(by, 'hearContest', await complaints.get(by, id), { expectedVersion }, reason);
  }

  async hearWithdraw(by: Acting, { id, expectedVersion, reason }: HearWithdrawComplaintInput): Promise<Complaint> {
    return withdrawn(by, 'hearWithdraw', await complaints.get(by, id), { expectedVersion }, reason);
  }

  /** They want to be told by text message, and said so to whoever writes it down. @throws UNAVAILABLE; INVALID at `phone`, `agreed` */
  async hearTexts(by: Acting, { id, expectedVersion, phone, agreed }: HearTextsInput): Promise<Complaint> {
    await complaints.get(by, id);
    refuseTexts(by, { phone, agreed });
    const row = await complaints.fire(by, id, 'hearTexts', { expectedVersion });
    await askTexts(by, row, phone);
    return row;
  }

  /** No more of them. */
  async hearNoTexts(by: Acting, { id, expectedVersion }: HearNoTextsInput): Promise<Complaint> {
    const row = await complaints.fire(by, id, 'hearNoTexts', { expectedVersion });
    await askTexts(by, row, '');
    return row;
  }

  /** Out of the adjusted rates with a reason, or in again. @throws INVALID at `reason` */
  leaveOut(by: Acting, { id, expectedVersion, why, reason }: LeaveOutComplaintInput): Promise<Complaint> {
    if (why && !reason) throw invalid(fieldError('reason', 'REQUIRED'));
    const set = { leftOut: why ?? null, leftOutReason: why ? reason : '' };
    return complaints.fire(by, id, 'leaveOut', { expectedVersion, set });
  }

  /** Does not take it up; the complainant reads why. */
  async reject(by: Acting, { id, expectedVersion, reason }: RejectComplaintInput): Promise<Complaint> {
    const before = await complaints.get(by, id);
    const set = { publicNote: reason, assigneeId: null, respondedAt: before.respondedAt ?? by.now };
    return complaints.fire(by, id, 'reject', { expectedVersion, set, note: reason });
  }

  /**
   * Gives it to somebody to look into. The second time it is somebody else: in the community, or of the street.
   * @throws INVALID at `assigneeId` when that person cannot investigate there; SAME_INVESTIGATOR
   */
  async investigate(by: Acting, input: InvestigateComplaintInput): Promise<Complaint> {
    const { id, expectedVersion } = input;
    const before = await complaints.get(by, id);
    const assigneeId = input.assigneeId ?? by.actor.personId!;
    if (!by.actor.is(assigneeId)) {
      if (!by.actor.may('complaint:assign', before)) throw fail('FORBIDDEN');
      const able = await holdersOf(by, before.state === 'escalated' || before.againstHead ? 'complaint:arbitrate' : 'complaint:investigate', before);
      if (!able.includes(assigneeId)) throw invalid(fieldError('assigneeId', 'UNKNOWN_PERSON'));
    }
    if (before.subjectIds.includes(assigneeId)) throw invalid(fieldError('assigneeId', 'COMPLAINED_OF'));
    if (judgedBefore(before, assigneeId)) throw fail('SAME_INVESTIGATOR');
    const row = await complaints.fire(by, id, 'investigate', { expectedVersion, set: { assigneeId } });
    await notify(by, [assigneeId], 'complaint.yours', row);
    return row;
  }

  /** Answers, and from now on waits for the complainant's word; their silence counts when the time is over. */
  async answer(by: Acting, { id, expectedVersion, answer, furtherWays }: AnswerComplaintInput): Promise<Complaint> {
    const before = await complaints.get(by, id);
    // the second answer is final: where else they may turn is told with it
    if (before.round > 1 && !furtherWays) throw invalid(fieldError('furtherWays', 'REQUIRED'));
    const confirmBy = await confirmUntil(by, before);
    const set = { answer, furtherWays, answeredById: by.actor.personId, answeredAt: before.answeredAt ?? by.now, confirmBy };
    const row = await complaints.fire(by, id, 'answer', { expectedVersion, set });
    await by.kernel.jobs.send(by, LAPSE, { id }, confirmBy);
    return row;
  }

  close(by: Acting, { id, expectedVersion, theme, note }: CloseComplaintInput): Promise<Complaint> {
    return complaints.fire(by, id, 'close', { expectedVersion, set: { theme }, note });
  }

  /** Entered by mistake; the complainant reads the reason, so that no complaint just disappears. */
  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Complaint> {
    return complaints.fire(by, id, 'void', { expectedVersion, set: { publicNote: reason }, note: reason });
  }
}
