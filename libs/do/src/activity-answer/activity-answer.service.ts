import { createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Acting, DomainError, fail, fieldError, invalid, type Permission, type ThrottleRule } from '#kernel';
import { actAside, publicCommunity } from '#org';
import { type Activity, AnswersBy } from '../activity/activity.entity.js';
import { activities } from '../activity/activity.kind.js';
import { answersUntil } from '../activity/activity.workflow.js';
import { byPhone, phoneOf, registrations } from '../activity-registration/registrations.js';
import type { AnswerActivityInput, AskParticipantsInput } from './activity-answer.input.js';
import { ActivityQuestions, AnswerTaken } from './activity-answer.type.js';
import { answers, checkLimit, shutTo, tokenHolds } from './answers.js';

const REGISTER: Permission = 'activity:register';
const OPENED: readonly Permission[] = ['activity:read', REGISTER];
/** A hall full of people behind one line answers at once; a program is slowed down. */
const ANSWERING: ThrottleRule = { free: 200, firstWait: 60, longestWait: 3600, memory: 3600 };

/** Those who came say how it was: without an account, once, and so that nobody learns who said what. */
@Injectable()
export class ActivityAnswerService {
  /** @throws INVALID at `limit`; ANSWERS_CLOSED once it was closed */
  ask(by: Acting, { id, expectedVersion, by: who, limit = null, days }: AskParticipantsInput): Promise<Activity> {
    const everyone = who === AnswersBy.everyone;
    if (everyone && limit === null) throw invalid(fieldError('limit', 'REQUIRED'));
    return activities.fire(by, id, 'askParticipants', { expectedVersion, set: { answersBy: who, answerLimit: everyone ? limit : null, answerDays: days } });
  }

  /** @throws NOT_FOUND for a wrong token too; NOT_YET_HELD, ANSWERS_CLOSED */
  async questions(by: Acting, communityCode: string, activityId: string, token: string): Promise<ActivityQuestions> {
    const community = await publicCommunity(by.kernel, communityCode);
    return actAside(by, community.code, OPENED, async (as) => {
      const row = openedBy(as, token, await activities.get(as.under(REGISTER), activityId));
      const { title, startsAt, answersBy } = row;
      return Object.assign(new ActivityQuestions(), { title, startsAt, until: answersUntil(row)!, asksPhone: answersBy === AnswersBy.list });
    });
  }

  /**
   * Takes one answer. Of somebody on the list it is noted that they have answered, and nothing joins the two.
   * @throws INVALID at `phone`; NOT_FOUND, NOT_YET_HELD, ANSWERS_CLOSED, NOT_ON_LIST, ANSWERED_ALREADY, ANSWERS_FULL, THROTTLED
   */
  async answer(by: Acting, input: AnswerActivityInput, address: string): Promise<AnswerTaken> {
    const community = await publicCommunity(by.kernel, input.communityCode);
    await by.kernel.throttle.attempt(`answers ${address}`, ANSWERING);
    return actAside(by, community.code, OPENED, async (as) => {
      const own = as.under(REGISTER);
      const { content, arrangement, place, overall, words, clientId } = input;
      const row = openedBy(own, input.token, await activities.lock(own, input.activityId));
      const formKey = createHmac('sha256', own.kernel.key).update(`activity answer ${row.id} ${clientId.toLowerCase()}`).digest('base64url');
      const [known] = await answers.find(own, { activityId: row.id, formKey });
      if (known) return Object.assign(new AnswerTaken(), { again: true });
      if (row.answersBy === AnswersBy.list) await this.tickOff(own, row, input.phone);
      await checkLimit(own, row);
      await answers.insert(own, row, { id: randomUUID(), activityId: row.id, content, arrangement, place, overall, words, formKey });
      return Object.assign(new AnswerTaken(), { again: false });
    });
  }

  private async tickOff(by: Acting, row: Activity, phone: string): Promise<void> {
    if (!phone) throw invalid(fieldError('phone', 'REQUIRED'));
    const guest = await byPhone(by, row, phoneOf(phone));
    if (!guest?.cameAt) throw fail('NOT_ON_LIST');
    if (guest.answered) throw fail('ANSWERED_ALREADY');
    await registrations.update(by, guest, { answered: true });
  }
}

function openedBy(by: Acting, token: string, row: Activity): Activity {
  const shut = tokenHolds(by.kernel.key, row.id, token) ? shutTo(row, by.now) : { code: 'NOT_FOUND' as const, params: {} };
  if (shut) throw new DomainError(shut.code, shut.params as never);
  return row;
}
