import { Module } from '@nestjs/common';
import { BoardResolver } from './board/board.resolver.js';
import { HomeResolver } from './home/home.resolver.js';
import { HomeService } from './home/home.service.js';
import { SearchHitResolver, SearchResolver } from './search/search.resolver.js';
import { SearchService } from './search/search.service.js';
import { TraceResolver } from './trace/trace.resolver.js';
import { TraceService } from './trace/trace.service.js';

@Module({ providers: [BoardResolver, HomeService, HomeResolver, SearchService, SearchResolver, SearchHitResolver, TraceService, TraceResolver] })
export class InsightModule {}
