import { Injectable } from '@nestjs/common';
import { type Acting, awaitedPermission, comments, dayOf, fieldError, handTo, invalid, notify, type RecordKindName, type RecordRow } from '#kernel';
import { holdersOf, peopleByIds } from '../person/people.js';
import type { Person } from '../person/person.entity.js';
import type { AssignRecordInput } from './assignment.input.js';

@Injectable()
export class AssignmentService {
  /** @throws INVALID at `personId` for somebody who could not take the next step, at `dueOn` for a past day */
  async assign(by: Acting, { kind, id, expectedVersion, personId, dueOn, reason }: AssignRecordInput): Promise<RecordRow> {
    const row = await comments.commentable(by, kind, id);
    if (dueOn && dueOn < dayOf(by.now)) throw invalid(fieldError('dueOn', 'IN_THE_PAST'));
    const able = await holdersOf(by, awaitedPermission(by, row), row);
    if (!able.includes(personId)) throw invalid(fieldError('personId', 'UNKNOWN_PERSON'));
    const dueAt = dueOn ? await by.kernel.settings.closeOf(by, dueOn, row) : null;
    const handed = await handTo(by, { kind, id, expectedVersion, toId: personId, dueAt, reason });
    await notify(by, [personId], 'record.assigned', handed);
    return handed;
  }

  async takers(by: Acting, kind: RecordKindName, id: string): Promise<Person[]> {
    const row = await comments.commentable(by, kind, id);
    const able = await holdersOf(by, awaitedPermission(by, row), row);
    return (await peopleByIds(by, able)).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  }
}
