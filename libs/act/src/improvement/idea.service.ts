import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { type Acting, Actor, DateScalar, type Operation, perform, RESIDENT, type ThrottleRule, titleOf } from '#kernel';
import { actPublicly, PublicCommunity, publicCommunity } from '#org';
import { linkDefaults } from '#standards';
import { BLANK } from './improvement-blank.js';
import type { TellIdeaInput } from './improvement.input.js';
import { improvements } from './improvement.kind.js';
import { ImprovementOrigin } from './improvement-type.js';

/** Six ideas from one address without a pause are many for a household; a shared line waits a little. */
const TELLING: ThrottleRule = { free: 6, firstWait: 180, longestWait: 3600, memory: 3600 };
const SHOWN = 12;

const stranger = new Actor(RESIDENT, null, []);

@ObjectType()
export class ToldIdea {
  @Field(() => PublicCommunity)
  community: PublicCommunity;
}

/** What became better, as residents read it: nothing of who had the idea. */
@ObjectType()
export class PublicImprovement {
  @Field()
  title: string;

  @Field()
  goal: string;

  /** What is done from now on; '' while it is tried. */
  @Field()
  standardAs: string;

  /** From a resident. */
  @Field()
  fromResident: boolean;

  /** Since when it is tried, or done. */
  @Field(() => DateScalar)
  since: string;
}

/** Residents' side of improvement: ideas without an account, and what became of them. */
@Injectable()
export class IdeaService {
  /** @throws INVALID; NOT_FOUND for an unknown community; THROTTLED */
  async tell(by: Acting, { communityCode, clientId, words }: TellIdeaInput, address: string): Promise<ToldIdea> {
    const community = await publicCommunity(by.kernel, communityCode);
    await by.kernel.throttle.attempt(`idea ${address}`, TELLING);
    return perform(by.kernel, stranger, 'public:use', async ({ op }) => {
      const { by: as, community: unit } = await actPublicly(op, community.code, ['improvement:read', 'improvement:propose']);
      await as.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [clientId]);
      const acting = as.under('improvement:propose');
      const [sent] = await improvements.find(acting, { communityId: unit.id, clientId: clientId.toLowerCase() });
      if (!sent) {
        const place = { communityId: unit.id, streetId: unit.streetId! };
        const row = await improvements.begin(acting, place, 'tell', { ...BLANK, title: titleOf(words), idea: words, origin: ImprovementOrigin.resident, clientId: clientId.toLowerCase() });
        await linkDefaults(acting, row);
      }
      return Object.assign(new ToldIdea(), { community });
    }, by.op.requestId);
  }

  /** What is tried or has become the rule, the latest first. @throws NOT_FOUND for an unknown community */
  async told(op: Operation, code: string): Promise<PublicImprovement[]> {
    const { by, community } = await actPublicly(op, code);
    const rows = await by.query<PublicImprovement>(
      `SELECT i.title, i.goal, i.standard_as AS "standardAs", i.origin = 'resident' AS "fromResident", coalesce(i.standard_on, i.pilot_from)::text AS since
       FROM improvements i WHERE i.community_id = $1 AND (i.state IN ('standard', 'kept', 'shared') OR (i.state IN ('piloting', 'measured') AND i.pilot_from IS NOT NULL))
       ORDER BY coalesce(i.standard_on, i.pilot_from) DESC, i.id LIMIT ${SHOWN}`,
      [community.id],
    );
    return rows.map((row) => Object.assign(new PublicImprovement(), row));
  }
}
