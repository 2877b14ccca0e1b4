import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, ItemWorks } from '#plan';
import { FactSources, FulfilmentSources } from '#standards';
import { HomeVisitJobs } from './home-visit-jobs.js';
import { homeVisitKind } from './home-visit.kind.js';
import { HomeVisitResolver, HouseholdViewingResolver, VisitedHouseholdResolver } from './home-visit.resolver.js';
import { HomeVisitService } from './home-visit.service.js';
import { homeVisitFulfilments, homeVisitSource, homeVisitWork } from './home-visit.sources.js';
import { HouseholdService } from './household.service.js';

/** Clause 8.7.6: households that need it, visited at home. */
@Module({ providers: [HomeVisitService, HomeVisitJobs, HouseholdService, HomeVisitResolver, VisitedHouseholdResolver, HouseholdViewingResolver] })
export class HomeVisitsModule {
  constructor(kernel: Kernel, jobs: HomeVisitJobs, facts: FactSources, fulfilments: FulfilmentSources, works: ItemWorks, followers: ItemFollowers) {
    kernel.kinds.add(homeVisitKind);
    jobs.register(kernel);
    facts.add(homeVisitSource);
    fulfilments.add(homeVisitFulfilments);
    works.add(homeVisitWork);
    followers.add(followOf('home_visits', 'service_item_id'));
  }
}
