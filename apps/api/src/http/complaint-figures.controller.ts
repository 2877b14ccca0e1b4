import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ComplaintFiguresService } from '#check';
import { Kernel } from '#kernel';
import { answer } from './answer.js';
import { actingOn, asFile, languageIn, XLSX, yearIn } from './file-answer.js';

/** A year's complaints by month, theme and subject, with the three rates, to Excel. */
@Controller('complaint-figures')
export class ComplaintFiguresController {
  constructor(
    private readonly kernel: Kernel,
    private readonly figures: ComplaintFiguresService,
  ) {}

  /** `unitId`: a community or a street; `language` is zh or en. */
  @Get()
  async sheet(
    @Query() { unitId = '', year = '', language }: { unitId?: string; year?: string; language?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const words = languageIn(language);
      const sheet = await actingOn(this.kernel, request, unitId, 'complaint:read', (by, id) => this.figures.sheet(by, id, yearIn(year), words));
      const name = words === 'en' ? `complaints-${year}.xlsx` : `${year}年投诉统计.xlsx`;
      asFile(reply, XLSX, 'complaints.xlsx', name);
      return sheet;
    });
  }
}
