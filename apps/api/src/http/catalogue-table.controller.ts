import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Kernel } from '#kernel';
import { CatalogueTableReader } from '#plan';
import { answer } from './answer.js';
import { actingOn, asFile, languageIn, XLSX, yearIn } from './file-answer.js';

/** Who plans what in a street, to Excel. */
@Controller('streets/:streetId/catalogue-table')
export class CatalogueTableController {
  constructor(
    private readonly kernel: Kernel,
    private readonly reader: CatalogueTableReader,
  ) {}

  /** `year`: of the plans; `language` is zh or en. */
  @Get()
  async sheet(
    @Param('streetId') streetId: string,
    @Query() { year, language }: { year?: string; language?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const words = languageIn(language);
      const { name, bytes } = await actingOn(this.kernel, request, streetId, 'annual-plan:read', (by, id) => this.reader.sheet(by, id, yearIn(year), words));
      asFile(reply, XLSX, 'plans.xlsx', `${name}.xlsx`);
      return bytes;
    });
  }
}
