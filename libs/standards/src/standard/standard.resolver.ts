import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, dayOf, fail } from '#kernel';
import { communityPlace } from '#org';
import { Clause, RelatedClause } from '../clause/clause.entity.js';
import { ADOPTED, clauseById, clauseByReference, clausesOf, searchClauses } from '../clause/clauses.js';
import { relatedClauses } from '../clause/related.js';
import { CatalogueEntry } from '../catalogue/catalogue-entry.entity.js';
import { catalogueAt } from '../catalogue/catalogue.js';
import { Standard } from './standard.entity.js';
import { standards, supersededBy } from './standards.js';

@Resolver(() => Standard)
export class StandardResolver {
  @Allow('clause:read')
  @Query(() => [Standard])
  standards(@By() by: Acting): Promise<Standard[]> {
    return standards(by);
  }

  @Allow('clause:read')
  @Query(() => Standard, { description: 'One edition with all its clauses.' })
  async standard(@By() by: Acting, @Args('code') code: string): Promise<Standard> {
    const [found] = await standards(by, 's.code = $1', [code]);
    if (!found) throw fail('NOT_FOUND');
    return found;
  }

  @Allow('clause:read')
  @Query(() => [Standard], { description: 'The editions that a community is held against today.' })
  async adoptedStandards(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<Standard[]> {
    await communityPlace(by.under('home:read'), communityId);
    return standards(by, `s.id IN (${ADOPTED})`, [communityId, dayOf(by.now)]);
  }

  @ResolveField(() => [String], { description: 'Designations of the editions that took its place.' })
  async supersededBy(@Parent() standard: Standard, @By('clause:read') by: Acting): Promise<string[]> {
    return (await supersededBy(by, standard.code)) ?? [];
  }

  @ResolveField(() => [Clause])
  clauses(@Parent() standard: Standard, @By('clause:read') by: Acting): Promise<Clause[]> {
    return clausesOf(by, standard.id);
  }
}

@Resolver(() => Clause)
export class ClauseResolver {
  @Allow('clause:read')
  @Query(() => Clause, { description: 'One clause with its rule, its verdict and what is linked to it.' })
  async clause(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Clause> {
    const clause = await clauseById(by, id);
    if (!clause) throw fail('NOT_FOUND');
    return clause;
  }

  @Allow('clause:read')
  @Query(() => [Clause], { description: 'By number or words; at most 100.' })
  searchClauses(@By() by: Acting, @Args('text') text: string): Promise<Clause[]> {
    return searchClauses(by, text.slice(0, 100));
  }

  @ResolveField(() => Clause, { nullable: true, description: 'The place to read where the text is missing.' })
  basedOn(@Parent() clause: Clause, @By('clause:read') by: Acting): Promise<Clause | undefined> | null {
    return clause.basedOn ? clauseByReference(by, clause.basedOn) : null;
  }

  @ResolveField(() => [RelatedClause], { description: 'Places of other editions on the same subject.' })
  related(@Parent() clause: Clause, @By('clause:read') by: Acting): Promise<RelatedClause[]> {
    return relatedClauses(by, clause.id);
  }

  @ResolveField(() => [Clause])
  async children(@Parent() clause: Clause, @By('clause:read') by: Acting): Promise<Clause[]> {
    return (await clausesOf(by, clause.standardId)).filter((other) => other.parentNumber === clause.number);
  }
}

@Resolver(() => CatalogueEntry)
export class CatalogueResolver {
  @Allow('annual-plan:read')
  @Query(() => [CatalogueEntry], { description: 'The union of the adopted editions, matched by subject.' })
  async catalogue(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<CatalogueEntry[]> {
    await communityPlace(by, communityId);
    return catalogueAt(by, communityId);
  }

  @ResolveField(() => Clause)
  clause(@Parent() entry: CatalogueEntry, @By('clause:read') by: Acting): Promise<Clause | undefined> {
    return clauseById(by, entry.clauseId);
  }

  @ResolveField(() => Boolean, { description: 'Named only by an edition that is not in force.' })
  draft(@Parent() entry: CatalogueEntry): boolean {
    return entry.standardCode.includes('draft');
  }
}
