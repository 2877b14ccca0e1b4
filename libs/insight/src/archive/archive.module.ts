import { Module } from '@nestjs/common';
import { Kernel } from '#kernel';
import {
  ArchiveHoldResolver, ArchiveOpeningResolver, ArchiveResolver, DestructionItemResolver, DestructionResolver, PaperDocumentResolver,
} from './archive.resolver.js';
import { ArchiveService } from './archive.service.js';
import { CatalogueService } from './catalogue.js';
import { destructionKind } from './destruction.kind.js';
import { DestructionService } from './destruction.service.js';
import { paperDocumentKind } from './paper-document.kind.js';

/** Clauses 8.4.2 and 8.4.3. It stands above all kinds, since it files every one of them. */
@Module({
  providers: [
    ArchiveService, DestructionService, CatalogueService,
    ArchiveResolver, ArchiveOpeningResolver, ArchiveHoldResolver, PaperDocumentResolver, DestructionResolver, DestructionItemResolver,
  ],
  exports: [CatalogueService],
})
export class ArchiveModule {
  constructor(kernel: Kernel, destroying: DestructionService) {
    kernel.kinds.add(paperDocumentKind);
    kernel.kinds.add(destructionKind);
    destroying.register(kernel);
  }
}
