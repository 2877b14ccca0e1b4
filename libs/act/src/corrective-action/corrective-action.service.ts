import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, fieldError, invalid, notify, type Place } from '#kernel';
import { notifyHolders, workerAt } from '#org';
import type { Nonconformity } from '../nonconformity/nonconformity.entity.js';
import { nonconformities } from '../nonconformity/nonconformity.kind.js';
import { CaseParts } from '../nonconformity/case-parts.js';
import { askExtension, decideExtension, extensionsOf, openExtension } from './action-extensions.js';
import type { CorrectiveAction } from './corrective-action.entity.js';
import type {
  AddCorrectiveActionInput, AskActionExtensionInput, CancelCorrectiveActionInput, ChangeCorrectiveActionInput, CompleteCorrectiveActionInput,
  GrantActionExtensionInput, RefuseActionExtensionInput, StartCorrectiveActionInput,
} from './corrective-action.input.js';
import { correctiveActions } from './corrective-action.kind.js';

@Injectable()
export class CorrectiveActionService {
  constructor(private readonly parts: CaseParts) {}

  /** Adds one to a case that is being planned; the case's version guards against planning past each other. */
  async add(by: Acting, { id, expectedVersion, ...input }: AddCorrectiveActionInput): Promise<Nonconformity> {
    const before = await nonconformities.get(by, id);
    await this.check(by, before, before.id, input);
    const row = await nonconformities.fire(by, id, 'addAction', { expectedVersion, note: input.title });
    await correctiveActions.begin(by, row, 'plan', {
      ...(await this.columns(by, row, input)),
      parentId: row.id,
      round: row.round,
      doneOn: null,
      doneById: null,
      evidence: '',
    });
    by.op.forget();
    return row;
  }

  async change(by: Acting, { id, expectedVersion, ...input }: ChangeCorrectiveActionInput): Promise<CorrectiveAction> {
    const before = await correctiveActions.get(by, id);
    await this.check(by, before, before.parentId!, input);
    const columns = await this.columns(by, before, input);
    const set = { ...columns, dueAt: columns.finishBy };
    return correctiveActions.fire(by, id, 'change', { expectedVersion, set });
  }

  start(by: Acting, { id, expectedVersion }: StartCorrectiveActionInput): Promise<CorrectiveAction> {
    return correctiveActions.fire(by, id, 'start', { expectedVersion });
  }

  /** Reports it done, with what shows it. Who reports it does not judge its effect later. */
  async complete(by: Acting, { id, expectedVersion, evidence, doneOn }: CompleteCorrectiveActionInput): Promise<CorrectiveAction> {
    const today = dayOf(by.now);
    if (doneOn && doneOn > today) throw invalid(fieldError('doneOn', 'IN_THE_FUTURE'));
    const set = { evidence, doneOn: doneOn ?? today, doneById: by.actor.personId };
    const action = await correctiveActions.fire(by, id, 'complete', { expectedVersion, set });
    const parent = await nonconformities.load(by, action.parentId!);
    if (parent) await notify(by, [parent.ownerId], 'corrective-action.done', action);
    return action;
  }

  /** Asks for more time, before the time is up. @throws INVALID at `until` */
  async askExtension(by: Acting, { id, expectedVersion, until, reason }: AskActionExtensionInput): Promise<CorrectiveAction> {
    const before = await correctiveActions.get(by, id);
    if (until < dayOf(by.now)) throw invalid(fieldError('until', 'IN_THE_PAST'));
    if (until <= before.dueOn) throw invalid(fieldError('until', 'NOT_AFTER', { at: before.dueOn }));
    const again = (await extensionsOf(by, id)).some(({ granted }) => granted);
    const action = await correctiveActions.fire(by, id, 'askExtension', { expectedVersion, note: `${until}: ${reason}` });
    await askExtension(by, before, { until, reason });
    await notifyHolders(by, again ? 'corrective-action:extend-again' : 'corrective-action:extend', 'corrective-action.extension-asked', action);
    return action;
  }

  /** Moves its day to the one asked for, and with it that of the case, whose last action it may be. */
  async grantExtension(by: Acting, { id, expectedVersion, remark }: GrantActionExtensionInput): Promise<CorrectiveAction> {
    const before = await correctiveActions.get(by, id);
    const open = await openExtension(by, before);
    const dueAt = await by.kernel.settings.closeOf(by, open.askedUntil, before);
    const set = { dueOn: open.askedUntil, finishBy: dueAt, dueAt };
    const action = await correctiveActions.fire(by, id, 'grantExtension', { expectedVersion, set, note: remark });
    await decideExtension(by, open, true, remark);
    const parent = await nonconformities.lock(by, action.parentId!);
    const last = await this.parts.lastActionDue(by, parent);
    await nonconformities.fire(by, parent.id, 'extend', { expectedVersion: parent.version, set: { finishBy: last, dueAt: last }, note: action.title });
    await notify(by, [open.askedById, action.assigneeId], 'corrective-action.extended', action);
    return action;
  }

  async refuseExtension(by: Acting, { id, expectedVersion, reason }: RefuseActionExtensionInput): Promise<CorrectiveAction> {
    const open = await openExtension(by, await correctiveActions.get(by, id));
    const action = await correctiveActions.fire(by, id, 'refuseExtension', { expectedVersion, note: reason });
    await decideExtension(by, open, false, reason);
    await notify(by, [open.askedById, action.assigneeId], 'corrective-action.not-extended', action);
    return action;
  }

  cancel(by: Acting, { id, expectedVersion, reason }: CancelCorrectiveActionInput): Promise<CorrectiveAction> {
    return correctiveActions.fire(by, id, 'cancel', { expectedVersion, note: reason });
  }

  /** @throws INVALID at `dueOn`, `ownerId` or `causeId` */
  private async check(by: Acting, place: Place, caseId: string, input: { ownerId: string; dueOn: string; causeId?: string }): Promise<void> {
    if (input.dueOn < dayOf(by.now)) throw invalid(fieldError('dueOn', 'IN_THE_PAST'));
    await workerAt(by, place, input.ownerId, 'ownerId');
    if (!input.causeId) return;
    const parent = await nonconformities.load(by, caseId);
    const causes = parent ? await this.parts.causesOf(by, parent) : [];
    if (!causes.some((cause) => cause.id === input.causeId)) throw invalid(fieldError('causeId', 'UNKNOWN_RECORD'));
  }

  private async columns(
    by: Acting,
    place: Place,
    input: { title: string; ownerId: string; dueOn: string; causeId?: string },
  ): Promise<Partial<CorrectiveAction>> {
    const { title, ownerId, dueOn, causeId } = input;
    return { title, assigneeId: ownerId, dueOn, causeId: causeId ?? null, finishBy: await by.kernel.settings.closeOf(by, dueOn, place) };
  }
}
