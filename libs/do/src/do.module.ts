import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { activityKind } from './activity/activity.kind.js';
import { ActivityResolver, ServiceItemActivitiesResolver } from './activity/activity.resolver.js';
import { ActivityService } from './activity/activity.service.js';

@Module({ providers: [ActivityService, ActivityResolver, ServiceItemActivitiesResolver] })
export class DoModule {
  constructor(kernel: Kernel) {
    kernel.kinds.add(activityKind);
  }
}
