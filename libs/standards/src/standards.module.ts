import { Global, Module } from '@nestjs/common';
import { AdoptionResolver } from './adoption/adoption.resolver.js';
import { AdoptionService } from './adoption/adoption.service.js';
import { ClauseLinkResolver, RecordClausesResolver } from './clause-link/clause-link.resolver.js';
import { FactSources } from './facts/fact-source.js';
import { StandardExchangeService } from './standard/standard-exchange.service.js';
import { CatalogueResolver, ClauseResolver, StandardResolver } from './standard/standard.resolver.js';

/** Global, so that whoever keeps a register can add its source of facts. */
@Global()
@Module({
  providers: [
    FactSources, StandardResolver, ClauseResolver, CatalogueResolver, ClauseLinkResolver, RecordClausesResolver, AdoptionService, AdoptionResolver, StandardExchangeService,
  ],
  exports: [StandardExchangeService, FactSources],
})
export class StandardsModule {}
