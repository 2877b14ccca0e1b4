import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Acting, By, type GraphQLContext, Public } from '#kernel';
import { AskTextsInput } from '#org';
import { ConfirmComplaintInput, ContestComplaintInput, LodgeComplaintInput, WithdrawComplaintInput } from './complaint.input.js';
import { ResidentService } from './resident.service.js';
import { ComplaintProgress, LodgedComplaint } from './slip.type.js';

/** The residents' side: no account, only a number and its secret. */
@Resolver(() => ComplaintProgress)
export class ResidentResolver {
  constructor(private readonly service: ResidentService) {}

  @Public()
  @Mutation(() => LodgedComplaint)
  lodgeComplaint(
    @By() by: Acting,
    @Args('input') input: LodgeComplaintInput,
    @Context() { request }: GraphQLContext,
  ): Promise<LodgedComplaint> {
    return this.service.lodge(by, input, request.ip);
  }

  @Public()
  @Query(() => ComplaintProgress)
  complaintProgress(
    @By() by: Acting,
    @Args('number') number: string,
    @Args('secret') secret: string,
    @Context() { request }: GraphQLContext,
  ): Promise<ComplaintProgress> {
    return this.service.progress(by, { number, secret }, request.ip);
  }

  @Public()
  @Mutation(() => ComplaintProgress)
  confirmComplaint(
    @By() by: Acting,
    @Args('input') input: ConfirmComplaintInput,
    @Context() { request }: GraphQLContext,
  ): Promise<ComplaintProgress> {
    return this.service.confirm(by, input, request.ip);
  }

  @Public()
  @Mutation(() => ComplaintProgress)
  contestComplaint(
    @By() by: Acting,
    @Args('input') input: ContestComplaintInput,
    @Context() { request }: GraphQLContext,
  ): Promise<ComplaintProgress> {
    return this.service.contest(by, input, request.ip);
  }

  @Public()
  @Mutation(() => ComplaintProgress, { description: 'The complainant takes it back, by number and secret.' })
  withdrawComplaint(
    @By() by: Acting,
    @Args('input') input: WithdrawComplaintInput,
    @Context() { request }: GraphQLContext,
  ): Promise<ComplaintProgress> {
    return this.service.withdraw(by, input, request.ip);
  }

  @Public()
  @Mutation(() => ComplaintProgress, { description: 'To be told by text message; without a phone no more.' })
  askComplaintTexts(@By() by: Acting, @Args('input') input: AskTextsInput, @Context() { request }: GraphQLContext): Promise<ComplaintProgress> {
    return this.service.askTexts(by, input, request.ip);
  }
}
