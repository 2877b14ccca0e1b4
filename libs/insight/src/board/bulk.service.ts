import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { nonconformities, NonconformityService, Outcome } from '#act';
import {
  type Acting, awaitedPermission, comments, dayOf, DomainError, fail, notify, RecordKindName, recordRefs, Scoped, startOfDay,
} from '#kernel';
import { AssignmentService, holdersOf } from '#org';
import type { BulkOutcome, BulkRefusal } from './bulk.type.js';
import type { ChosenCaseInput, ReassignCasesInput, RemindCasesInput, SendBackCasesInput, VerifyCasesInput } from './bulk.input.js';
import { CaseReminder } from './reminder.entity.js';

const reminders = new Scoped(CaseReminder, 'nonconformity:read');

/** Several cases in one go, each under its own guards: one that is refused keeps nothing back, and is told with its reason. */
@Injectable()
export class BulkService {
  constructor(
    private readonly cases: NonconformityService,
    private readonly assignments: AssignmentService,
  ) {}

  verify(by: Acting, { cases, finding, evidence }: VerifyCasesInput): Promise<BulkOutcome> {
    return this.each(by, cases, (one) => this.cases.verify(by, { ...one, outcome: Outcome.effective, finding, evidence }));
  }

  sendBack(by: Acting, { cases, reason }: SendBackCasesInput): Promise<BulkOutcome> {
    return this.each(by, cases, (one) => this.cases.sendBack(by, { ...one, reason }));
  }

  /** Makes it somebody's turn who could take the next step. */
  reassign(by: Acting, { cases, personId, reason }: ReassignCasesInput): Promise<BulkOutcome> {
    return this.each(by, cases, (one) =>
      this.assignments.assign(by, { ...one, kind: RecordKindName.nonconformity, personId, reason, dueOn: undefined }),
    );
  }

  remind(by: Acting, { cases, words }: RemindCasesInput): Promise<BulkOutcome> {
    return this.each(by, cases, ({ id }) => this.remindOne(by, id, words));
  }

  /** Tells whoever the case waits for, once a day; the words stand in the talk about it. @throws WRONG_STATE, YOUR_TURN, REMINDED_TODAY */
  private async remindOne(by: Acting, id: string, words: string): Promise<void> {
    const row = await nonconformities.lock(by, id);
    if (row.endedAt) throw fail('WRONG_STATE', { state: row.state, verb: 'remind' });
    const told = row.assigneeId ? [row.assigneeId] : await holdersOf(by, awaitedPermission(by, row), row);
    if (told.every((person) => by.actor.is(person))) throw fail('YOUR_TURN');
    const [last] = await reminders.reading(by).where('row.nonconformity_id = ?', id).where('row.at >= ?', startOfDay(dayOf(by.now)))
      .orderBy('at', 'DESC').many({ limit: 1 });
    if (last) throw fail('REMINDED_TODAY', { at: last.at.toISOString() });
    const { communityId, streetId, gridId } = row;
    await reminders.insert(by, { communityId, streetId, gridId }, { id: uuid(), nonconformityId: id, words, byId: by.actor.personId!, at: by.now });
    await comments.comment(by.under('record:comment'), row, words, []);
    await notify(by, told, 'nonconformity.reminded', row);
  }

  /** Each in a step of its own that can be taken back alone. What is no refusal of the domain stops them all. */
  private async each(by: Acting, chosen: readonly ChosenCaseInput[], work: (one: ChosenCaseInput) => Promise<unknown>): Promise<BulkOutcome> {
    const done: string[] = [];
    const refused: { id: string; reason: BulkRefusal['reason'] }[] = [];
    for (const one of new Map(chosen.map(({ id, expectedVersion }) => [id, { id, expectedVersion }])).values()) {
      await by.query('SAVEPOINT one_case');
      try {
        await work(one);
        done.push(one.id);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await by.query('ROLLBACK TO SAVEPOINT one_case');
        by.op.forget();
        refused.push({ id: one.id, reason: reasonOf(error) });
      }
      await by.query('RELEASE SAVEPOINT one_case');
    }
    const refs = await recordRefs(by, [...done, ...refused.map(({ id }) => id)]);
    return {
      done: done.flatMap((id) => refs.get(id) ?? []),
      refused: refused.map(({ id, reason }) => ({ reason, record: refs.get(id) ?? null })),
    };
  }
}

/** A field that did not fit the case (a person who could not take it) is the reason itself. */
function reasonOf({ code, params, fields }: DomainError): BulkRefusal['reason'] {
  const field = fields?.[0];
  return field ? { code: field.code, params: field.params ?? {} } : { code, params };
}
