import { type Acting, type Firing, notify } from '#kernel';
import type { Complaint } from './complaint.entity.js';
import { complaints } from './complaint.kind.js';
import { promises, TO_SECOND_ANSWER } from './promises.js';
import { tellHolders } from './subjects.js';

type Version = Pick<Firing<Complaint>, 'expectedVersion' | 'note'>;

/** What the complainant says to an answer, on the page or through somebody who writes it down for them. */

/** Says whether it is solved, and how it was. It ends there, solved or not. */
export async function confirmed(
  by: Acting, verb: 'confirm' | 'hearConfirm', id: string, version: Version, { solved, rating }: { solved: boolean; rating?: number | null },
): Promise<Complaint> {
  const row = await complaints.fire(by, id, verb, { ...version, set: { solved, rating: rating ?? null } });
  await notify(by, [row.assigneeId], 'complaint.confirmed', row);
  return row;
}

/** Asks for another look, once: somebody else's. */
export async function contested(by: Acting, verb: 'contest' | 'hearContest', before: Complaint, version: Version, reason: string): Promise<Complaint> {
  const set = {
    contestReason: reason,
    round: before.round + 1,
    firstInvestigatorId: before.assigneeId,
    assigneeId: null,
    confirmBy: null,
    ...(await promises(by, before, TO_SECOND_ANSWER)),
  };
  const row = await complaints.fire(by, before.id, verb, { ...version, set });
  await tellHolders(by, 'complaint:assign', 'complaint.contested', row);
  return row;
}

export async function withdrawn(by: Acting, verb: 'withdraw' | 'hearWithdraw', before: Complaint, version: Version, reason: string): Promise<Complaint> {
  const row = await complaints.fire(by, before.id, verb, { ...version, set: { withdrawReason: reason, assigneeId: null } });
  await notify(by, [before.assigneeId], 'complaint.withdrawn', row);
  return row;
}
