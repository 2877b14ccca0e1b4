import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, ItemWorks } from '#plan';
import { FulfilmentSources } from '#standards';
import { gridFindingKind } from '../grid-finding/grid-finding.kind.js';
import { GridFindingResolver, RequestFindingResolver } from '../grid-finding/grid-finding.resolver.js';
import { GridFindingService } from '../grid-finding/grid-finding.service.js';
import { findingFulfilments, findingWork } from '../grid-finding/grid-finding.sources.js';
import { RequestsModule } from '../service-request/requests.module.js';

/** Clause 8.7: what is done in grids. Home visits have a module of their own. */
@Module({
  imports: [RequestsModule],
  providers: [GridFindingService, GridFindingResolver, RequestFindingResolver],
})
export class GridWorkModule {
  constructor(kernel: Kernel, fulfilments: FulfilmentSources, works: ItemWorks, followers: ItemFollowers) {
    kernel.kinds.add(gridFindingKind);
    fulfilments.add(findingFulfilments);
    works.add(findingWork);
    followers.add(followOf('grid_findings', 'service_item_id'));
  }
}
