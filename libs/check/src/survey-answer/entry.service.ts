import { Injectable } from '@nestjs/common';
import type { Acting } from '#kernel';
import type { Survey } from '../survey/survey.entity.js';
import { surveys } from '../survey/survey.kind.js';
import { spentDigest } from './codes.js';
import { takeIn } from './intake.js';
import type { EnterSurveyAnswerInput } from './survey-answer.input.js';

/** Answers that staff write down for others: into the same set, with the channel told. */
@Injectable()
export class EntryService {
  /** The same form sent twice is one answer. @throws INVALID at `answers.<question>`, `grid`; SURVEY_CLOSED; ALREADY_ANSWERED */
  async enter(by: Acting, { id, clientId, ...answering }: EnterSurveyAnswerInput): Promise<Survey> {
    const survey = await surveys.get(by, id);
    const [refusal] = await takeIn(by, survey, [{ ...answering, digest: spentDigest(survey.id, clientId.toLowerCase()) }]);
    if (refusal) throw refusal;
    by.op.forget();
    return survey;
  }
}
