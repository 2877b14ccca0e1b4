import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, endOfDay, fieldError, invalid, phoneProblem, plainPhone, type VoidRecordInput } from '#kernel';
import { beginKeeping, linkDefaults } from '#standards';
import { plannedIn } from '../activity/planned-in.js';
import { happenedAt } from '../grid-work/happened.js';
import { gridPlace } from '../grid-work/own-grid.js';
import { type Errand, ErrandOutcome } from './errand.entity.js';
import type {
  CloseErrandInput, ErrandPaperInput, FinishErrandInput, GiveBackErrandInput, TakeErrandInput, TakeErrandPapersInput, WithdrawErrandInput,
} from './errand.input.js';
import { errandPapers, errands, papersOf } from './errand.kind.js';
import { sealed } from './errand-resident.js';

/** Errands for residents who cannot go (8.7.4), one method a verb. */
@Injectable()
export class ErrandService {
  /**
   * Takes one on: told how it is done, given by the resident, with the papers that were handed over. The same id from
   * the same person again answers it as it is.
   * @throws ALREADY_EXISTS; INVALID at `gridId`, `consentedAt`, `phone`, `promisedOn`, `serviceItemId`
   */
  async take(by: Acting, input: TakeErrandInput): Promise<Errand> {
    const id = input.id.toLowerCase();
    const known = await errands.sentBefore(by, id);
    if (known) return known;

    const { communityId, gridId, label, need, matter, explained, consentWay, promisedOn, name, address, serviceItemId = null } = input;
    const place = await gridPlace(by, communityId, gridId);
    const consentedAt = happenedAt(by, 'consentedAt', input.consentedAt);
    const phone = input.phone && plainPhone(input.phone);
    const problem = phone ? phoneProblem(phone) : null;
    if (problem) throw invalid(problem);
    if (promisedOn < dayOf(consentedAt)) throw invalid(fieldError('promisedOn', 'DATES_REVERSED'));
    if (serviceItemId) await plannedIn(by, place, serviceItemId, consentedAt, 'consentedAt');
    const row = await errands.begin(by, place, 'take', {
      id, title: label, need, matter, explained, consentWay, consentedAt, promisedOn, serviceItemId, residentSealed: sealed(by, { name, phone, address }),
      outcome: null, result: '', doneAt: null, assigneeId: by.actor.personId, finishBy: endOfDay(promisedOn),
    });
    await this.keep(by, row, input.papers, consentedAt, 0);
    await linkDefaults(by, row);
    await beginKeeping(by, row, 'errand', dayOf(by.now));
    return row;
  }

  async takePapers(by: Acting, { id, expectedVersion, papers }: TakeErrandPapersInput): Promise<Errand> {
    const row = await errands.fire(by, id, 'takePapers', { expectedVersion, note: papers.map(({ name }) => name).join('、') });
    await this.keep(by, row, papers, by.now, (await papersOf(by, id)).length);
    return row;
  }

  /** Papers are back with the resident; when the errand waits for no more of them, it is over. @throws INVALID at `paperIds.N` */
  async giveBack(by: Acting, { id, expectedVersion, paperIds, returnedTo }: GiveBackErrandInput): Promise<Errand> {
    await errands.lock(by, id);
    const papers = await papersOf(by, id);
    const back = paperIds.map((paperId) => papers.find((paper) => paper.id === paperId.toLowerCase() && !paper.returnedAt));
    const problems = back.flatMap((paper, index) => (paper ? [] : [fieldError(`paperIds.${index}`, 'UNKNOWN_RECORD')]));
    if (problems.length) throw invalid(...problems);
    const row = await errands.fire(by, id, 'giveBack', { expectedVersion, note: back.map((paper) => paper!.name).join('、') });
    for (const paper of back) await errandPapers.update(by, paper!, { returnedAt: by.now, returnedTo });
    by.op.forget();
    const over = row.state === 'returning' && papers.every(({ returnedAt }) => returnedAt);
    return over ? this.close(by, { id, expectedVersion: row.version }) : row;
  }

  finish(by: Acting, { id, expectedVersion, done, result }: FinishErrandInput): Promise<Errand> {
    return this.end(by, id, 'finish', { expectedVersion, set: { outcome: done ? ErrandOutcome.done : ErrandOutcome.notDone, result, doneAt: by.now } });
  }

  /** The resident takes it back. */
  withdraw(by: Acting, { id, expectedVersion, reason }: WithdrawErrandInput): Promise<Errand> {
    return this.end(by, id, 'withdraw', { expectedVersion, set: { outcome: ErrandOutcome.withdrawn, doneAt: by.now }, note: reason });
  }

  /** @throws PAPERS_OUT */
  close(by: Acting, { id, expectedVersion }: CloseErrandInput): Promise<Errand> {
    return errands.fire(by, id, 'close', { expectedVersion });
  }

  /** @throws PAPERS_OUT */
  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Errand> {
    return errands.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** Over at once where no paper is out; else the papers go back first. */
  private async end(by: Acting, id: string, verb: string, firing: { expectedVersion: number; set: Partial<Errand>; note?: string }): Promise<Errand> {
    await errands.lock(by, id);
    const out = (await papersOf(by, id)).some(({ returnedAt }) => !returnedAt);
    return errands.fire(by, id, verb, { ...firing, outcome: out ? 'returning' : 'closed' });
  }

  private async keep(by: Acting, row: Errand, papers: readonly ErrandPaperInput[], takenAt: Date, from: number): Promise<void> {
    for (const [index, { name, original }] of papers.entries()) {
      await errandPapers.insert(by, row, { id: uuid(), errandId: row.id, position: from + index, name, original, takenAt, returnedAt: null, returnedTo: '' });
    }
    by.op.forget();
  }
}
