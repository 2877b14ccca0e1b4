import { Global, Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import { AdoptionResolver } from './adoption/adoption.resolver.js';
import { AdoptionService } from './adoption/adoption.service.js';
import { ClauseLinkResolver, RecordClausesResolver } from './clause-link/clause-link.resolver.js';
import { FactService } from './facts/fact.service.js';
import { ComparisonResolver } from './comparison/comparison.resolver.js';
import { FactShapeResolver, FactWordsResolver } from './facts/fact-shape.resolver.js';
import { FactSources } from './facts/fact-source.js';
import { settingSource } from './facts/setting.source.js';
import { FulfilmentSources } from './obligation/fulfilment-source.js';
import { ObligationJobs } from './obligation/obligation-jobs.js';
import { obligationKind } from './obligation/obligation.kind.js';
import { ObligationFulfilmentResolver, ObligationResolver, ObligationStripResolver } from './obligation/obligation.resolver.js';
import { ObligationService } from './obligation/obligation.service.js';
import { ParameterResolver } from './parameter/parameter.resolver.js';
import { ParameterService } from './parameter/parameter.service.js';
import { StandardExchangeService } from './standard/standard-exchange.service.js';
import { CatalogueResolver, ClauseResolver, StandardResolver } from './standard/standard.resolver.js';
import { ConformityResolver, EditionConformityResolver, FactEntryResolver, RuleVerdictResolver } from './verdict/conformity.resolver.js';
import { ConformityService } from './verdict/conformity.service.js';
import { StreetConformityResolver } from './verdict/street-conformity.resolver.js';
import { StreetConformityService } from './verdict/street-conformity.js';
import { StreetSheetService } from './verdict/street-sheet.js';
import { VerdictService } from './verdict/verdict.service.js';

/** Global, so that whoever keeps a register can add its source of facts. */
@Global()
@Module({
  providers: [
    FactSources, StandardResolver, ClauseResolver, CatalogueResolver, ClauseLinkResolver, RecordClausesResolver, AdoptionService, AdoptionResolver, StandardExchangeService,
    ComparisonResolver,
    FactService, ParameterService, ParameterResolver, VerdictService, ConformityService, ConformityResolver, EditionConformityResolver,
    RuleVerdictResolver, FactEntryResolver, FactShapeResolver, FactWordsResolver, StreetConformityService, StreetConformityResolver, StreetSheetService,
    FulfilmentSources, ObligationJobs, ObligationService, ObligationResolver, ObligationStripResolver, ObligationFulfilmentResolver,
  ],
  exports: [ObligationService, StandardExchangeService, FactSources, FulfilmentSources, ConformityService, StreetSheetService, VerdictService],
})
export class StandardsModule {
  constructor(kernel: Kernel, sources: FactSources, verdicts: VerdictService, obligations: ObligationJobs) {
    kernel.kinds.add(obligationKind);
    sources.add(settingSource);
    verdicts.register(kernel);
    obligations.register(kernel);
  }
}
