import { Injectable } from '@nestjs/common';
import { type Acting, fieldError, invalid, phoneProblem, plainPhone, type VoidRecordInput } from '#kernel';
import { communityPlace } from '#org';
import { linkDefaults } from '#standards';
import { matterTypeById } from '../matter-type/matter-types.js';
import type { Consultation } from './consultation.entity.js';
import type { AnswerConsultationInput, LogConsultationInput } from './consultation.input.js';
import { consultations } from './consultation.kind.js';

/** What was asked and told (8.5). */
@Injectable()
export class ConsultationService {
  /** @throws INVALID at `matterTypeId`, `topic` (neither said), `phone` (no answer and nowhere to call back, or no number) */
  async log(by: Acting, { communityId, matterTypeId, answer, phone, topic, ...told }: LogConsultationInput): Promise<Consultation> {
    const place = await communityPlace(by, communityId);
    const type = matterTypeId ? await matterTypeById(by, matterTypeId) : null;
    if (matterTypeId && type?.unitId !== place.streetId) throw invalid(fieldError('matterTypeId', 'UNKNOWN_RECORD'));
    const title = topic || type?.title;
    if (!title) throw invalid(fieldError('topic', 'REQUIRED'));
    if (!answer && !phone) throw invalid(fieldError('phone', 'REQUIRED'));
    const plain = phone ? plainPhone(phone) : null;
    const problem = plain && phoneProblem(plain);
    if (problem) throw invalid(problem);
    const row = await consultations.begin(by, place, 'log', {
      ...told, title, topic: title, matterTypeId: matterTypeId ?? null, answer,
      callerPhoneSealed: plain && !answer ? by.kernel.personal.seal(plain) : null,
      ...(answer
        ? { state: 'answered', answeredAt: by.now, endedAt: by.now, dueAt: null, assigneeId: by.actor.personId }
        : { assigneeId: by.actor.personId }),
    });
    await linkDefaults(by, row);
    return row;
  }

  answer(by: Acting, { id, expectedVersion, answer }: AnswerConsultationInput): Promise<Consultation> {
    return consultations.fire(by, id, 'answer', { expectedVersion, set: { answer, answeredAt: by.now, callerPhoneSealed: null } });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Consultation> {
    return consultations.fire(by, id, 'void', { expectedVersion, note: reason });
  }
}
