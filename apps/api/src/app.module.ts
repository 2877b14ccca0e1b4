import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InputPipe, Kernel, RecordResolver } from '#kernel';
import { OrgModule } from '#org';
import { StandardsModule } from '#standards';
import { registerEntities, ResourcesModule } from '#resources';
import { PlanModule } from '#plan';
import { DoModule } from '#do';
import { CheckModule } from '#check';
import { ActModule } from '#act';
import { InsightModule } from '#insight';
import { graphqlContext } from './graphql/context.js';
import { DirectDriver } from './graphql/direct.driver.js';
import { DomainErrorFilter } from './graphql/domain-error.filter.js';
import { PermissionGuard } from './graphql/guard.js';
import { operationPlugin } from './graphql/operation.plugin.js';
import { ActivityReportController } from './http/activity-report.controller.js';
import { BoardSheetController } from './http/board-sheet.controller.js';
import { CaseFilesController } from './http/case-files.controller.js';
import { CalendarController } from './http/calendar.controller.js';
import { ComplaintFiguresController } from './http/complaint-figures.controller.js';
import { ConformitySheetController } from './http/conformity-sheet.controller.js';
import { FilesController } from './http/files.controller.js';
import { HealthController } from './http/health.controller.js';
import { InsightFilesController } from './http/insight-files.controller.js';
import { PackFilesController } from './http/pack-files.controller.js';
import { PeopleSheetController } from './http/people-sheet.controller.js';
import { PublicFilesController } from './http/public-files.controller.js';
import { PublicPublicationsController } from './http/public-publications.controller.js';
import { ArchiveFilesController } from './http/archive-files.controller.js';
import { CatalogueTableController } from './http/catalogue-table.controller.js';
import { OwnSheetController } from './http/own-sheet.controller.js';
import { PlanFilesController } from './http/plan-files.controller.js';
import { EvaluationDocumentController } from './http/evaluation-document.controller.js';
import { SurveyDocumentController } from './http/survey-document.controller.js';
import { RegisterSheetController } from './http/register-sheet.controller.js';
import { SchemaController } from './http/schema.controller.js';
import { SupplySheetController } from './http/supply-sheet.controller.js';
import { StandardFileController } from './http/standard-file.controller.js';
import { AssessmentDocumentController } from './http/assessment-document.controller.js';
import { StarFilesController } from './http/star-files.controller.js';
import { MetricsModule } from './metrics/metrics.module.js';

@Module({})
export class AppModule {
  static with(kernel: Kernel): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KernelModule.with(kernel),
        DiscoveryModule,
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: DirectDriver,
          path: '/graphql',
          autoSchemaFile: true,
          playground: false,
          graphiql: false,
          introspection: kernel.config.DEMO || process.env.NODE_ENV !== 'production',
          includeStacktraceInErrorResponses: false,
          csrfPrevention: true,
          // hashes are exchanged for texts before (asked-document.ts); nobody adds to them
          persistedQueries: false,
          // the registers' types are reached through their interface alone; Apollo checks the schema, so Nest need not
          buildSchemaOptions: { dateScalarMode: 'isoDate', skipCheck: true, orphanedTypes: [...registerEntities] },
          context: (request: FastifyRequest, reply: FastifyReply) => graphqlContext(kernel, request, reply),
          // no cache hints: they cost a look at every field, and nothing here may be kept by others
          plugins: [ApolloServerPluginCacheControlDisabled(), operationPlugin(kernel.log)],
        }),
        OrgModule, StandardsModule, ResourcesModule, PlanModule, DoModule, CheckModule, ActModule, InsightModule, MetricsModule,
      ],
      controllers: [InsightFilesController, ArchiveFilesController, ActivityReportController, BoardSheetController, CalendarController, CaseFilesController, CatalogueTableController, ComplaintFiguresController, ConformitySheetController, EvaluationDocumentController, FilesController, PackFilesController, PeopleSheetController, PublicFilesController, PublicPublicationsController, OwnSheetController, PlanFilesController, RegisterSheetController, StandardFileController, SupplySheetController, StarFilesController, AssessmentDocumentController, SurveyDocumentController, SchemaController, HealthController],
      providers: [
        RecordResolver,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: DomainErrorFilter },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
    };
  }
}

/** The mechanisms, for whoever asks. */
@Global()
@Module({})
class KernelModule {
  static with(kernel: Kernel): DynamicModule {
    return { module: KernelModule, providers: [{ provide: Kernel, useValue: kernel }], exports: [Kernel] };
  }
}
