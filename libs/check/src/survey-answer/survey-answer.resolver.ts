import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type GraphQLContext, Public } from '#kernel';
import { Survey } from '../survey/survey.entity.js';
import { EntryService } from './entry.service.js';
import { SurveyAnswerTaken, PublicSurvey, PublicSurveys } from './public-survey.type.js';
import { ResidentSurveyService } from './resident-survey.service.js';
import { AnswerSurveyInput, EnterSurveyAnswerInput } from './survey-answer.input.js';

@Resolver()
export class SurveyAnswerResolver {
  constructor(
    private readonly residents: ResidentSurveyService,
    private readonly entry: EntryService,
  ) {}

  @Public()
  @Query(() => PublicSurveys, { description: 'Surveys that can be answered, and what earlier ones said.' })
  publicSurveys(@Args('code') code: string, @Context() { op }: GraphQLContext): Promise<PublicSurveys> {
    return this.residents.list(op, code);
  }

  @Public()
  @Query(() => PublicSurvey)
  publicSurvey(@Args('code') code: string, @Args('id', { type: () => ID }) id: string, @Context() { op }: GraphQLContext): Promise<PublicSurvey> {
    return this.residents.one(op, code, id);
  }

  @Public()
  @Mutation(() => SurveyAnswerTaken, { description: 'A whole answer, or none: what is missing is told at `answers.<question>`.' })
  answerSurvey(@By() by: Acting, @Args('input') input: AnswerSurveyInput, @Context() { request }: GraphQLContext): Promise<SurveyAnswerTaken> {
    return this.residents.answer(by, input, request.ip);
  }

  @Allow('survey:enter')
  @Mutation(() => Survey, { description: 'One that staff wrote down, asking or from paper; who it was is not kept.' })
  enterSurveyAnswer(@By() by: Acting, @Args('input') input: EnterSurveyAnswerInput): Promise<Survey> {
    return this.entry.enter(by, input);
  }
}
