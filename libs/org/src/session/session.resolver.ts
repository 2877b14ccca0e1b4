import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, dayOf, type GraphQLContext, Kernel, notices, Public } from '#kernel';
import { Membership } from '../person/membership.js';
import { callerOf, clearSessionCookie, setSessionCookies } from '../sign-in/cookies.js';
import { ChangePasswordInput, SignInInput } from '../sign-in/sign-in.input.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { Community } from '../unit/org-unit.entity.js';
import { communitiesWithin, communityById, unitById } from '../unit/units.js';
import { Me } from './me.type.js';
import { Session } from './session.type.js';
import { Sessions } from './sessions.js';

@Resolver(() => Me)
export class SessionResolver {
  private readonly list: Sessions;

  constructor(
    private readonly signInService: SignInService,
    private readonly kernel: Kernel,
  ) {
    this.list = new Sessions(kernel);
  }

  @Public('session:use')
  @Query(() => Me, { nullable: true, description: 'The person signed in; null without a session.' })
  me(@By() by: Acting): Promise<Me | null> {
    return meOf(by);
  }

  @Public()
  @Mutation(() => Me, { description: 'Begins a session by cookie. Wrong tries make the next one wait.' })
  async signIn(@Args('input') input: SignInInput, @Context() { request, reply, op }: GraphQLContext): Promise<Me | null> {
    const { token, device, actor } = await this.signInService.signIn(input, callerOf(request));
    setSessionCookies(reply, token, device, this.kernel.config.SECURE_COOKIES);
    return meOf(op.become(actor).acting('session:use'));
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Ends the session that asks.' })
  signOut(@Context() { request, reply }: GraphQLContext): Promise<boolean> {
    clearSessionCookie(reply);
    return this.signInService.signOut(callerOf(request).token);
  }

  @Allow('session:use')
  @Mutation(() => Me, { description: 'Needs the old one; ends all other sessions and all tokens of the person.' })
  async changePassword(@By() by: Acting, @Args('input') input: ChangePasswordInput): Promise<Me | null> {
    await this.signInService.changePassword(by, input);
    return { ...(await meOf(by))!, mustChangePassword: false };
  }

  @Allow('session:use')
  @Query(() => [Session], { description: 'Where the person is signed in.' })
  sessions(@By() by: Acting): Promise<Session[]> {
    return this.list.list(by.actor.personId!, by.actor.sessionId);
  }

  @Allow('session:use')
  @Mutation(() => Boolean, { description: 'Signs one’s own session out elsewhere; false when it has ended already.' })
  revokeSession(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.list.revoke(by.actor.personId!, id);
  }

  @ResolveField(() => [Membership])
  async memberships(@By('session:use') by: Acting): Promise<Membership[]> {
    const rows = await by.query<{ id: string; role: string; unitId: string; from: string; to: string | null }>(
      `SELECT id, role, unit_id AS "unitId", from_day::text AS "from", to_day::text AS "to" FROM memberships
       WHERE person_id = $1 AND from_day <= $2 AND (to_day IS NULL OR to_day >= $2) ORDER BY from_day, id`,
      [by.actor.personId, dayOf(by.now)],
    );
    return Promise.all(rows.map(async (row) => Object.assign(new Membership(), row, { unit: await unitById(by, row.unitId) })));
  }

  @ResolveField(() => [Community])
  communities(@By('session:use') by: Acting): Promise<Community[]> {
    return communitiesWithin(by, by.actor.widestReach());
  }

  @ResolveField(() => [String], { description: 'The permissions held at a community, for what is begun rather than moved.' })
  async can(@Parent() _me: Me, @By('session:use') by: Acting, @Args('communityId', { type: () => ID }) id: string): Promise<string[]> {
    const community = await communityById(by, id);
    return community ? by.actor.permissionsAt({ communityId: id, streetId: community.street.id }) : [];
  }

  @ResolveField(() => [String], { description: 'The permissions held in a grid of the community: what may be begun there, if not everywhere in it.' })
  async canInGrid(@Parent() _me: Me, @By('session:use') by: Acting, @Args('communityId', { type: () => ID }) id: string): Promise<string[]> {
    const community = await communityById(by, id);
    const { grids } = by.actor.widestReach();
    if (!community || !grids.size) return [];
    const here = await by.query<{ id: string }>('SELECT id FROM org_units WHERE community_id = $1 AND id = ANY($2)', [id, [...grids]]);
    const place = { communityId: id, streetId: community.street.id };
    return [...new Set(here.flatMap((grid) => by.actor.permissionsAt({ ...place, gridId: grid.id })))].sort();
  }

  @ResolveField(() => Int)
  unreadNotices(@By('notice:read') by: Acting): Promise<number> {
    return notices.unreadCount(by);
  }
}

async function meOf(by: Acting): Promise<Me | null> {
  const { personId, mustChangePassword } = by.actor;
  if (!personId) return null;
  const [row] = await by.query<{ account: string; name: string }>('SELECT account, name FROM people WHERE id = $1', [personId]);
  return row ? Object.assign(new Me(), { id: personId, ...row, mustChangePassword }) : null;
}
