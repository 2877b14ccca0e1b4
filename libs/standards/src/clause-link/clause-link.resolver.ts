import { Args, Field, ID, InputType, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Acting, Allow, By, ClauseLink, ClauseRole, IdField, linksOf, OneOf, RecordKindName, RecordRow,
} from '#kernel';
import { Clause } from '../clause/clause.entity.js';
import { clauseById } from '../clause/clauses.js';
import { linkRecord, unlink } from './clause-links.js';
import { ClauseOffer, EvidenceOffer } from './offer.type.js';
import { clauseOffers, evidenceOffers } from './offers.js';

@InputType()
export class LinkClauseInput {
  @Field(() => RecordKindName)
  @OneOf(Object.values(RecordKindName))
  kind: RecordKindName;

  @IdField()
  recordId: string;

  @IdField()
  clauseId: string;

  @Field(() => ClauseRole)
  @OneOf([ClauseRole.implements, ClauseRole.evidences])
  role: ClauseRole;
}

@Resolver(() => ClauseLink)
export class ClauseLinkResolver {
  @Allow('clause:link')
  @Mutation(() => ClauseLink)
  linkClause(@By() by: Acting, @Args('input') { kind, recordId, clauseId, role }: LinkClauseInput): Promise<ClauseLink> {
    return linkRecord(by, kind, recordId, clauseId, role);
  }

  @Allow('clause:link')
  @Mutation(() => Boolean, { description: 'Takes a clause away from a record; kept in its history.' })
  async unlinkClause(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await unlink(by, id);
    return true;
  }

  @Allow('clause:link')
  @Query(() => [ClauseOffer], { description: 'Clauses that a record serves besides: related to those that it is linked to.' })
  clauseOffers(
    @By() by: Acting,
    @Args('kind', { type: () => RecordKindName }) kind: RecordKindName,
    @Args('recordId', { type: () => ID }) recordId: string,
  ): Promise<ClauseOffer[]> {
    return clauseOffers(by, kind, recordId);
  }

  @Allow('home:read')
  @Query(() => [EvidenceOffer], { description: 'Records of a community and year that show related clauses and may show this one.' })
  evidenceOffers(
    @By() by: Acting,
    @Args('clauseId', { type: () => ID }) clauseId: string,
    @Args('communityId', { type: () => ID }) communityId: string,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<EvidenceOffer[]> {
    return evidenceOffers(by, clauseId, communityId, year);
  }

  @ResolveField(() => Clause)
  clause(@Parent() link: ClauseLink, @By('clause:read') by: Acting): Promise<Clause | undefined> {
    return clauseById(by, link.clauseId);
  }
}

/** Adds the clauses to what every record answers. */
@Resolver(() => RecordRow)
export class RecordClausesResolver {
  @ResolveField(() => [ClauseLink])
  clauseLinks(@Parent() row: RecordRow, @By('clause:read') by: Acting): Promise<ClauseLink[]> {
    return linksOf(by, row.id);
  }
}
