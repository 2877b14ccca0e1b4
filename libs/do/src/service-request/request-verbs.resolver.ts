import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, VoidRecordInput } from '#kernel';
import { HearNoTextsInput, HearTextsInput } from '#org';
import { ServiceRequest } from './service-request.entity.js';
import {
  AcceptServiceRequestInput, AskServiceRequestInput, CompleteServiceRequestInput, DeclineServiceRequestInput,
  EntrustServiceRequestInput, ExplainServiceRequestInput, ExtendServiceRequestInput, FeedBackServiceRequestInput,
  FinishServiceRequestInput, GiveContactServiceRequestInput, GiveUpServiceRequestInput, HandOverServiceRequestInput,
  ObjectServiceRequestInput, PassOnServiceRequestInput, ReferServiceRequestInput, RefuseServiceRequestInput,
  ReopenServiceRequestInput, ReplyServiceRequestInput, ServeServiceRequestInput,
  TickServiceRequestInput, WithdrawServiceRequestInput,
} from './service-request.input.js';
import { ServiceRequestService } from './service-request.service.js';
import { TakenServiceRequest } from './slip.type.js';
import { TakeServiceRequestInput } from './taking.input.js';

/** One mutation a verb. */
@Resolver(() => ServiceRequest)
export class ServiceRequestVerbsResolver {
  constructor(private readonly service: ServiceRequestService) {}

  @Allow('service-request:take')
  @Mutation(() => TakenServiceRequest)
  takeServiceRequest(@By() by: Acting, @Args('input') input: TakeServiceRequestInput): Promise<TakenServiceRequest> {
    return this.service.take(by, input);
  }

  @Allow('service-request:answer')
  @Mutation(() => ServiceRequest)
  acceptServiceRequest(@By() by: Acting, @Args('input') input: AcceptServiceRequestInput): Promise<ServiceRequest> {
    return this.service.accept(by, input);
  }

  @Allow('service-request:answer')
  @Mutation(() => ServiceRequest)
  serveServiceRequest(@By() by: Acting, @Args('input') input: ServeServiceRequestInput): Promise<ServiceRequest> {
    return this.service.serve(by, input);
  }

  @Allow('service-request:answer')
  @Mutation(() => ServiceRequest)
  askServiceRequest(@By() by: Acting, @Args('input') input: AskServiceRequestInput): Promise<ServiceRequest> {
    return this.service.ask(by, input);
  }

  @Allow('service-request:answer')
  @Mutation(() => ServiceRequest)
  handOverServiceRequest(@By() by: Acting, @Args('input') input: HandOverServiceRequestInput): Promise<ServiceRequest> {
    return this.service.handOver(by, input);
  }

  @Allow('service-request:answer')
  @Mutation(() => ServiceRequest)
  declineServiceRequest(@By() by: Acting, @Args('input') input: DeclineServiceRequestInput): Promise<ServiceRequest> {
    return this.service.decline(by, input);
  }

  @Allow('service-request:answer')
  @Mutation(() => ServiceRequest)
  giveContactServiceRequest(@By() by: Acting, @Args('input') input: GiveContactServiceRequestInput): Promise<ServiceRequest> {
    return this.service.giveContact(by, input);
  }

  @Allow('service-request:answer')
  @Mutation(() => ServiceRequest)
  passOnServiceRequest(@By() by: Acting, @Args('input') input: PassOnServiceRequestInput): Promise<ServiceRequest> {
    return this.service.passOn(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  entrustServiceRequest(@By() by: Acting, @Args('input') input: EntrustServiceRequestInput): Promise<ServiceRequest> {
    return this.service.entrust(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  referServiceRequest(@By() by: Acting, @Args('input') input: ReferServiceRequestInput): Promise<ServiceRequest> {
    return this.service.refer(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  tickServiceRequest(@By() by: Acting, @Args('input') input: TickServiceRequestInput): Promise<ServiceRequest> {
    return this.service.tick(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  completeServiceRequest(@By() by: Acting, @Args('input') input: CompleteServiceRequestInput): Promise<ServiceRequest> {
    return this.service.complete(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  giveUpServiceRequest(@By() by: Acting, @Args('input') input: GiveUpServiceRequestInput): Promise<ServiceRequest> {
    return this.service.giveUp(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  extendServiceRequest(@By() by: Acting, @Args('input') input: ExtendServiceRequestInput): Promise<ServiceRequest> {
    return this.service.extend(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  finishServiceRequest(@By() by: Acting, @Args('input') input: FinishServiceRequestInput): Promise<ServiceRequest> {
    return this.service.finish(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  feedBackServiceRequest(@By() by: Acting, @Args('input') input: FeedBackServiceRequestInput): Promise<ServiceRequest> {
    return this.service.feedBack(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  replyServiceRequest(@By() by: Acting, @Args('input') input: ReplyServiceRequestInput): Promise<ServiceRequest> {
    return this.service.reply(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  refuseServiceRequest(@By() by: Acting, @Args('input') input: RefuseServiceRequestInput): Promise<ServiceRequest> {
    return this.service.refuse(by, input);
  }

  @Allow('service-request:object')
  @Mutation(() => ServiceRequest)
  objectServiceRequest(@By() by: Acting, @Args('input') input: ObjectServiceRequestInput): Promise<ServiceRequest> {
    return this.service.object(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  explainServiceRequest(@By() by: Acting, @Args('input') input: ExplainServiceRequestInput): Promise<ServiceRequest> {
    return this.service.explain(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  reopenServiceRequest(@By() by: Acting, @Args('input') input: ReopenServiceRequestInput): Promise<ServiceRequest> {
    return this.service.reopen(by, input);
  }

  @Allow('service-request:handle')
  @Mutation(() => ServiceRequest)
  withdrawServiceRequest(@By() by: Acting, @Args('input') input: WithdrawServiceRequestInput): Promise<ServiceRequest> {
    return this.service.withdraw(by, input);
  }

  @Allow('service-request:take')
  @Mutation(() => ServiceRequest, { description: 'Whoever came wants to be told by text message, and agreed to it (8.6.3).' })
  hearTextsServiceRequest(@By() by: Acting, @Args('input') input: HearTextsInput): Promise<ServiceRequest> {
    return this.service.hearTexts(by, input);
  }

  @Allow('service-request:take')
  @Mutation(() => ServiceRequest, { description: 'Whoever came wants no more text messages.' })
  hearNoTextsServiceRequest(@By() by: Acting, @Args('input') input: HearNoTextsInput): Promise<ServiceRequest> {
    return this.service.hearNoTexts(by, input);
  }

  @Allow('service-request:void')
  @Mutation(() => ServiceRequest)
  voidServiceRequest(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<ServiceRequest> {
    return this.service.void(by, input);
  }
}
