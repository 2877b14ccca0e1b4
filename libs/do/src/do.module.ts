import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, ItemWorks } from '#plan';
import { FulfilmentSources } from '#standards';
import { activityFulfilments } from './activity/activity.fulfilment.js';
import { activityKind } from './activity/activity.kind.js';
import { ActivityResolver, ServiceItemActivitiesResolver } from './activity/activity.resolver.js';
import { ActivityService } from './activity/activity.service.js';
import { activityWork } from './activity/activity.work.js';
import { EmergencyModule } from './emergency/emergency.module.js';

@Module({ imports: [EmergencyModule], providers: [ActivityService, ActivityResolver, ServiceItemActivitiesResolver] })
export class DoModule {
  constructor(kernel: Kernel, fulfilments: FulfilmentSources, works: ItemWorks, followers: ItemFollowers) {
    kernel.kinds.add(activityKind);
    fulfilments.add(activityFulfilments);
    works.add(activityWork);
    followers.add(followOf('activities', 'service_item_id'));
  }
}
