import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { EscalationRule, SetEscalationRuleInput } from '../escalation/escalation-rule.type.js';
import { removeRule, rulesOf, setRule } from '../escalation/rules.js';
import { DeliveryService } from './delivery.service.js';
import { DeliveryOverview } from './delivery.type.js';
import { NoticeChoicesService } from './notice-choices.service.js';
import { NoticeChoices, SetNoticeChoicesInput } from './notice-choices.type.js';
import { RobotService } from './robot.service.js';
import { NoticeRobot, RobotTrial, SetNoticeRobotInput, TextMessageState } from './robot.type.js';

/** How people are told: each person's own choice, a street's rules and robots, how what is sent fares. */
@Resolver()
export class TellingResolver {
  constructor(
    private readonly choices: NoticeChoicesService,
    private readonly robots: RobotService,
    private readonly delivery: DeliveryService,
  ) {}

  @Allow('session:use')
  @Query(() => NoticeChoices)
  noticeChoices(@By() by: Acting): Promise<NoticeChoices> {
    return this.choices.of(by);
  }

  @Allow('session:use')
  @Mutation(() => NoticeChoices)
  setNoticeChoices(@By() by: Acting, @Args('input') input: SetNoticeChoicesInput): Promise<NoticeChoices> {
    return this.choices.set(by, input);
  }

  @Allow('session:use')
  @Mutation(() => NoticeChoices, { description: 'Sends a link there, which has to be opened first; null: no more mail.' })
  setNoticeAddress(@By() by: Acting, @Args('address', { type: () => String, nullable: true }) address: string | null): Promise<NoticeChoices> {
    return this.choices.setAddress(by, address);
  }

  @Allow('session:use')
  @Mutation(() => NoticeChoices)
  confirmNoticeAddress(@By() by: Acting, @Args('code') code: string): Promise<NoticeChoices> {
    return this.choices.confirm(by, code);
  }

  @Allow('setting:change')
  @Query(() => [EscalationRule], { description: 'By which rules a street’s deadlines are brought up; those for all kinds first.' })
  escalationRules(@By() by: Acting, @Args('streetId', { type: () => ID }) streetId: string): Promise<EscalationRule[]> {
    return rulesOf(by, streetId);
  }

  @Allow('setting:change-street')
  @Mutation(() => [EscalationRule])
  setEscalationRule(@By() by: Acting, @Args('input') input: SetEscalationRuleInput): Promise<EscalationRule[]> {
    return setRule(by, input);
  }

  @Allow('setting:change-street')
  @Mutation(() => [EscalationRule])
  removeEscalationRule(
    @By() by: Acting, @Args('streetId', { type: () => ID }) streetId: string, @Args('id', { type: () => ID }) id: string,
  ): Promise<EscalationRule[]> {
    return removeRule(by, streetId, id);
  }

  @Allow('setting:change')
  @Query(() => NoticeRobot, { nullable: true })
  noticeRobot(@By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string): Promise<NoticeRobot | null> {
    return this.robots.of(by, unitId);
  }

  @Allow('setting:change')
  @Mutation(() => NoticeRobot, { nullable: true })
  setNoticeRobot(@By() by: Acting, @Args('input') { unitId, address }: SetNoticeRobotInput): Promise<NoticeRobot | null> {
    return this.robots.set(by, unitId, address);
  }

  @Allow('setting:change')
  @Mutation(() => RobotTrial)
  tryNoticeRobot(@By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string): Promise<RobotTrial> {
    return this.robots.say(by, unitId);
  }

  @Allow('setting:change')
  @Query(() => TextMessageState)
  textMessages(@By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string): Promise<TextMessageState> {
    return this.robots.texts(by, unitId);
  }

  @Allow('job:administer')
  @Query(() => DeliveryOverview)
  deliveries(@By() by: Acting): Promise<DeliveryOverview> {
    return this.delivery.overview(by);
  }

  @Allow('job:administer')
  @Mutation(() => DeliveryOverview)
  retryDelivery(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<DeliveryOverview> {
    return this.delivery.retry(by, id);
  }
}
