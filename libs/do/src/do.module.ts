import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { FulfilmentSources } from '#standards';
import { activityFulfilments } from './activity/activity.fulfilment.js';
import { activityKind } from './activity/activity.kind.js';
import { ActivityResolver, ServiceItemActivitiesResolver } from './activity/activity.resolver.js';
import { ActivityService } from './activity/activity.service.js';

@Module({ providers: [ActivityService, ActivityResolver, ServiceItemActivitiesResolver] })
export class DoModule {
  constructor(kernel: Kernel, fulfilments: FulfilmentSources) {
    kernel.kinds.add(activityKind);
    fulfilments.add(activityFulfilments);
  }
}
