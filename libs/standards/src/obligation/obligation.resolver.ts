import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, recordRef, RecordRef, VoidRecordInput } from '#kernel';
import { Clause } from '../clause/clause.entity.js';
import { clauseByReference } from '../clause/clauses.js';
import { Obligation } from './obligation.entity.js';
import { obligations } from './obligation.kind.js';
import { ObligationService } from './obligation.service.js';
import { AssignObligationInput, FulfilObligationInput, ObligationFulfilment, ObligationStrip, SetObligationPeriodInput } from './obligation.type.js';

const ids = { type: () => ID };

@Resolver(() => Obligation)
export class ObligationResolver {
  constructor(private readonly service: ObligationService) {}

  @Allow('obligation:read')
  @Query(() => [ObligationStrip], { description: 'A community’s year of what its editions want done again and again.' })
  obligations(
    @By() by: Acting, @Args('communityId', ids) communityId: string, @Args('year', { type: () => Int }) year: number,
  ): Promise<ObligationStrip[]> {
    return this.service.year(by, communityId, year);
  }

  @Allow('obligation:read')
  @Query(() => Obligation)
  obligation(@By() by: Acting, @Args('id', ids) id: string): Promise<Obligation> {
    return obligations.get(by, id);
  }

  @Allow('obligation:fulfil')
  @Mutation(() => Obligation)
  fulfilObligation(@By() by: Acting, @Args('input') input: FulfilObligationInput): Promise<Obligation> {
    return this.service.fulfil(by, input);
  }

  @Allow('obligation:void')
  @Mutation(() => Obligation)
  voidObligation(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Obligation> {
    return this.service.void(by, input);
  }

  @Allow('obligation:assign')
  @Mutation(() => ObligationStrip)
  assignObligation(@By() by: Acting, @Args('input') input: AssignObligationInput): Promise<ObligationStrip> {
    return this.service.assign(by, input);
  }

  @Allow('obligation:set')
  @Mutation(() => Boolean)
  setObligationPeriod(@By() by: Acting, @Args('input') input: SetObligationPeriodInput): Promise<boolean> {
    return this.service.setPeriod(by, input);
  }

  @ResolveField(() => Clause, { nullable: true })
  clause(@Parent() { standardCode, clauseNumber }: Obligation, @By('clause:read') by: Acting): Promise<Clause | undefined> {
    return clauseByReference(by, `${standardCode}#${clauseNumber}`);
  }

  @ResolveField(() => [ObligationFulfilment])
  fulfilments(@Parent() { id }: Obligation, @By('obligation:read') by: Acting): Promise<ObligationFulfilment[]> {
    return this.service.fulfilments(by, id);
  }
}

@Resolver(() => ObligationStrip)
export class ObligationStripResolver {
  @ResolveField(() => Clause, { nullable: true })
  clause(@Parent() { standardCode, clauseNumber }: ObligationStrip, @By('clause:read') by: Acting): Promise<Clause | undefined> {
    return clauseByReference(by, `${standardCode}#${clauseNumber}`);
  }
}

@Resolver(() => ObligationFulfilment)
export class ObligationFulfilmentResolver {
  @ResolveField(() => RecordRef, { nullable: true, description: 'Null where there is none, or one may not read it.' })
  record(@Parent() { recordId }: ObligationFulfilment, @By('record:read') by: Acting): Promise<RecordRef | undefined> | null {
    return recordId ? recordRef(by, recordId) : null;
  }
}
