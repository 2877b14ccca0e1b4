import { Module } from '@nestjs/common';
import { HomeResolver } from './home/home.resolver.js';
import { HomeService } from './home/home.service.js';
import { TraceResolver } from './trace/trace.resolver.js';
import { TraceService } from './trace/trace.service.js';

@Module({ providers: [HomeService, HomeResolver, TraceService, TraceResolver] })
export class InsightModule {}
