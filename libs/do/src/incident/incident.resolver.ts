import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Operation, type Page, PageInput, Public, recordRef, RecordFilter, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { Person, personById } from '#org';
import { IncidentEntry, IncidentEntryKind } from './incident-entry.entity.js';
import { Incident, IncidentPage } from './incident.entity.js';
import { ChangeIncidentInput, EndIncidentInput, LogIncidentInput, ReportIncidentInput, ReviewIncidentInput } from './incident.input.js';
import { incidents } from './incident.kind.js';
import { entriesOf, IncidentService } from './incident.service.js';
import { PublicStatement, publicStatements } from './public-statements.js';

const MINUTE = 60_000;

@Resolver(() => Incident)
export class IncidentResolver {
  constructor(private readonly service: IncidentService) {}

  @Allow('incident:read')
  @Query(() => IncidentPage)
  incidents(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Incident>> {
    return incidents.page(by, filter, sort, page);
  }

  @Allow('incident:read')
  @Query(() => Incident)
  incident(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Incident> {
    return incidents.get(by, id);
  }

  @Public()
  @Query(() => [PublicStatement], { description: 'What a community tells everybody of emergencies, the newest first.' })
  publicStatements(@Context('op') op: Operation, @Args('code') code: string): Promise<PublicStatement[]> {
    return publicStatements(op, code);
  }

  @Allow('incident:report')
  @Mutation(() => Incident)
  reportIncident(@By() by: Acting, @Args('input') input: ReportIncidentInput): Promise<Incident> {
    return this.service.report(by, input);
  }

  @Allow('incident:report')
  @Mutation(() => Incident)
  changeIncident(@By() by: Acting, @Args('input') input: ChangeIncidentInput): Promise<Incident> {
    return this.service.change(by, input);
  }

  @Allow('incident:log')
  @Mutation(() => Incident)
  logIncident(@By() by: Acting, @Args('input') input: LogIncidentInput): Promise<Incident> {
    return this.service.log(by, input);
  }

  @Allow('incident:end')
  @Mutation(() => Incident)
  endIncident(@By() by: Acting, @Args('input') input: EndIncidentInput): Promise<Incident> {
    return this.service.end(by, input);
  }

  @Allow('incident:review')
  @Mutation(() => Incident)
  reviewIncident(@By() by: Acting, @Args('input') input: ReviewIncidentInput): Promise<Incident> {
    return this.service.review(by, input);
  }

  @Allow('incident:void')
  @Mutation(() => Incident)
  voidIncident(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Incident> {
    return this.service.void(by, input);
  }

  @ResolveField(() => [IncidentEntry], { description: 'Its log, in the order in which things happened.' })
  entries(@Parent() row: Incident, @By('incident:read') by: Acting): Promise<IncidentEntry[]> {
    return entriesOf(by, row.id);
  }

  @ResolveField(() => Int, { nullable: true, description: 'Minutes from its beginning to the first report upwards; null while nobody above was told.' })
  async reportedAfter(@Parent() row: Incident, @By('incident:read') by: Acting): Promise<number | null> {
    const first = (await entriesOf(by, row.id)).find(({ entry }) => entry === IncidentEntryKind.report);
    return first ? Math.round((first.at.getTime() - row.startsAt.getTime()) / MINUTE) : null;
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The emergency plan that was followed.' })
  emergencyPlan(@Parent() row: Incident, @By('incident:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.emergencyPlanId ? recordRef(by, row.emergencyPlanId) : null;
  }
}

@Resolver(() => IncidentEntry)
export class IncidentEntryResolver {
  @ResolveField(() => Person, { nullable: true })
  by(@Parent() { byId }: IncidentEntry, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, byId);
  }
}
