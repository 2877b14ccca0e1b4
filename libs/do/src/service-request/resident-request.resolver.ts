import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Acting, By, type GraphQLContext, type Operation, Public } from '#kernel';
import { actPublicly, AskTextsInput } from '#org';
import { ResidentRequestService } from './resident-request.service.js';
import { PublicReply, RequestProgress, RequestSlip } from './slip.type.js';
import { LodgeServiceRequestInput, ObjectToReplyInput, SettleReplyInput } from './taking.input.js';

/** The residents' side: no account, only a number and its secret. */
@Resolver(() => RequestProgress)
export class ResidentRequestResolver {
  constructor(private readonly service: ResidentRequestService) {}

  @Public()
  @Mutation(() => RequestSlip)
  lodgeServiceRequest(
    @By() by: Acting, @Args('input') input: LodgeServiceRequestInput, @Context() { request }: GraphQLContext,
  ): Promise<RequestSlip> {
    return this.service.lodge(by, input, request.ip);
  }

  @Public()
  @Query(() => RequestProgress)
  requestProgress(
    @By() by: Acting, @Args('number') number: string, @Args('secret') secret: string, @Context() { request }: GraphQLContext,
  ): Promise<RequestProgress> {
    return this.service.progress(by, { number, secret }, request.ip);
  }

  @Public()
  @Mutation(() => RequestProgress, { description: 'Of what is closed, a new request that is linked to it.' })
  objectToReply(@By() by: Acting, @Args('input') input: ObjectToReplyInput, @Context() { request }: GraphQLContext): Promise<RequestProgress> {
    return this.service.objectTo(by, input, request.ip);
  }

  @Public()
  @Mutation(() => RequestProgress)
  settleReply(@By() by: Acting, @Args('input') input: SettleReplyInput, @Context() { request }: GraphQLContext): Promise<RequestProgress> {
    return this.service.settle(by, input, request.ip);
  }

  @Public()
  @Mutation(() => RequestProgress, { description: 'To be told by text message; without a phone no more.' })
  askRequestTexts(@By() by: Acting, @Args('input') input: AskTextsInput, @Context() { request }: GraphQLContext): Promise<RequestProgress> {
    return this.service.askTexts(by, input, request.ip);
  }

  @Public()
  @Query(() => [PublicReply], { description: 'Replies that concern everybody (8.6.3), the latest first.' })
  async publicReplies(@Context('op') op: Operation, @Args('code') code: string): Promise<PublicReply[]> {
    const { by, community } = await actPublicly(op, code, ['service-request:read']);
    return this.service.publicReplies(by, community.id);
  }
}
