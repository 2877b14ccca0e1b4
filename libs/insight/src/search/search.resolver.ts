import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, PageInput, RecordKindName } from '#kernel';
import { Person, personById } from '#org';
import { SearchService } from './search.service.js';
import { SearchClauses, SearchHit, SearchResult } from './search.type.js';

/** Whoever is signed in may ask; each kind of record is found by those who may read it. */
@Resolver(() => SearchResult)
export class SearchResolver {
  constructor(private readonly searching: SearchService) {}

  @Allow('clause:read')
  @Query(() => SearchResult, { description: 'Records by number, words and people, grouped by kind; the page is taken of each kind.' })
  search(
    @By() by: Acting,
    @Args('text') text: string,
    @Args('kind', { type: () => RecordKindName, nullable: true }) kind: RecordKindName | null = null,
    @Args('page', { nullable: true }) page: PageInput = Object.assign(new PageInput(), { limit: 5 }),
  ): Promise<SearchResult> {
    return this.searching.search(by, text, kind, page);
  }

  @ResolveField(() => SearchClauses)
  clauses(
    @Parent() result: SearchResult,
    @By('clause:read') by: Acting,
    @Args('first', { type: () => Int, defaultValue: 5 }) first: number,
  ): Promise<SearchClauses> {
    return this.searching.clauses(by, result.asked, first);
  }
}

@Resolver(() => SearchHit)
export class SearchHitResolver {
  @ResolveField(() => Person, { nullable: true, description: 'Whose it is, where it is found by a name.' })
  person(@Parent() hit: SearchHit, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, hit.personId);
  }
}
