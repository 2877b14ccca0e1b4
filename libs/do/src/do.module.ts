import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, ItemWorks, PlaceClashes } from '#plan';
import { ResourcesModule } from '#resources';
import { FulfilmentSources } from '#standards';
import { ActivityAnswerResolver } from './activity-answer/activity-answer.resolver.js';
import { ActivityAnswerService } from './activity-answer/activity-answer.service.js';
import { CalendarResolver } from './activity-calendar/calendar.resolver.js';
import { ActivityViewingResolver, RegistrationResolver, ResidentRegistrationResolver } from './activity-registration/registration.resolver.js';
import { RegistrationService } from './activity-registration/registration.service.js';
import { ResidentRegistrationService } from './activity-registration/resident-registration.service.js';
import { activityBookings } from './activity/activity-bookings.js';
import { activityFulfilments } from './activity/activity.fulfilment.js';
import { activityKind } from './activity/activity.kind.js';
import { ActivityResolver, ServiceItemActivitiesResolver } from './activity/activity.resolver.js';
import { ActivityService } from './activity/activity.service.js';
import { activityWork } from './activity/activity.work.js';
import { followPlaced } from './community-building/building-clauses.js';
import { BuildingResolver } from './community-building/building.resolver.js';
import { BuildingService } from './community-building/building.service.js';
import { EmergencyModule } from './emergency/emergency.module.js';
import { InspectionsModule } from './inspection/inspections.module.js';
import { PublicationsModule } from './publication/publications.module.js';
import { GridWorkModule } from './grid-work/grid-work.module.js';
import { HomeVisitsModule } from './home-visit/home-visits.module.js';
import { ServiceRulesModule } from './service-rule/service-rules.module.js';
import { RequestsModule } from './service-request/requests.module.js';

@Module({
  imports: [ServiceRulesModule, ResourcesModule, RequestsModule, HomeVisitsModule, GridWorkModule, EmergencyModule, PublicationsModule, InspectionsModule],
  providers: [
    ActivityService, ActivityResolver, ServiceItemActivitiesResolver,
    RegistrationService, RegistrationResolver, ActivityViewingResolver, ResidentRegistrationService, ResidentRegistrationResolver,
    ActivityAnswerService, ActivityAnswerResolver, BuildingService, BuildingResolver, CalendarResolver,
  ],
  exports: [EmergencyModule],
})
export class DoModule {
  constructor(kernel: Kernel, fulfilments: FulfilmentSources, followers: ItemFollowers, works: ItemWorks, clashes: PlaceClashes) {
    kernel.kinds.add(activityKind);
    fulfilments.add(activityFulfilments);
    followers.add(followOf('activities', 'service_item_id'), followPlaced);
    works.add(activityWork);
    clashes.add(activityBookings);
  }
}
