import { Injectable } from '@nestjs/common';
import {
  type Acting, Actor, DomainError, fail, invalid, notify, perform, type Permission, type ThrottleRule,
} from '#kernel';
import { actPublicly, notifyHolders, type OrgUnit, publicCommunity } from '#org';
import type { Complaint } from './complaint.entity.js';
import type { ConfirmComplaintInput, ContestComplaintInput, LodgeComplaintInput } from './complaint.input.js';
import { complaints } from './complaint.kind.js';
import { Intake, photosOf, tellingProblems } from './intake.js';
import { numberOf, progressOf } from './progress.js';
import { promises, TO_SECOND_ANSWER } from './promises.js';
import { secretMatches } from './secret.js';
import type { ComplaintProgress, LodgedComplaint } from './slip.type.js';

/** Twenty complaints from one address without a pause are many even for a shared line. */
const LODGING: ThrottleRule = { free: 20, firstWait: 180, longestWait: 3600, memory: 3600 };
const ONE_SLIP: ThrottleRule = { free: 5, firstWait: 30, longestWait: 900, memory: 3600 };
const ANY_SLIP: ThrottleRule = { free: 30, firstWait: 60, longestWait: 900, memory: 3600 };

const NUMBER = /^([0-9A-Z-]{1,20})\/(CP-\d{4}-\d{4,9})$/;
const stranger = new Actor('public', null, []);

interface Slip {
  number: string;
  secret: string;
}

/**
 * What residents do without an account. Each request acts in one community, in an operation of its own: what the
 * secret opens, no other field of the same document gets to use.
 *
 * Wrong tries count by address, and by number and address. They do not count by number alone: numbers are easy to
 * guess, and whoever tried one for long would keep its owner out; the length of the secret bears that.
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
    return aside(by, community.code, ['complaint:read', 'complaint:attach'], async (as, unit) => {
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

  confirm(by: Acting, slip: ConfirmComplaintInput, address: string): Promise<ComplaintProgress> {
    return this.opened(by, slip, address, async (as, { id }) => {
      const { version } = await complaints.lock(as, id);
      const row = await complaints.fire(as, id, 'confirm', { expectedVersion: version });
      await notify(as, [row.assigneeId], 'complaint.confirmed', row);
      return row;
    });
  }

  /** Asks for another look, once: somebody else's. */
  contest(by: Acting, { reason, ...slip }: ContestComplaintInput, address: string): Promise<ComplaintProgress> {
    return this.opened(by, slip, address, async (as, { id }) => {
      const before = await complaints.lock(as, id);
      const set = {
        contestReason: reason,
        round: before.round + 1,
        firstInvestigatorId: before.assigneeId,
        assigneeId: null,
        confirmBy: null,
        ...(await promises(as, before, TO_SECOND_ANSWER)),
      };
      const row = await complaints.fire(as, id, 'contest', { expectedVersion: before.version, set });
      await notifyHolders(as, 'complaint:assign', 'complaint.contested', row);
      return row;
    });
  }

  /** Does `work` on the complaint of a slip and answers how it stands then. */
  private async opened(by: Acting, slip: Slip, address: string, work: (as: Acting, row: Complaint) => Promise<Complaint>): Promise<ComplaintProgress> {
    const { throttle, key } = by.kernel;
    const [, code = '', number = ''] = NUMBER.exec(slip.number.normalize('NFKC').replace(/\s/g, '').toUpperCase()) ?? [];
    const thisSlip = `slip ${code}/${number} ${address}`;
    const anySlip = `slips ${address}`;
    // counted before it is looked at: guesses sent side by side are no more than guesses in turn
    await throttle.ask([anySlip]);
    await throttle.attempt(thisSlip, ONE_SLIP);
    try {
      const progress = await aside(by, code, ['complaint:read', 'complaint:settle'], async (as, community) => {
        const [found = null] = await complaints.find(as, { communityId: community.id, number });
        if (!secretMatches(key, found, slip.secret)) throw fail('NOT_FOUND');
        return progressOf(as, await work(as.under('complaint:settle'), found!), community);
      });
      await throttle.succeeded([thisSlip]);
      return progress;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') {
        await throttle.failed(anySlip, ANY_SLIP);
      }
      throw error;
    }
  }

  private async countLodging(by: Acting, address: string): Promise<void> {
    const key = `lodging ${address}`;
    await by.kernel.throttle.attempt(key, LODGING);
  }
}

function aside<R>(by: Acting, code: string, permissions: readonly Permission[], work: (as: Acting, community: OrgUnit) => Promise<R>): Promise<R> {
  return perform(by.kernel, stranger, 'public:use', async ({ op }) => {
    const { by: as, community } = await actPublicly(op, code, permissions);
    return work(as, community);
  }, by.op.requestId);
}
