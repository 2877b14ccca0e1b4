import { Module } from '@nestjs/common';
import { ActModule } from '#act';
import { OrgModule } from '#org';
import { BoardCasesService } from './board-cases.service.js';
import { BoardSheetService } from './board-sheet.js';
import { BoardCaseResolver, BoardResolver, ParetoBarResolver } from './board.resolver.js';
import { BoardService } from './board.service.js';
import { BulkService } from './bulk.service.js';
import { SavedViewResolver } from './saved-view.resolver.js';
import { SavedViewService } from './saved-view.service.js';

@Module({
  imports: [ActModule, OrgModule],
  providers: [BoardService, BoardCasesService, BoardSheetService, BulkService, SavedViewService, BoardResolver, BoardCaseResolver, ParetoBarResolver, SavedViewResolver],
  exports: [BoardService, BoardSheetService],
})
export class BoardModule {}
