import { Injectable } from '@nestjs/common';
import { type Acting, notify, type Place, Scoped } from '#kernel';
import { actionsOf, correctiveActions } from '../corrective-action/corrective-action.kind.js';
import { NonconformityCause } from './cause.entity.js';
import { EffectivenessReview } from './effectiveness-review.entity.js';
import type { Nonconformity } from './nonconformity.entity.js';
import type { CauseInput } from './nonconformity.input.js';

const causes = new Scoped(NonconformityCause, 'nonconformity:read');
const reviews = new Scoped(EffectivenessReview, 'nonconformity:read');

/** What belongs to a case and is kept in rows of its own: causes, actions, reviews. */
@Injectable()
export class CaseParts {
  /** The tree of the case's present round is what is given; causes of earlier rounds stay as they were. */
  async replaceCauses(by: Acting, row: Nonconformity, tree: readonly CauseInput[]): Promise<void> {
    const before = await causes.find(by, { nonconformityId: row.id, round: row.round });
    const kept = new Set(tree.map((cause) => cause.id));
    for (const [position, { id, parentId, text, evidence, root, heading = null }] of tree.entries()) {
      const known = before.find((cause) => cause.id === id);
      const values = { parentId, text, evidence, root, heading, position };
      if (known) await causes.update(by, known, values);
      else await causes.insert(by, row, { id, nonconformityId: row.id, round: row.round, ...values });
    }
    for (const gone of before) if (!kept.has(gone.id)) await causes.remove(by, gone);
    by.op.forget();
  }

  async causesOf(by: Acting, row: Nonconformity): Promise<NonconformityCause[]> {
    const order = { round: 'ASC', position: 'ASC' } as const;
    return (await by.op.load('causes', row.id, (ids) => causes.grouped(by, 'nonconformityId', ids, order))) ?? [];
  }

  async reviewsOf(by: Acting, row: Nonconformity): Promise<EffectivenessReview[]> {
    return (await by.op.load('effectiveness reviews', row.id, (ids) => reviews.grouped(by, 'nonconformityId', ids, { at: 'ASC' }))) ?? [];
  }

  async addReview(by: Acting, row: Nonconformity, review: Pick<EffectivenessReview, 'outcome' | 'finding' | 'evidence' | 'round'>): Promise<void> {
    const isFirst = (await reviews.find(by, { nonconformityId: row.id })).length === 0;
    await reviews.insert(by, row, { ...review, isFirst, nonconformityId: row.id, reviewerId: by.actor.personId!, at: by.now });
  }

  /** People at risk do not wait for office hours. */
  async containBy(by: Acting, place: Place): Promise<Date> {
    return new Date(by.now.getTime() + (await by.kernel.settings.number(by, 'nonconformity.containHours', place)) * 3_600_000);
  }

  /** By when a case that was reported is to be taken up. */
  async reviewBy(by: Acting, row: Nonconformity): Promise<Date> {
    const days = await by.kernel.settings.number(by, 'nonconformity.reviewDays', row);
    const close = await by.kernel.settings.text(by, 'calendar.closeOfBusiness', row);
    return (await by.kernel.calendar.current()).addWorkingDays(row.createdAt, days, close);
  }

  /** When the last action of the round is due. */
  async lastActionDue(by: Acting, row: Nonconformity): Promise<Date | null> {
    const days = (await actionsOf(by, row.id)).filter((action) => action.round === row.round && action.state !== 'cancelled');
    const last = days.map((action) => action.dueOn).sort().at(-1);
    return last ? by.kernel.settings.closeOf(by, last, row) : null;
  }

  /** Working days for the judgement, counted from the end of the waiting time. */
  async verifyBy(by: Acting, row: Nonconformity, waitedAt: Date): Promise<Date> {
    const days = await by.kernel.settings.number(by, 'nonconformity.verifyDays', row);
    const close = await by.kernel.settings.text(by, 'calendar.closeOfBusiness', row);
    return (await by.kernel.calendar.current()).addWorkingDays(waitedAt, days, close);
  }

  async voidOpenActions(by: Acting, row: Nonconformity, reason: string): Promise<void> {
    for (const action of await actionsOf(by, row.id)) {
      if (action.endedAt !== null) continue;
      await correctiveActions.fire(by, action.id, 'void', { expectedVersion: action.version, note: reason });
    }
  }

  async tellActionOwners(by: Acting, row: Nonconformity): Promise<void> {
    for (const action of await actionsOf(by, row.id)) {
      if (action.round === row.round && action.endedAt === null) await notify(by, [action.assigneeId], 'corrective-action.yours', action);
    }
  }
}
