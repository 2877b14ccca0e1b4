import { Injectable } from '@nestjs/common';
import { type Acting, invalid, notify, type ThrottleRule } from '#kernel';
import { actAside, askTexts, type AskTextsInput, openSlip, publicCommunity, type Slip, type SlipKind } from '#org';
import { comingProblems, RequestIntake } from './intake.js';
import { move, objected } from './moves.js';
import { progressOf } from './progress.js';
import { objectionIsOver } from './service-request.workflow.js';
import type { ServiceRequest } from './service-request.entity.js';
import { serviceRequests } from './service-request.kind.js';
import { PublicReply, type RequestProgress, type RequestSlip } from './slip.type.js';
import type { LodgeServiceRequestInput, ObjectToReplyInput, SettleReplyInput } from './taking.input.js';

/** As of complaints: a shared line waits a little after twenty. */
const LODGING: ThrottleRule = { free: 20, firstWait: 180, longestWait: 3600, memory: 3600 };
const REPLIES_SHOWN = 50;

/** What the number and secret of a request open. */
const REQUEST_SLIP: SlipKind<ServiceRequest, null> = {
  rows: serviceRequests,
  permissions: ['service-request:read', 'service-request:settle', 'service-request:object', 'service-request:take'],
  work: 'service-request:settle',
};

/** What residents do with their requests without an account. */
@Injectable()
export class ResidentRequestService {
  constructor(private readonly intake: RequestIntake) {}

  /** @throws INVALID; NOT_FOUND for an unknown community; THROTTLED */
  async lodge(by: Acting, input: LodgeServiceRequestInput, address: string): Promise<RequestSlip> {
    const problems = comingProblems(input, 'nameAndPhone');
    if (problems.length) throw invalid(...problems);
    const community = await publicCommunity(by.kernel, input.communityCode);
    await by.kernel.throttle.attempt(`requests ${address}`, LODGING);
    return actAside(by, community.code, ['service-request:read', 'service-request:take'], async (as, unit) => {
      const place = { communityId: unit.id, streetId: unit.streetId! };
      // a stranger is not told what else this phone number has asked for
      const { row, secret } = await this.intake.receive(as.under('service-request:take'), place, input, { verb: 'lodge', channel: 'web', evenSo: true });
      return { number: `${unit.code}/${row.number}`, secret, community };
    });
  }

  /** @throws NOT_FOUND for a wrong secret and an unknown number alike; THROTTLED */
  progress(by: Acting, slip: Slip, address: string): Promise<RequestProgress> {
    return openSlip(by, REQUEST_SLIP, slip, address, (as, row, community) => progressOf(as, row, community));
  }

  /** Within its time it reopens the matter; later it becomes a new request, linked to the old one. @throws WRONG_STATE */
  objectTo(by: Acting, { reason, clientId, ...slip }: ObjectToReplyInput, address: string): Promise<RequestProgress> {
    return openSlip(by, REQUEST_SLIP, slip, address, async (as, { id }, unit) => {
      const before = await serviceRequests.lock(as, id);
      if (!objectionIsOver(before, as.now)) {
        return progressOf(as, await objected(as.under('service-request:object'), id, before.version, { reason, channel: 'web' }), unit);
      }
      const { row, secret } = await this.intake.follow(as.under('service-request:take'), before, reason, clientId);
      const community = await publicCommunity(by.kernel, unit.code);
      return progressOf(as, row, unit, { number: `${unit.code}/${row.number}`, secret, community });
    });
  }

  /** Says that it is settled, and how good it was; of what is closed already, only how good. @throws RATED_ALREADY, WRONG_STATE */
  settle(by: Acting, { rating, words, ...slip }: SettleReplyInput, address: string): Promise<RequestProgress> {
    return openSlip(by, REQUEST_SLIP, slip, address, async (as, { id }, community) => {
      const { version, state } = await serviceRequests.lock(as, id);
      const row = await move(as, id, state === 'closed' ? 'rate' : 'settle', { expectedVersion: version, set: { rating, ratingWords: words } });
      await notify(as, [row.assigneeId], 'service-request.rated', row);
      return progressOf(as, row, community);
    });
  }

  /** Whether they are told of the progress by text message, and where to. */
  askTexts(by: Acting, { phone, ...slip }: AskTextsInput, address: string): Promise<RequestProgress> {
    return openSlip(by, REQUEST_SLIP, slip, address, async (as, row, community) => {
      await askTexts(as, row, phone);
      return progressOf(as, row, community);
    });
  }

  /** Replies that concern everybody, the latest first. */
  async publicReplies(by: Acting, communityId: string): Promise<PublicReply[]> {
    const rows = await by.query<PublicReply>(
      `SELECT coalesce(m.title, '') AS title, r.public_reply AS words, r.replied_at AS "repliedAt" FROM service_requests r
       LEFT JOIN matter_types m ON m.id = r.matter_type_id
       WHERE r.community_id = $1 AND r.public_reply <> '' AND r.state IN ('replied', 'objected', 'closed')
       ORDER BY r.replied_at DESC LIMIT ${REPLIES_SHOWN}`,
      [communityId],
    );
    return rows.map((row) => Object.assign(new PublicReply(), row));
  }
}
