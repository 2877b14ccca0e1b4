import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, DateScalar, GraphQLJSON, type Page, PageInput, type RecordRef, RecordRefPage } from '#kernel';
import { Person, personById } from '#org';
import { Clause } from '../clause/clause.entity.js';
import { clauseByReference } from '../clause/clauses.js';
import { FactService } from '../facts/fact.service.js';
import { EnterFactInput, FactEntry, RuleFact, WithdrawFactInput } from '../facts/fact.type.js';
import { Standard } from '../standard/standard.entity.js';
import { standardById } from '../standard/standards.js';
import { ConformityService } from './conformity.service.js';
import { Conformity, CurvePoint, EditionConformity, RuleVerdict } from './conformity.type.js';

const ids = { type: () => ID };
const day = { type: () => DateScalar, nullable: true };
const json = { type: () => GraphQLJSON, nullable: true };

@Resolver(() => Conformity)
export class ConformityResolver {
  constructor(
    private readonly service: ConformityService,
    private readonly facts: FactService,
  ) {}

  @Allow('conformity:read')
  @Query(() => Conformity, { description: 'What the rules of each adopted edition say of a community: live today, as it was kept on an earlier day.' })
  conformity(@By() by: Acting, @Args('communityId', ids) communityId: string, @Args('on', day) on?: string): Promise<Conformity> {
    return this.service.of(by, communityId, on ?? null);
  }

  @Allow('conformity:read')
  @Query(() => Conformity, {
    description: 'As conformity, with facts supposed by name and figures by edition and name (`{"DB35/T 2074-2022": {"…": 1}}`); nothing is written.',
  })
  whatIf(
    @By() by: Acting,
    @Args('communityId', ids) communityId: string,
    @Args('facts', json) facts?: unknown,
    @Args('parameters', json) parameters?: unknown,
    @Args('on', day) on?: string,
  ): Promise<Conformity> {
    return this.service.whatIf(by, communityId, facts, parameters, on ?? null);
  }

  @Allow('conformity:read')
  @Query(() => [CurvePoint], { description: 'A rule’s verdicts between two days, as they were kept.' })
  verdictCurve(
    @By() by: Acting,
    @Args('communityId', ids) communityId: string,
    @Args('standardCode') standardCode: string,
    @Args('rule') rule: string,
    @Args('from', { type: () => DateScalar }) from: string,
    @Args('to', { type: () => DateScalar }) to: string,
  ): Promise<CurvePoint[]> {
    return this.service.curveOf(by, communityId, standardCode, rule, from, to);
  }

  @Allow('conformity:read')
  @Query(() => RecordRefPage, { description: 'The records behind a fact on a day, newest first, as far as one may read them.' })
  async factRecords(
    @By() by: Acting,
    @Args('communityId', ids) communityId: string,
    @Args('fact') fact: string,
    @Args('on', day) on?: string,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<RecordRef>> {
    const { items, total } = await this.facts.records(by, communityId, fact, on ?? null, page);
    return { items, total: Promise.resolve(total) };
  }

  @Allow('conformity:read')
  @Query(() => [RuleFact], { description: 'Every fact there is, with its value and origin, or who should enter it.' })
  communityFacts(@By() by: Acting, @Args('communityId', ids) communityId: string, @Args('on', day) on?: string): Promise<RuleFact[]> {
    return this.facts.facts(by, communityId, on ?? null);
  }

  @Allow('conformity:read')
  @Query(() => [FactEntry], { description: 'Facts entered by hand, newest first; at most 500.' })
  factEntries(@By() by: Acting, @Args('communityId', ids) communityId: string): Promise<FactEntry[]> {
    return this.facts.entries(by, communityId);
  }

  @Allow('fact:enter')
  @Mutation(() => FactEntry)
  enterFact(@By() by: Acting, @Args('input') input: EnterFactInput): Promise<FactEntry> {
    return this.facts.enter(by, input);
  }

  @Allow('fact:enter')
  @Mutation(() => FactEntry)
  withdrawFact(@By() by: Acting, @Args('input') input: WithdrawFactInput): Promise<FactEntry> {
    return this.facts.withdraw(by, input);
  }
}

@Resolver(() => EditionConformity)
export class EditionConformityResolver {
  @ResolveField(() => Standard)
  standard(@Parent() { standardId }: EditionConformity, @By('clause:read') by: Acting): Promise<Standard | undefined> {
    return standardById(by, standardId);
  }
}

@Resolver(() => RuleVerdict)
export class RuleVerdictResolver {
  constructor(private readonly service: ConformityService) {}

  @ResolveField(() => Clause, { nullable: true, description: 'Null for a row of a scored table that is no clause.' })
  clause(@Parent() { standardCode, clauseNumber }: RuleVerdict, @By('clause:read') by: Acting): Promise<Clause | undefined> {
    return clauseByReference(by, `${standardCode}#${clauseNumber}`);
  }

  @ResolveField(() => [CurvePoint], { description: 'By default from the first of January to the day asked for.' })
  curve(
    @Parent() { communityId, standardId, rule, on }: RuleVerdict,
    @By('conformity:read') by: Acting,
    @Args('from', day) from?: string,
    @Args('to', day) to?: string,
  ): Promise<CurvePoint[]> {
    return this.service.curve(by, communityId, standardId, rule, from ?? `${on.slice(0, 4)}-01-01`, to ?? on);
  }
}

@Resolver(() => FactEntry)
export class FactEntryResolver {
  @ResolveField(() => Person, { nullable: true })
  enteredBy(@Parent() { enteredById }: FactEntry, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, enteredById);
  }
}
