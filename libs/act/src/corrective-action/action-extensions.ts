import { type Acting, fail, Scoped } from '#kernel';
import { ActionExtension } from './action-extension.entity.js';
import type { CorrectiveAction } from './corrective-action.entity.js';

const extensions = new Scoped(ActionExtension, 'corrective-action:read');

/** What was asked for an action, in the order in which it was asked. */
export async function extensionsOf(by: Acting, actionId: string): Promise<ActionExtension[]> {
  return (await by.op.load('action extensions', actionId, (ids) => extensions.grouped(by, 'actionId', ids, { askedAt: 'ASC' }))) ?? [];
}

export async function askExtension(by: Acting, action: CorrectiveAction, { until, reason }: { until: string; reason: string }): Promise<void> {
  await extensions.insert(by, action, {
    actionId: action.id, dueOn: action.dueOn, askedUntil: until, reason, askedById: by.actor.personId!, askedAt: by.now,
    granted: null, decidedById: null, decidedAt: null, remark: '',
  });
  by.op.forget();
}

/** The one that nobody has decided. @throws NO_EXTENSION_ASKED */
export async function openExtension(by: Acting, { id }: CorrectiveAction): Promise<ActionExtension> {
  const open = (await extensionsOf(by, id)).find(({ granted }) => granted === null);
  if (!open) throw fail('NO_EXTENSION_ASKED');
  return open;
}

export async function decideExtension(by: Acting, open: ActionExtension, granted: boolean, remark: string): Promise<void> {
  await extensions.update(by, open, { granted, remark, decidedById: by.actor.personId, decidedAt: by.now });
  by.op.forget();
}
