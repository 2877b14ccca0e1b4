import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type GraphQLContext, Public } from '#kernel';
import { Activity } from '../activity/activity.entity.js';
import { AnswerActivityInput, AskParticipantsInput } from './activity-answer.input.js';
import { ActivityAnswerService } from './activity-answer.service.js';
import { ActivityQuestions, AnswerTaken, ParticipantAnswers } from './activity-answer.type.js';
import { answersOf } from './answers.js';

@Resolver(() => Activity)
export class ActivityAnswerResolver {
  constructor(private readonly service: ActivityAnswerService) {}

  @Allow('activity:hold')
  @Mutation(() => Activity)
  askParticipants(@By() by: Acting, @Args('input') input: AskParticipantsInput): Promise<Activity> {
    return this.service.ask(by, input);
  }

  @ResolveField(() => ParticipantAnswers, { nullable: true, description: 'What those who came say; null where nobody asks them.' })
  participantAnswers(@Parent() row: Activity, @By('activity:read') by: Acting): Promise<ParticipantAnswers | null> {
    return answersOf(by, row);
  }

  @Public()
  @Query(() => ActivityQuestions)
  activityQuestions(
    @By() by: Acting, @Args('communityCode') communityCode: string, @Args('activityId', { type: () => ID }) activityId: string, @Args('token') token: string,
  ): Promise<ActivityQuestions> {
    return this.service.questions(by, communityCode, activityId, token);
  }

  @Public()
  @Mutation(() => AnswerTaken)
  answerActivity(@By() by: Acting, @Args('input') input: AnswerActivityInput, @Context() { request }: GraphQLContext): Promise<AnswerTaken> {
    return this.service.answer(by, input, request.ip);
  }
}
