import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, fieldError, invalid, notify, Scoped, type VoidRecordInput } from '#kernel';
import { communityPlace, notifyHolders } from '#org';
import { linkDefaults } from '#standards';
import { emergencyPlanHere, given } from '../emergency/records-here.js';
import { IncidentEntry, IncidentEntryKind } from './incident-entry.entity.js';
import type { Incident } from './incident.entity.js';
import type { ChangeIncidentInput, EndIncidentInput, LogIncidentInput, ReportIncidentInput, ReviewIncidentInput } from './incident.input.js';
import { incidents } from './incident.kind.js';

const entries = new Scoped(IncidentEntry, 'incident:read');
const SAID_TO: readonly IncidentEntryKind[] = [IncidentEntryKind.report, IncidentEntryKind.statement];

/** In the order in which they happened. */
export async function entriesOf(by: Acting, incidentId: string): Promise<IncidentEntry[]> {
  return (await by.op.load('incident entries', incidentId, (ids) => entries.grouped(by, 'incidentId', ids, { at: 'ASC', id: 'ASC' }))) ?? [];
}

/** The use cases of incidents (8.10.2), one method a verb. */
@Injectable()
export class IncidentService {
  /**
   * Written down as soon as there is time; whoever looks after the community is told at once. The same id from the same
   * person again answers the incident as it is.
   * @throws ALREADY_EXISTS when the id is another's; INVALID at `startsAt`, `emergencyPlanId`
   */
  async report(by: Acting, { communityId, emergencyPlanId, ...input }: ReportIncidentInput): Promise<Incident> {
    const id = input.id.toLowerCase();
    const known = await incidents.sentBefore(by, id);
    if (known) return known;

    const place = await communityPlace(by, communityId);
    if (input.startsAt > by.now) throw invalid(fieldError('startsAt', 'IN_THE_FUTURE'));
    const plan = await emergencyPlanHere(by, place, emergencyPlanId);
    const row = await incidents.begin(by, place, 'report', {
      ...input, id, emergencyPlanId: plan?.id ?? null, overAt: null, harm: '', course: '', cause: '', lessons: '',
    });
    await linkDefaults(by, row);
    await notifyHolders(by, 'incident:end', 'incident.reported', row);
    return row;
  }

  async change(by: Acting, { id, expectedVersion, emergencyPlanId, ...input }: ChangeIncidentInput): Promise<Incident> {
    const before = await incidents.get(by, id);
    const plan = emergencyPlanId && emergencyPlanId !== before.emergencyPlanId ? await emergencyPlanHere(by, before, emergencyPlanId) : null;
    const set = { ...given(input), ...(emergencyPlanId === null && { emergencyPlanId: null }), ...(plan && { emergencyPlanId: plan.id }) };
    return incidents.fire(by, id, 'change', { expectedVersion, set });
  }

  /** One line of its log. @throws INVALID at `at`, at `addressee` where nobody is named whom was told, at `onPage` of what is no statement */
  async log(by: Acting, { id, expectedVersion, ...line }: LogIncidentInput): Promise<Incident> {
    const before = await incidents.get(by, id);
    if (line.at > by.now) throw invalid(fieldError('at', 'IN_THE_FUTURE'));
    if (line.at < before.startsAt) throw invalid(fieldError('at', 'BEFORE_START', { at: before.startsAt.toISOString() }));
    if (SAID_TO.includes(line.entry) && !line.addressee) throw invalid(fieldError('addressee', 'REQUIRED'));
    if (line.onPage && line.entry !== IncidentEntryKind.statement) throw invalid(fieldError('onPage', 'NOT_ONE_OF', { allowed: IncidentEntryKind.statement }));
    const note = [line.addressee, line.text].filter(Boolean).join(': ');
    const row = await incidents.fire(by, id, 'log', { expectedVersion, note });
    await entries.insert(by, row, { id: uuid(), incidentId: row.id, ...line, loggedAt: by.now, byId: by.actor.personId });
    by.op.forget();
    return row;
  }

  /** @throws INVALID at `overAt` before it began, or to come */
  async end(by: Acting, { id, expectedVersion, overAt, harm }: EndIncidentInput): Promise<Incident> {
    const before = await incidents.get(by, id);
    if (overAt > by.now) throw invalid(fieldError('overAt', 'IN_THE_FUTURE'));
    if (overAt < before.startsAt) throw invalid(fieldError('overAt', 'BEFORE_START', { at: before.startsAt.toISOString() }));
    const row = await incidents.fire(by, id, 'end', { expectedVersion, set: { overAt, ...(harm && { harm }) } });
    await notify(by, [row.createdById], 'incident.ended', row);
    return row;
  }

  review(by: Acting, { id, expectedVersion, ...set }: ReviewIncidentInput): Promise<Incident> {
    return incidents.fire(by, id, 'review', { expectedVersion, set });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Incident> {
    return incidents.fire(by, id, 'void', { expectedVersion, note: reason });
  }
}
