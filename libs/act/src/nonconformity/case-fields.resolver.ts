import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, By, recordRef, RecordRef } from '#kernel';
import { Person, personById } from '#org';
import { CorrectiveAction } from '../corrective-action/corrective-action.entity.js';
import { actionsOf } from '../corrective-action/corrective-action.kind.js';
import { CaseParts } from './case-parts.js';
import { NonconformityCause } from './cause.entity.js';
import { EffectivenessReview } from './effectiveness-review.entity.js';
import { MergingService } from './merging.service.js';
import { Nonconformity } from './nonconformity.entity.js';
import { isMadeGood, sourceVerdictOf } from './source-verdict.js';
import { SourceVerdict } from './source-verdict.type.js';
import { SuccessEvaluation } from './success-evaluation.entity.js';
import { SuccessMeasure } from './success-measure.js';
import { CaseSuccess } from './success.type.js';

/** What a case is asked for beside its row. */
@Resolver(() => Nonconformity)
export class CaseFieldsResolver {
  constructor(
    private readonly parts: CaseParts,
    private readonly merging: MergingService,
    private readonly measure: SuccessMeasure,
  ) {}

  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() row: Nonconformity, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.ownerId);
  }

  @ResolveField(() => Person, { nullable: true })
  containedBy(@Parent() row: Nonconformity, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.containedById);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who put the plan forward.' })
  plannedBy(@Parent() row: Nonconformity, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.plannedById);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who reviewed the plan before work started.' })
  planReviewedBy(@Parent() row: Nonconformity, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.planReviewedById);
  }

  @ResolveField(() => RecordRef, { nullable: true })
  source(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.sourceId ? recordRef(by, row.sourceId) : null;
  }

  @ResolveField(() => SourceVerdict, { nullable: true, description: 'The verdict that it was raised from, then and now.' })
  sourceVerdict(@Parent() row: Nonconformity, @By('conformity:read') by: Acting): Promise<SourceVerdict | null> {
    return sourceVerdictOf(by, row);
  }

  @ResolveField(() => Boolean, { description: 'What it was raised from has been made good since: a case to be reviewed. Nothing closes by itself.' })
  offersReview(@Parent() row: Nonconformity, @By('conformity:read') by: Acting): Promise<boolean> {
    return isMadeGood(by, row);
  }

  @ResolveField(() => RecordRef, { nullable: true })
  recurrenceOf(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.recurrenceOfId ? recordRef(by, row.recurrenceOfId) : null;
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The case that goes on with this one.' })
  mergedInto(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.mergedIntoId ? recordRef(by, row.mergedIntoId) : null;
  }

  @ResolveField(() => [RecordRef], { description: 'Cases that go on in this one.' })
  mergedCases(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    return this.merging.mergedCases(by, row.id);
  }

  @ResolveField(() => [NonconformityCause])
  causes(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<NonconformityCause[]> {
    return this.parts.causesOf(by, row);
  }

  @ResolveField(() => [CorrectiveAction])
  actions(@Parent() row: Nonconformity, @By('corrective-action:read') by: Acting): Promise<CorrectiveAction[]> {
    return actionsOf(by, row.id);
  }

  @ResolveField(() => CaseSuccess, { nullable: true, description: 'The figure that shows success, as it is today; null where words say it.' })
  success(@Parent() row: Nonconformity, @By('conformity:read') by: Acting): Promise<CaseSuccess | null> {
    return this.measure.today(by, row);
  }

  @ResolveField(() => [SuccessEvaluation], { description: 'What the platform measured when the waiting time of each round was up.' })
  evaluations(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<SuccessEvaluation[]> {
    return this.measure.evaluationsOf(by, row.id);
  }

  @ResolveField(() => [EffectivenessReview])
  reviews(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<EffectivenessReview[]> {
    return this.parts.reviewsOf(by, row);
  }
}

@Resolver(() => CaseSuccess)
export class CaseSuccessResolver {
  @ResolveField(() => RecordRef, { nullable: true, description: 'The objective whose values are meant.' })
  objective(@Parent() { objectiveId }: CaseSuccess, @By('objective:read') by: Acting): Promise<RecordRef | undefined> | null {
    return objectiveId ? recordRef(by, objectiveId) : null;
  }
}

@Resolver(() => EffectivenessReview)
export class EffectivenessReviewResolver {
  @ResolveField(() => Person)
  reviewer(@Parent() review: EffectivenessReview, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, review.reviewerId);
  }
}
