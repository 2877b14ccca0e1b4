import { Module } from '@nestjs/common';
import { MeasuredOperations } from './measure.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';

@Module({ controllers: [MetricsController], providers: [Metrics, MeasuredOperations], exports: [Metrics] })
export class MetricsModule {}
