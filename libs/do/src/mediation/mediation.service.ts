import { Injectable } from '@nestjs/common';
import {
  type Acting, dayOf, endOfDay, type FieldError, fieldError, type Firing, invalid, phoneProblem, type Place, plainPhone, type VoidRecordInput,
} from '#kernel';
import { notifyHolders, peopleOf } from '#org';
import { beginKeeping, linkDefaults } from '#standards';
import { plannedIn } from '../activity/planned-in.js';
import { happenedAt } from '../grid-work/happened.js';
import { gridPlace } from '../grid-work/own-grid.js';
import { accountOf, sealed } from './account.js';
import type { Mediation } from './mediation.entity.js';
import {
  type AgreeMediationInput, type ContinueMediationInput, type FailMediationInput, type LogMediationInput, MediationOutcome, type MediationPartyInput,
  type ReferMediationInput,
} from './mediation.input.js';
import { mediations } from './mediation.kind.js';

const ENDED = [MediationOutcome.agreed, MediationOutcome.failed];

/** Disputes in grids (8.7.4), one method a verb. */
@Injectable()
export class MediationService {
  /**
   * Writes down a mediation, how far it came. The same id from the same person again answers it as it is.
   * @throws ALREADY_EXISTS; INVALID at `gridId`, `heldAt`, `parties.N.phone`, `mediatorIds.N`, `agreement`, `advice`, `serviceItemId`
   */
  async log(by: Acting, input: LogMediationInput): Promise<Mediation> {
    const id = input.id.toLowerCase();
    const known = await mediations.sentBefore(by, id);
    if (known) return known;

    const { communityId, gridId, label, disputeKind, place: where, course, outcome, serviceItemId = null } = input;
    const place = await gridPlace(by, communityId, gridId);
    const heldAt = happenedAt(by, 'heldAt', input.heldAt);
    const problems = [...partyProblems(input.parties), ...outcomeProblems(input)];
    if (problems.length) throw invalid(...problems);
    if (serviceItemId) await plannedIn(by, place, serviceItemId, heldAt, 'heldAt');
    const mediatorIds = await mediatorsOf(by, place, input.mediatorIds);
    const ended = ENDED.includes(outcome);
    const account = { sittings: [{ heldAt: heldAt.toISOString(), course }], agreement: ended ? input.agreement : '', advice: ended ? input.advice : '' };
    const dueAt = ended ? null : await this.dueBy(by, place, outcome === MediationOutcome.joint ? 'mediation.jointDays' : 'mediation.settleDays');
    const row = await mediations.begin(by, place, 'log', {
      id, title: label, disputeKind, place: where, heldAt, serviceItemId, mediatorIds, state: outcome, joint: outcome === MediationOutcome.joint,
      partyCount: input.parties.length, sittingCount: 1, partiesSealed: sealed(by, input.parties.map(plainParty)), accountSealed: sealed(by, account),
      dueAt, finishBy: dueAt ?? endOfDay(dayOf(heldAt)), endedAt: ended ? by.now : null, assigneeId: outcome === MediationOutcome.open ? by.actor.personId : null,
    });
    await linkDefaults(by, row);
    await beginKeeping(by, row, 'mediation', dayOf(by.now));
    if (row.joint) await notifyHolders(by, 'mediation:join', 'mediation.referred', row);
    return row;
  }

  /** They sat together once more. @throws INVALID at `heldAt` */
  async continue(by: Acting, { id, expectedVersion, heldAt: at, course }: ContinueMediationInput): Promise<Mediation> {
    const heldAt = happenedAt(by, 'heldAt', at);
    const before = await mediations.get(by, id);
    const { sittings, ...account } = accountOf(by, before);
    const all = [...sittings, { heldAt: heldAt.toISOString(), course }];
    return this.fire(by, before, 'continue', { expectedVersion, set: { accountSealed: sealed(by, { ...account, sittings: all }), sittingCount: all.length } });
  }

  /** Too much for the spot: reported to the community, which mediates jointly in its mediation room. */
  async refer(by: Acting, { id, expectedVersion, reason }: ReferMediationInput): Promise<Mediation> {
    const row = await mediations.fire(by, id, 'refer', { expectedVersion, set: { joint: true, assigneeId: null }, note: reason });
    await notifyHolders(by, 'mediation:join', 'mediation.referred', row);
    return row;
  }

  agree(by: Acting, { id, expectedVersion, agreement }: AgreeMediationInput): Promise<Mediation> {
    return this.end(by, id, 'agree', expectedVersion, { agreement });
  }

  /** Without agreement: they are told of other ways. */
  fail(by: Acting, { id, expectedVersion, advice }: FailMediationInput): Promise<Mediation> {
    return this.end(by, id, 'fail', expectedVersion, { advice });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Mediation> {
    return mediations.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  private async end(by: Acting, id: string, verb: string, expectedVersion: number, came: { agreement?: string; advice?: string }): Promise<Mediation> {
    const before = await mediations.get(by, id);
    return this.fire(by, before, verb, { expectedVersion, set: { accountSealed: sealed(by, { ...accountOf(by, before), ...came }), assigneeId: null } });
  }

  /** Whoever takes a step has mediated, and knows from then on. */
  private fire(by: Acting, before: Mediation, verb: string, firing: Firing<Mediation>): Promise<Mediation> {
    const mediatorIds = [...new Set([...before.mediatorIds, by.actor.personId!])];
    return mediations.fire(by, before.id, verb, { ...firing, set: { ...firing.set, mediatorIds } });
  }

  private async dueBy(by: Acting, place: Place, setting: string): Promise<Date> {
    const days = await by.kernel.settings.number(by, setting, place);
    const close = await by.kernel.settings.text(by, 'calendar.closeOfBusiness', place);
    return (await by.kernel.calendar.current()).addWorkingDays(by.now, days, close);
  }
}

const plainParty = ({ name, phone, words }: MediationPartyInput) => ({ name, phone: phone && plainPhone(phone), words });

function partyProblems(parties: readonly MediationPartyInput[]): FieldError[] {
  return parties.flatMap(({ phone }, index) => {
    const problem = phone ? phoneProblem(plainPhone(phone)) : null;
    return problem ? [{ ...problem, path: `parties.${index}.phone` }] : [];
  });
}

function outcomeProblems({ outcome, agreement, advice }: LogMediationInput): FieldError[] {
  if (outcome === MediationOutcome.agreed && !agreement) return [fieldError('agreement', 'REQUIRED')];
  return outcome === MediationOutcome.failed && !advice ? [fieldError('advice', 'REQUIRED')] : [];
}

/** Whoever writes it down, and who mediated along. @throws INVALID at `mediatorIds.N` */
async function mediatorsOf(by: Acting, place: Place, ids: readonly string[]): Promise<string[]> {
  const known = new Set((await peopleOf(by, place)).map((person) => person.id));
  const asked = ids.map((id) => id.toLowerCase());
  const problems = asked.flatMap((id, index) => (known.has(id) ? [] : [fieldError(`mediatorIds.${index}`, 'UNKNOWN_PERSON')]));
  if (problems.length) throw invalid(...problems);
  return [...new Set([by.actor.personId!, ...asked])];
}
