import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, endOfDay, fail, fieldError, type FieldError, invalid, notify, recordRef, type RecordKindName, type VoidRecordInput } from '#kernel';
import { communityPlace, notifyHolders, workerAt } from '#org';
import { factDefinition, type FactName, factNumbers, FactSources, linkDefaults, NUMBER_FACTS } from '#standards';
import { sourceItemOf } from '../nonconformity/source-clauses.js';
import type { Improvement } from './improvement.entity.js';
import { isAmbitious, isBetter } from './improvement.facts.js';
import type {
  AdoptImprovementInput, DeclineImprovementInput, GiveUpImprovementInput, JudgeImprovementInput, KeepImprovementInput, MeasureImprovementInput, ProposeImprovementInput,
  RecogniseImprovementInput, ReplanImprovementInput, ShareImprovementInput, TryImprovementInput,
} from './improvement.input.js';
import { improvements, recognitions } from './improvement.kind.js';
import { BLANK } from './improvement-blank.js';
import { ImprovementOrigin, ImprovementOutcome } from './improvement-type.js';
import { PracticeService } from './practice.service.js';

type Measured = Pick<ReplanImprovementInput, 'goal' | 'fact' | 'measure' | 'unit' | 'direction' | 'baseline' | 'target' | 'dueOn'>;
type MeasuredColumns = Pick<Improvement, 'goal' | 'fact' | 'measure' | 'unit' | 'direction' | 'baseline' | 'baselineOn' | 'target' | 'dueOn' | 'finishBy'>;

/** The use cases of continual improvement (10.2), one method a verb. */
@Injectable()
export class ImprovementService {
  constructor(
    private readonly facts: FactSources,
    private readonly practices: PracticeService,
  ) {}

  /** @throws INVALID at `sourceId`, `sourceItemId`, `practiceId` */
  async propose(by: Acting, { communityId, sourceKind, sourceId, sourceItemId, practiceId, ...input }: ProposeImprovementInput): Promise<Improvement> {
    const { streetId } = await communityPlace(by, communityId);
    const source = sourceId ? await recordRef(by, sourceId) : null;
    const isHere = source?.communityId === communityId && source.kind === (sourceKind ?? source.kind);
    if (sourceId && !isHere) throw invalid(fieldError('sourceId', 'UNKNOWN_RECORD'));
    const item = await sourceItemOf(by, sourceItemId, source);
    const practice = practiceId ? await this.practices.offeredTo(by, communityId, practiceId) : null;
    if (practiceId && !practice) throw invalid(fieldError('practiceId', 'UNKNOWN_RECORD'));
    const origin = practice ? ImprovementOrigin.practice : source ? ImprovementOrigin.record : ImprovementOrigin.staff;
    const row = await improvements.begin(by, { communityId, streetId }, 'propose', {
      ...BLANK, ...input, origin, sourceKind: (source?.kind as RecordKindName | undefined) ?? null, sourceId: source?.id ?? null, sourceItemId: item?.id ?? null, practiceId: practice?.id ?? null,
    });
    await linkDefaults(by, row);
    await notifyHolders(by, 'improvement:adopt', 'improvement.proposed', row);
    return row;
  }

  /** Takes it up: who sees it through, and by what it will be known whether it worked. @throws INVALID at `ownerId`, `fact`, `measure`, `baseline`, `target`, `dueOn` */
  async adopt(by: Acting, { id, expectedVersion, ownerId, title, ...input }: AdoptImprovementInput): Promise<Improvement> {
    const before = await improvements.get(by, id);
    await workerAt(by, before, ownerId, 'ownerId');
    const measured = await this.measured(by, before, input);
    const row = await improvements.fire(by, id, 'adopt', { expectedVersion, set: { ...measured, title, ownerId, assigneeId: ownerId } });
    await notify(by, [ownerId], 'improvement.yours', row);
    return row;
  }

  async decline(by: Acting, { id, expectedVersion, reason }: DeclineImprovementInput): Promise<Improvement> {
    const row = await improvements.fire(by, id, 'decline', { expectedVersion, note: reason });
    await notify(by, [row.createdById], 'improvement.declined', row);
    return row;
  }

  /** Until it is tried. @throws INVALID as `adopt` */
  async replan(by: Acting, { id, expectedVersion, ...input }: ReplanImprovementInput): Promise<Improvement> {
    const measured = await this.measured(by, await improvements.get(by, id), input);
    return improvements.fire(by, id, 'replan', { expectedVersion, set: measured });
  }

  /** Begins the pilot. @throws BASELINE_MISSING; INVALID at `pilotFrom`, `pilotUntil` */
  async try(by: Acting, { id, expectedVersion, ...input }: TryImprovementInput): Promise<Improvement> {
    const { dueOn } = await improvements.get(by, id);
    const problems = [
      ...(input.pilotFrom < dayOf(by.now) ? [fieldError('pilotFrom', 'IN_THE_PAST')] : []),
      ...(input.pilotUntil < input.pilotFrom ? [fieldError('pilotUntil', 'DATES_REVERSED')] : []),
      ...(dueOn && input.pilotUntil > dueOn ? [fieldError('pilotUntil', 'AFTER_END', { to: dueOn })] : []),
    ];
    if (problems.length) throw invalid(...problems);
    return improvements.fire(by, id, 'try', { expectedVersion, set: { ...input, result: null, resultOn: null, finding: '' } });
  }

  /** What the pilot came to. @throws PILOT_RUNNING; INVALID at `result` where neither a person nor a fact tells it */
  async measure(by: Acting, { id, expectedVersion, result, finding }: MeasureImprovementInput): Promise<Improvement> {
    const before = await improvements.get(by, id);
    const counted = before.fact ? await this.count(by, before.communityId, before.fact as FactName) : (result ?? null);
    if (counted === null) throw invalid(fieldError('result', 'REQUIRED'));
    const row = await improvements.fire(by, id, 'measure', { expectedVersion, set: { result: counted, resultOn: dayOf(by.now), finding, assigneeId: null } });
    await notifyHolders(by, 'improvement:judge', 'improvement.measured', row);
    return row;
  }

  /** Decides what becomes of it: nothing is made the rule that did not get better. @throws OWN_IMPROVEMENT, NOT_BETTER; INVALID at `standardAs` */
  async judge(by: Acting, { id, expectedVersion, outcome, standardAs, reason }: JudgeImprovementInput): Promise<Improvement> {
    const before = await improvements.get(by, id);
    const standard = outcome === ImprovementOutcome.standard;
    if (standard && !standardAs) throw invalid(fieldError('standardAs', 'REQUIRED'));
    const set = standard ? { standardAs, standardOn: dayOf(by.now) } : outcome === ImprovementOutcome.again ? { assigneeId: before.ownerId } : {};
    const row = await improvements.fire(by, id, 'judge', { expectedVersion, outcome, set, note: reason });
    if (standard && !isBetter(before)) throw fail('NOT_BETTER', {});
    await notify(by, [row.ownerId, row.createdById], `improvement.${outcome}`, row);
    if (standard) await notifyHolders(by, 'improvement:share', 'improvement.share', row);
    return row;
  }

  /** Whoever had the idea, or carried it out, is thanked. @throws INVALID at `onDay` */
  async recognise(by: Acting, { id, expectedVersion, whom, how, onDay }: RecogniseImprovementInput): Promise<Improvement> {
    if (onDay > dayOf(by.now)) throw invalid(fieldError('onDay', 'IN_THE_FUTURE'));
    const row = await improvements.fire(by, id, 'recognise', { expectedVersion, note: [whom, how].join(': ') });
    await recognitions.insert(by, row, { id: uuid(), improvementId: row.id, whom, how, onDay });
    by.op.forget();
    return row;
  }

  /** Tells all communities of the street; with a template it becomes a service of its plans. @throws INVALID at `templateId` */
  async share(by: Acting, { id, expectedVersion, templateId = null }: ShareImprovementInput): Promise<Improvement> {
    const template = await this.practices.templateFor(by, await improvements.get(by, id), templateId);
    const row = await improvements.fire(by, id, 'share', { expectedVersion, set: { templateId: template?.id ?? null } });
    await this.practices.share(by, row, template);
    return row;
  }

  /** It is the rule here, and no example for others. */
  keep(by: Acting, { id, expectedVersion, reason }: KeepImprovementInput): Promise<Improvement> {
    return improvements.fire(by, id, 'keep', { expectedVersion, note: reason });
  }

  giveUp(by: Acting, { id, expectedVersion, reason }: GiveUpImprovementInput): Promise<Improvement> {
    return improvements.fire(by, id, 'giveUp', { expectedVersion, note: reason });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Improvement> {
    return improvements.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** Of a fact the baseline is what it is today, and its name and unit are the fact's. */
  private async measured(by: Acting, { communityId, dueOn: dueBefore }: Improvement, { fact, ...input }: Measured): Promise<MeasuredColumns> {
    const today = dayOf(by.now);
    const definition = fact ? factDefinition(fact) : undefined;
    if (fact && !NUMBER_FACTS.includes(fact as FactName)) throw invalid(fieldError('fact', 'UNKNOWN_FACT'));
    const baseline = fact ? await this.count(by, communityId, fact as FactName) : (input.baseline ?? null);
    const told = { ...input, baseline, ...(definition && { measure: definition.label.zh, unit: definition.unit?.zh ?? '' }) };
    const problems: FieldError[] = [
      ...(!told.measure ? [fieldError('measure', 'REQUIRED')] : []),
      ...(baseline === null && !fact ? [fieldError('baseline', 'REQUIRED')] : []),
      ...(baseline !== null && !isAmbitious({ ...told, result: null }) ? [fieldError('target', 'AGAINST_DIRECTION', { direction: told.direction })] : []),
      ...(told.dueOn < today && told.dueOn !== dueBefore ? [fieldError('dueOn', 'IN_THE_PAST')] : []),
    ];
    if (problems.length) throw invalid(...problems);
    return { ...told, fact: fact ?? null, baselineOn: baseline === null ? null : today, finishBy: endOfDay(told.dueOn) };
  }

  private async count(by: Acting, communityId: string, fact: FactName): Promise<number | null> {
    const numbers = await factNumbers(by.query.bind(by), this.facts, [communityId], [fact], dayOf(by.now));
    return numbers.get(communityId)?.get(fact) ?? null;
  }
}
