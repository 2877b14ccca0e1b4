import { Injectable } from '@nestjs/common';
import { type Acting, fail, fieldError, invalid, notify, type VoidRecordInput } from '#kernel';
import { communityPlace, holdersOf, publicCommunity } from '#org';
import type { Complaint } from './complaint.entity.js';
import type {
  AcknowledgeComplaintInput, AnswerComplaintInput, CloseComplaintInput, InvestigateComplaintInput, RejectComplaintInput, TakeComplaintInput,
} from './complaint.input.js';
import { complaints } from './complaint.kind.js';
import { judgedBefore } from './complaint.workflow.js';
import { Intake, tellingProblems } from './intake.js';
import { LAPSE } from './lapse.js';
import { numberOf } from './progress.js';
import { confirmUntil } from './promises.js';
import type { TakenComplaint } from './slip.type.js';

/** What staff do with complaints (9.2), one method a verb. */
@Injectable()
export class ComplaintService {
  constructor(private readonly intake: Intake) {}

  /** Writes down what somebody says at the counter or by phone; the slip is theirs. @throws INVALID */
  async take(by: Acting, input: TakeComplaintInput): Promise<TakenComplaint> {
    const place = await communityPlace(by, input.communityId);
    const problems = tellingProblems(by, input, 'name');
    if (problems.length) throw invalid(...problems);
    const { channel, clientId } = input;
    const { row, secret } = await this.intake.receive(by, place, input, { verb: 'take', channel, clientId });
    const community = await publicCommunity(by.kernel, place.code);
    return { complaint: row, slip: { number: numberOf(community, row), secret, community } };
  }

  acknowledge(by: Acting, { id, expectedVersion }: AcknowledgeComplaintInput): Promise<Complaint> {
    return complaints.fire(by, id, 'acknowledge', { expectedVersion });
  }

  /** Does not take it up; the complainant reads why. */
  reject(by: Acting, { id, expectedVersion, reason }: RejectComplaintInput): Promise<Complaint> {
    return complaints.fire(by, id, 'reject', { expectedVersion, set: { publicNote: reason, assigneeId: null }, note: reason });
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
      const able = await holdersOf(by, 'complaint:investigate', before);
      if (!able.includes(assigneeId)) throw invalid(fieldError('assigneeId', 'UNKNOWN_PERSON'));
    }
    if (judgedBefore(before, assigneeId)) throw fail('SAME_INVESTIGATOR');
    const row = await complaints.fire(by, id, 'investigate', { expectedVersion, set: { assigneeId } });
    await notify(by, [assigneeId], 'complaint.yours', row);
    return row;
  }

  /** Answers, and from now on waits for the complainant's word; their silence counts when the time is over. */
  async answer(by: Acting, { id, expectedVersion, answer }: AnswerComplaintInput): Promise<Complaint> {
    const before = await complaints.get(by, id);
    const confirmBy = await confirmUntil(by, before);
    const set = { answer, answeredById: by.actor.personId, confirmBy };
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
