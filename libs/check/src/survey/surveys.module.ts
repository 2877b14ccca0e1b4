import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { PlanningInputSources } from '#plan';
import { FactSources, FulfilmentSources } from '#standards';
import { EntryService } from '../survey-answer/entry.service.js';
import { ResidentSurveyService } from '../survey-answer/resident-survey.service.js';
import { SurveyAnswerResolver } from '../survey-answer/survey-answer.resolver.js';
import { SurveyJobs } from './survey-jobs.js';
import { surveyKind } from './survey.kind.js';
import { QuestionFiguresResolver, SurveyResolver, SurveySectionResolver } from './survey.resolver.js';
import { SurveyService } from './survey.service.js';
import { lowScores, surveyFactSource, surveyFulfilments } from './survey.sources.js';

/** Clause 9.3.2 b: what residents say when they are asked. */
@Module({
  providers: [SurveyService, SurveyJobs, SurveyResolver, SurveySectionResolver, QuestionFiguresResolver, EntryService, ResidentSurveyService, SurveyAnswerResolver],
})
export class SurveysModule {
  constructor(kernel: Kernel, inputs: PlanningInputSources, facts: FactSources, fulfilments: FulfilmentSources, jobs: SurveyJobs) {
    kernel.kinds.add(surveyKind);
    jobs.register(kernel);
    facts.add(surveyFactSource);
    fulfilments.add(surveyFulfilments);
    inputs.add(lowScores);
  }
}
