import { Module } from '@nestjs/common';
import { ClauseLinkResolver, RecordClausesResolver } from './clause-link/clause-link.resolver.js';
import { CatalogueResolver, ClauseResolver, StandardResolver } from './standard/standard.resolver.js';

@Module({ providers: [StandardResolver, ClauseResolver, CatalogueResolver, ClauseLinkResolver, RecordClausesResolver] })
export class StandardsModule {}
