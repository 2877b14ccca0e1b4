import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { followOf, ItemFollowers, ItemWorks } from '#plan';
import { FulfilmentSources } from '#standards';
import { CheckPointResolver } from '../check-point/check-point.resolver.js';
import { CheckPointService } from '../check-point/check-point.service.js';
import { errandKind } from '../errand/errand.kind.js';
import { ErrandResolver } from '../errand/errand.resolver.js';
import { ErrandService } from '../errand/errand.service.js';
import { errandFulfilments, errandWork } from '../errand/errand.sources.js';
import { gridFindingKind } from '../grid-finding/grid-finding.kind.js';
import { GridFindingResolver, RequestFindingResolver } from '../grid-finding/grid-finding.resolver.js';
import { GridFindingService } from '../grid-finding/grid-finding.service.js';
import { findingFulfilments, findingWork } from '../grid-finding/grid-finding.sources.js';
import { gridRoundKind } from '../grid-round/grid-round.kind.js';
import { GridRoundResolver } from '../grid-round/grid-round.resolver.js';
import { GridRoundService } from '../grid-round/grid-round.service.js';
import { roundFulfilments, roundWork } from '../grid-round/grid-round.sources.js';
import { mediationKind } from '../mediation/mediation.kind.js';
import { GridViewingResolver, MediationResolver } from '../mediation/mediation.resolver.js';
import { MediationService } from '../mediation/mediation.service.js';
import { mediationFulfilments, mediationWork } from '../mediation/mediation.sources.js';
import { RequestsModule } from '../service-request/requests.module.js';

/** Clause 8.7: what is done in grids. Home visits have a module of their own. */
@Module({
  imports: [RequestsModule],
  providers: [
    CheckPointService, CheckPointResolver, GridRoundService, GridRoundResolver, GridFindingService, GridFindingResolver, RequestFindingResolver,
    MediationService, MediationResolver, GridViewingResolver, ErrandService, ErrandResolver,
  ],
})
export class GridWorkModule {
  constructor(kernel: Kernel, fulfilments: FulfilmentSources, works: ItemWorks, followers: ItemFollowers) {
    kernel.kinds.add(gridRoundKind);
    kernel.kinds.add(gridFindingKind);
    kernel.kinds.add(mediationKind);
    kernel.kinds.add(errandKind);
    for (const source of [roundFulfilments, findingFulfilments, mediationFulfilments, errandFulfilments]) fulfilments.add(source);
    for (const source of [roundWork, findingWork, mediationWork, errandWork]) works.add(source);
    for (const table of ['grid_rounds', 'grid_findings', 'mediations', 'errands']) followers.add(followOf(table, 'service_item_id'));
  }
}
