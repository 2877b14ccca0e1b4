import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { ArchiveModule } from './archive/archive.module.js';
import { BoardModule } from './board/board.module.js';
import { ComparisonResolver } from './comparison/comparison.resolver.js';
import { ComparisonService } from './comparison/comparison.service.js';
import { HomeResolver } from './home/home.resolver.js';
import { HomeService } from './home/home.service.js';
import { PackMaker } from './pack/pack-maker.js';
import { PackResolver } from './pack/pack.resolver.js';
import { PackService } from './pack/pack.service.js';
import { ReviewService } from './review/review.service.js';
import { SearchHitResolver, SearchResolver } from './search/search.resolver.js';
import { SearchService } from './search/search.service.js';
import { TraceResolver } from './trace/trace.resolver.js';
import { TraceSheetService } from './trace/trace-sheet.js';
import { TraceService } from './trace/trace.service.js';

@Module({
  imports: [ArchiveModule, BoardModule],
  providers: [
    ComparisonService, ComparisonResolver, ReviewService, TraceSheetService, HomeService, HomeResolver, PackMaker, PackService, PackResolver, SearchService, SearchResolver, SearchHitResolver, TraceService, TraceResolver,
  ],
  exports: [ArchiveModule, BoardModule, PackService, ReviewService, TraceSheetService],
})
export class InsightModule {
  constructor(kernel: Kernel, packs: PackMaker, traces: TraceService) {
    kernel.jobs.define(traces.keeping as never);
    for (const job of packs.jobs) kernel.jobs.define(job);
  }
}
