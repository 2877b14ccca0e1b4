import { Module } from '@nestjs/common';
import { BoardResolver } from './board/board.resolver.js';
import { HomeResolver } from './home/home.resolver.js';
import { HomeService } from './home/home.service.js';
import { TraceResolver } from './trace/trace.resolver.js';
import { TraceService } from './trace/trace.service.js';

@Module({ providers: [BoardResolver, HomeService, HomeResolver, TraceService, TraceResolver] })
export class InsightModule {}
