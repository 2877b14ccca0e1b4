import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, ItemWorks } from '#plan';
import { ResourcesModule } from '#resources';
import { FactSources, FulfilmentSources } from '#standards';
import { inspectionKind } from './inspection.kind.js';
import { InspectionItemResolver, InspectionResolver } from './inspection.resolver.js';
import { InspectionService } from './inspection.service.js';
import { inspectionFulfilments, inspectionSource, inspectionWork } from './inspection.sources.js';

/** Inspections by checklist: signs, facilities, safety, surroundings, conduct. */
@Module({ imports: [ResourcesModule], providers: [InspectionService, InspectionResolver, InspectionItemResolver] })
export class InspectionsModule {
  constructor(kernel: Kernel, facts: FactSources, fulfilments: FulfilmentSources, works: ItemWorks, followers: ItemFollowers) {
    kernel.kinds.add(inspectionKind);
    facts.add(inspectionSource);
    fulfilments.add(inspectionFulfilments);
    works.add(inspectionWork);
    followers.add(followOf('inspections', 'service_item_id'));
  }
}
