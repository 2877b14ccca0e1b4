import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, isDay, Kernel } from '#kernel';
import { StreetSheetService } from '#standards';
import { answer } from './answer.js';
import { actingOn, asFile, languageIn, XLSX } from './file-answer.js';

/** A street's communities by rules, to Excel. */
@Controller('streets/:streetId/conformity-sheet')
export class ConformitySheetController {
  constructor(
    private readonly kernel: Kernel,
    private readonly sheets: StreetSheetService,
  ) {}

  /** `standard`: of one edition; `on`: YYYY-MM-DD, today by default; `language` is zh or en. */
  @Get()
  async sheet(
    @Param('streetId') streetId: string,
    @Query() { standard, on, language }: { standard?: string; on?: string; language?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const words = languageIn(language);
      const sheet = await actingOn(this.kernel, request, streetId, 'conformity:read', (by, id) => {
        if (on && !isDay(on)) throw fail('NOT_FOUND');
        return this.sheets.sheet(by, id, standard || null, on || null, words);
      });
      const name = words === 'en' ? 'conformity.xlsx' : '条款结论.xlsx';
      asFile(reply, XLSX, 'conformity.xlsx', name);
      return sheet;
    });
  }
}
