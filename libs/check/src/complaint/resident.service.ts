import { Injectable } from '@nestjs/common';
import { type Acting, invalid, type ThrottleRule } from '#kernel';
import { actAside, askTexts, type AskTextsInput, openSlip, publicCommunity, type Slip, type SlipKind } from '#org';
import type { Complaint } from './complaint.entity.js';
import type { ConfirmComplaintInput, ContestComplaintInput, LodgeComplaintInput, WithdrawComplaintInput } from './complaint.input.js';
import { complaints } from './complaint.kind.js';
import { Intake, photosOf, tellingProblems } from './intake.js';
import { numberOf, progressOf } from './progress.js';
import type { ComplaintProgress, LodgedComplaint } from './slip.type.js';
import { confirmed, contested, withdrawn } from './words.js';

/** Twenty complaints from one address without a pause are many even for a shared line. */
const LODGING: ThrottleRule = { free: 20, firstWait: 180, longestWait: 3600, memory: 3600 };
/** What the number and secret of a complaint open. */
const COMPLAINT_SLIP: SlipKind<Complaint, null> = { rows: complaints, permissions: ['complaint:read', 'complaint:settle'], work: 'complaint:settle' };

/**
 * What residents do without an account. Each request acts in one community, in an operation of its own: what the
 * secret opens, no other field of the same document gets to use.
 */
@Injectable()
export class ResidentService {
  constructor(private readonly intake: Intake) {}

  /** @throws INVALID; NOT_FOUND for an unknown community; THROTTLED */
  async lodge(by: Acting, input: LodgeComplaintInput, address: string): Promise<LodgedComplaint> {
    const problems = tellingProblems(by, input, 'nameAndPhone');
    if (problems.length) throw invalid(...problems);
    const photos = photosOf(by, input.photoTokens ?? []);
    const community = await publicCommunity(by.kernel, input.communityCode);
    await this.countLodging(by, address);
    return actAside(by, community.code, ['complaint:read', 'complaint:attach'], async (as, unit) => {
      const place = { communityId: unit.id, streetId: unit.streetId! };
      const telling = { verb: 'lodge', channel: 'web', clientId: input.clientId, photos } as const;
      const { row, secret } = await this.intake.receive(as, place, input, telling);
      return { number: numberOf(unit, row), secret, community };
    });
  }

  /** @throws NOT_FOUND for a wrong secret and an unknown number alike; THROTTLED */
  progress(by: Acting, slip: Slip, address: string): Promise<ComplaintProgress> {
    return this.opened(by, slip, address, async (_as, row) => row);
  }

  /** Says whether it is solved, and how it was handled. */
  confirm(by: Acting, { number, secret, ...word }: ConfirmComplaintInput, address: string): Promise<ComplaintProgress> {
    return this.opened(by, { number, secret }, address, async (as, { id }) => {
      const { version } = await complaints.lock(as, id);
      return confirmed(as, 'confirm', id, { expectedVersion: version }, word);
    });
  }

  /** Of one that was joined to another, it is the other that is looked at again. */
  contest(by: Acting, { reason, ...slip }: ContestComplaintInput, address: string): Promise<ComplaintProgress> {
    return this.opened(by, slip, address, async (as, row) => {
      const before = await complaints.lock(as, row.joinedToId ?? row.id);
      const after = await contested(as, 'contest', before, { expectedVersion: before.version }, reason);
      return row.joinedToId ? row : after;
    });
  }

  withdraw(by: Acting, { reason, ...slip }: WithdrawComplaintInput, address: string): Promise<ComplaintProgress> {
    return this.opened(by, slip, address, async (as, { id }) => {
      const before = await complaints.lock(as, id);
      return withdrawn(as, 'withdraw', before, { expectedVersion: before.version }, reason);
    });
  }

  /** Whether they are told of the progress by text message, and where to. */
  askTexts(by: Acting, { phone, ...slip }: AskTextsInput, address: string): Promise<ComplaintProgress> {
    return this.opened(by, slip, address, async (as, row) => {
      await askTexts(as, row, phone);
      return row;
    });
  }

  /** Does `work` on the complaint of a slip and answers how it stands then. */
  private opened(by: Acting, slip: Slip, address: string, work: (as: Acting, row: Complaint) => Promise<Complaint>): Promise<ComplaintProgress> {
    return openSlip(by, COMPLAINT_SLIP, slip, address, async (as, row, community) => progressOf(as, await work(as, row), community));
  }

  private async countLodging(by: Acting, address: string): Promise<void> {
    const key = `lodging ${address}`;
    await by.kernel.throttle.attempt(key, LODGING);
  }
}
