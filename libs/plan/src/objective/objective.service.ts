import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, endOfDay, fieldError, invalid, notify, said, type VoidRecordInput } from '#kernel';
import { communityPlace, notifyHolders, workerAt } from '#org';
import { linkDefaults } from '#standards';
import { dayProblems, objectiveProblems, targetProblems } from './objective-checks.js';
import { nextValueOn } from './objective-course.js';
import { valuesOf, withdrawValue, writeValue } from './objective-values.js';
import { type Objective, ObjectiveDirection, ObjectiveLevel, ObjectiveRhythm } from './objective.entity.js';
import type {
  ChangeObjectiveInput, ConcludeObjectiveInput, DraftObjectiveInput, RecordObjectiveInput, ReviseObjectiveInput, SetObjectiveInput,
  WithdrawObjectiveInput,
} from './objective.input.js';
import { objectives } from './objective.kind.js';
import { dueOf } from './objective.workflow.js';

/** The use cases of clause 5.2, one method a verb. */
@Injectable()
export class ObjectiveService {
  /** Begins one; what makes it measurable may follow. @throws INVALID at what does not fit */
  async draft(by: Acting, { communityId, title, level, dimension, ...input }: DraftObjectiveInput): Promise<Objective> {
    const place = await communityPlace(by, communityId);
    const written = fitted(by, {
      title, level, dimension, ...UNSAID, ...said(input), servesId: input.servesId?.toLowerCase() ?? null, baselineOn: input.baselineOn || null, dueOn: input.dueOn || null,
    });
    const problems = await objectiveProblems(by, place, written, null);
    if (problems.length) throw invalid(...problems);
    if (written.ownerId) await workerAt(by, place, written.ownerId, 'ownerId');
    const row = await objectives.begin(by, place, 'draft', { ...written, nextValueOn: null, conclusion: '' });
    await linkDefaults(by, row);
    return row;
  }

  /** Writes what is given, leaves the rest. @throws INVALID as `draft` */
  async change(by: Acting, { id, expectedVersion, ...input }: ChangeObjectiveInput): Promise<Objective> {
    const before = await objectives.get(by, id);
    const given = said(input);
    const set = fitted(by, { ...pick(before), ...given });
    const problems = await objectiveProblems(by, before, set, id);
    if (problems.length) throw invalid(...problems);
    if (given.ownerId) await workerAt(by, before, given.ownerId, 'ownerId');
    return objectives.fire(by, id, 'change', { expectedVersion, set });
  }

  /** From now on it is promised and measured. */
  async set(by: Acting, { id, expectedVersion }: SetObjectiveInput): Promise<Objective> {
    const before = await objectives.get(by, id);
    const next = before.fact ? null : nextValueOn(before, null, dayOf(by.now));
    const set = { nextValueOn: next, assigneeId: before.ownerId, finishBy: before.dueOn ? endOfDay(before.dueOn) : null };
    const row = await objectives.fire(by, id, 'set', { expectedVersion, set });
    await notify(by, [row.ownerId], 'objective.yours', row);
    return row;
  }

  /** Brings a value. @throws INVALID at `on`: to come, before the baseline, or of a day that has its value */
  async record(by: Acting, { id, expectedVersion, on, value, source }: RecordObjectiveInput): Promise<Objective> {
    const before = await objectives.get(by, id);
    const values = await valuesOf(by, id);
    const latest = [...values.map(({ onDay }) => onDay), on].sort().at(-1)!;
    const row = await objectives.fire(by, id, 'record', {
      expectedVersion, set: this.due(by, before, latest), outcome: before.state === 'over' ? 'over' : 'running', note: `${on}: ${value} ${source}`,
    });
    if (on > dayOf(by.now)) throw invalid(fieldError('on', 'IN_THE_FUTURE'));
    if (before.baselineOn && on < before.baselineOn) throw invalid(fieldError('on', 'TOO_LONG_AGO', { since: before.baselineOn }));
    if (values.some(({ onDay }) => onDay === on)) throw invalid(fieldError('on', 'DUPLICATE'));
    await writeValue(by, row, { onDay: on, value, source, fact: null });
    return row;
  }

  /** Takes back a mistaken value; it stays with its reason. @throws INVALID at `valueId` */
  async withdraw(by: Acting, { id, expectedVersion, valueId, reason }: WithdrawObjectiveInput): Promise<Objective> {
    const before = await objectives.get(by, id);
    const left = (await valuesOf(by, id)).filter((value) => value.id !== valueId.toLowerCase());
    const set = before.fact ? {} : this.due(by, before, left.at(-1)?.onDay ?? null);
    const row = await objectives.fire(by, id, 'withdraw', { expectedVersion, set, note: reason });
    await withdrawValue(by, row, valueId, reason);
    return row;
  }

  /** Sets another target, day or owner, with the reason. @throws INVALID at `target`, `dueOn` or `ownerId` */
  async revise(by: Acting, { id, expectedVersion, reason, ...input }: ReviseObjectiveInput): Promise<Objective> {
    const before = await objectives.get(by, id);
    const problems = [...targetProblems({ ...before, target: input.target }), ...dayProblems(before.baselineOn, input.dueOn, dayOf(by.now))];
    if (problems.length) throw invalid(...problems);
    const ownerId = input.ownerId === undefined ? before.ownerId : input.ownerId;
    if (ownerId && ownerId !== before.ownerId) await workerAt(by, before, ownerId, 'ownerId');
    const latest = (await valuesOf(by, id)).at(-1)?.onDay ?? null;
    const said = { target: input.target, dueOn: input.dueOn, ownerId, assigneeId: ownerId, finishBy: endOfDay(input.dueOn) };
    const set = { ...said, ...this.due(by, { ...before, ...said }, latest) };
    const row = await objectives.fire(by, id, 'revise', { expectedVersion, set, note: reason });
    if (row.ownerId !== before.ownerId) await notify(by, [row.ownerId], 'objective.yours', row);
    return row;
  }

  async reach(by: Acting, { id, expectedVersion, reason }: ConcludeObjectiveInput): Promise<Objective> {
    const row = await objectives.fire(by, id, 'reach', { expectedVersion, set: { conclusion: reason, nextValueOn: null }, note: reason });
    await notify(by, [row.ownerId], 'objective.reached', row);
    return row;
  }

  /** Not reached by its day: next year's planning hears of it. */
  async miss(by: Acting, { id, expectedVersion, reason }: ConcludeObjectiveInput): Promise<Objective> {
    const row = await objectives.fire(by, id, 'miss', { expectedVersion, set: { conclusion: reason, nextValueOn: null }, note: reason });
    await notify(by, [row.ownerId], 'objective.missed', row);
    await notifyHolders(by, 'objective:set', 'objective.missed', row);
    return row;
  }

  async drop(by: Acting, { id, expectedVersion, reason }: ConcludeObjectiveInput): Promise<Objective> {
    const row = await objectives.fire(by, id, 'drop', { expectedVersion, set: { conclusion: reason, nextValueOn: null }, note: reason });
    await notify(by, [row.ownerId], 'objective.dropped', row);
    return row;
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Objective> {
    return objectives.fire(by, id, 'void', { expectedVersion, set: { nextValueOn: null }, note: reason });
  }

  /** When the next value is due, after those there are up to `latest`; what a fact brings is due at the end only. */
  private due(by: Acting, row: Objective, latest: string | null): Pick<Objective, 'nextValueOn' | 'dueAt'> {
    const next = row.fact ? null : nextValueOn(row, latest, dayOf(by.now));
    return { nextValueOn: next, dueAt: dueOf({ nextValueOn: next, dueOn: row.dueOn }) };
  }
}

const COLUMNS = [
  'title', 'level', 'gridId', 'subject', 'dimension', 'servesId', 'ownerId', 'measure', 'unit', 'direction', 'baseline', 'baselineOn', 'target',
  'tolerance', 'dueOn', 'rhythm', 'fact',
] as const;
type Written = Pick<Objective, (typeof COLUMNS)[number]>;

/** A new objective, as long as nothing more is said of it. */
const UNSAID = {
  gridId: null, subject: '', ownerId: null, measure: '', unit: '', direction: ObjectiveDirection.up, baseline: null, target: null, tolerance: 0,
  rhythm: ObjectiveRhythm.quarter, fact: null,
};

const pick = (row: Objective): Written => Object.fromEntries(COLUMNS.map((column) => [column, row[column]])) as Written;

/** What the level or the direction has no use for is left out; a baseline without a day is today's. */
function fitted(by: Acting, row: Written): Written {
  const named = row.level === ObjectiveLevel.department || row.level === ObjectiveLevel.service;
  return {
    ...row,
    gridId: row.level === ObjectiveLevel.grid ? row.gridId : null,
    subject: named ? row.subject : '',
    servesId: row.level === ObjectiveLevel.community ? null : row.servesId,
    tolerance: row.direction === ObjectiveDirection.hold ? row.tolerance : 0,
    baselineOn: row.baselineOn || (row.baseline === null ? null : dayOf(by.now)),
    dueOn: row.dueOn || null,
  };
}
