import { Injectable } from '@nestjs/common';
import { type Acting, Actor, dayOf, perform, RESIDENT, type ThrottleRule } from '#kernel';
import { actPublicly, publicCommunity } from '#org';
import { NeedHearing } from './need-hearing.js';
import { NeedChannel } from './resident-need.entity.js';
import type { TellResidentNeedInput } from './resident-need.input.js';
import type { ToldNeed } from './told-need.type.js';

/** Ten wishes from one address without a pause are many for a household; a shared line waits a little. */
const TELLING: ThrottleRule = { free: 10, firstWait: 180, longestWait: 3600, memory: 3600 };

const stranger = new Actor(RESIDENT, null, []);

/** What residents write without an account: in one community, in an operation of its own. */
@Injectable()
export class TellingService {
  constructor(private readonly hearing: NeedHearing) {}

  /** @throws INVALID; NOT_FOUND for an unknown community; THROTTLED */
  async tell(by: Acting, { communityCode, ...told }: TellResidentNeedInput, address: string): Promise<ToldNeed> {
    const community = await publicCommunity(by.kernel, communityCode);
    await by.kernel.throttle.attempt(`telling ${address}`, TELLING);
    return perform(by.kernel, stranger, 'public:use', async ({ op }) => {
      const { by: as, community: unit } = await actPublicly(op, community.code, ['resident-need:read', 'resident-need:collect']);
      const place = { communityId: unit.id, streetId: unit.streetId! };
      const heard = { ...told, channel: NeedChannel.web, people: 1, heardOn: dayOf(as.now) };
      const need = await this.hearing.hear(as.under('resident-need:collect'), place, 'tell', heard);
      return { people: need.people, community };
    }, by.op.requestId);
  }
}
