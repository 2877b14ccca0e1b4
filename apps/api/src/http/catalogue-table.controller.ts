import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, Kernel, perform } from '#kernel';
import { CatalogueTableReader } from '#plan';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
      const actor = await actorOf(this.kernel, request);
      if (!actor.personId) throw fail('UNAUTHENTICATED');
      if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
      if (!actor.holds('annual-plan:read')) throw fail('FORBIDDEN');
      if (!/^[0-9a-f-]{36}$/i.test(streetId) || !/^\d{4}$/.test(year ?? '')) throw fail('NOT_FOUND');
      const words = language === 'en' ? 'en' : 'zh';
      const { name, bytes } = await perform(
        this.kernel, actor, 'annual-plan:read', (by) => this.reader.sheet(by, streetId, Number(year), words), request.id,
      );
      void reply
        .header('content-type', XLSX)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="plans.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`);
      return bytes;
    });
  }
}
