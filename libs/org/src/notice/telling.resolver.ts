import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By } from '#kernel';
import { deadlineTellings } from '../escalation/deadline-tellings.js';
import { DeadlineTellings } from '../escalation/deadline-tellings.type.js';
import { EscalationRule, SetEscalationRuleInput } from '../escalation/escalation-rule.type.js';
import { removeRule, rulesOf, setRule } from '../escalation/rules.js';
import { DeliveryService } from './delivery.service.js';
import { DeliveryOverview } from './delivery.type.js';
import { NoticeChoicesService } from './notice-choices.service.js';
import { NoticeChoices, SetNoticeChoicesInput } from './notice-choices.type.js';
import { RobotService } from './robot.service.js';
import { NoticeRobot, RobotTrial, SetNoticeRobotInput, SetNoticeRobotLanguageInput, TextMessageState } from './robot.type.js';

/** How people are told: each person's own choice, a street's rules and robots, how what is sent fares. */
@Resolver()
export class TellingResolver {
  constructor(
    private readonly choices: NoticeChoicesService,
    private readonly robots: RobotService,
    private readonly delivery: DeliveryService,
  ) {}

  @Allow('session:use')
  @Query(() => NoticeChoices, { description: 'How one wants to be told.' })
  noticeChoices(@By() by: Acting): Promise<NoticeChoices> {
    return this.choices.of(by);
  }

  @Allow('session:use')
  @Mutation(() => NoticeChoices, { description: 'Chooses how one is told, of what and when.' })
  setNoticeChoices(@By() by: Acting, @Args('input') input: SetNoticeChoicesInput): Promise<NoticeChoices> {
    return this.choices.set(by, input);
  }

  @Allow('session:use')
  @Mutation(() => NoticeChoices, { description: 'Sends a link there, which has to be opened first; null: no more mail.' })
  setNoticeAddress(@By() by: Acting, @Args('address', { type: () => String, nullable: true }) address: string | null): Promise<NoticeChoices> {
    return this.choices.setAddress(by, address);
  }

  @Allow('session:use')
  @Mutation(() => NoticeChoices, { description: 'The link that was sent to one’s address was opened.' })
  confirmNoticeAddress(@By() by: Acting, @Args('code') code: string): Promise<NoticeChoices> {
    return this.choices.confirm(by, code);
  }

  @Allow('setting:change')
  @Query(() => [EscalationRule], { description: 'By which rules a street’s deadlines are brought up; those for all kinds first.' })
  escalationRules(@By() by: Acting, @Args('streetId', { type: () => ID }) streetId: string): Promise<EscalationRule[]> {
    return rulesOf(by, streetId);
  }

  @Allow('notice:read')
  @Query(() => DeadlineTellings, { description: 'Who was told of a record’s deadlines and when, and the next step by the street’s rule.' })
  deadlineTellings(@By() by: Acting, @Args('recordId', { type: () => ID }) recordId: string): Promise<DeadlineTellings> {
    return deadlineTellings(by, recordId);
  }

  @Allow('notice:read')
  @Query(() => Boolean, { description: 'Whether residents can be told by text message.' })
  textsOffered(@By() by: Acting): boolean {
    return Boolean(by.kernel.config.SMS_URL);
  }

  @Allow('setting:change-street')
  @Mutation(() => [EscalationRule], { description: 'Sets the rule of a kind, or of all that have none.' })
  setEscalationRule(@By() by: Acting, @Args('input') input: SetEscalationRuleInput): Promise<EscalationRule[]> {
    return setRule(by, input);
  }

  @Allow('setting:change-street')
  @Mutation(() => [EscalationRule], { description: 'Back to the rule for all kinds, or to the product’s own.' })
  removeEscalationRule(
    @By() by: Acting, @Args('streetId', { type: () => ID }) streetId: string, @Args('id', { type: () => ID }) id: string,
  ): Promise<EscalationRule[]> {
    return removeRule(by, streetId, id);
  }

  @Allow('setting:change')
  @Query(() => NoticeRobot, { nullable: true, description: 'The robot of a unit’s group; null where there is none.' })
  noticeRobot(@By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string): Promise<NoticeRobot | null> {
    return this.robots.of(by, unitId);
  }

  @Allow('setting:change')
  @Mutation(() => NoticeRobot, { nullable: true, description: 'Sets the robot of a unit’s group, or takes it away.' })
  setNoticeRobot(@By() by: Acting, @Args('input') input: SetNoticeRobotInput): Promise<NoticeRobot | null> {
    return this.robots.set(by, input);
  }

  @Allow('setting:change')
  @Mutation(() => NoticeRobot, { description: 'In which language the robot of a unit’s group speaks.' })
  setNoticeRobotLanguage(@By() by: Acting, @Args('input') input: SetNoticeRobotLanguageInput): Promise<NoticeRobot> {
    return this.robots.speak(by, input);
  }

  @Allow('setting:change')
  @Mutation(() => RobotTrial, { description: 'Has the robot say a word, and tells how it was taken.' })
  tryNoticeRobot(@By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string): Promise<RobotTrial> {
    return this.robots.say(by, unitId);
  }

  @Allow('setting:change')
  @Query(() => TextMessageState, { description: 'Whether residents can be told by text message.' })
  textMessages(@By() by: Acting, @Args('unitId', { type: () => ID }) unitId: string): Promise<TextMessageState> {
    return this.robots.texts(by, unitId);
  }

  @Allow('job:administer')
  @Query(() => DeliveryOverview, { description: 'Whether what the platform sends arrives.' })
  deliveries(@By() by: Acting): Promise<DeliveryOverview> {
    return this.delivery.overview(by);
  }

  @Allow('job:administer')
  @Mutation(() => DeliveryOverview, { description: 'Tries once more what was given up.' })
  retryDelivery(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<DeliveryOverview> {
    return this.delivery.retry(by, id);
  }
}
