import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ComplaintFiguresService } from '#check';
import { fail, Kernel, perform } from '#kernel';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
      const actor = await actorOf(this.kernel, request);
      if (!actor.personId) throw fail('UNAUTHENTICATED');
      if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
      if (!actor.holds('complaint:read')) throw fail('FORBIDDEN');
      if (!/^[0-9a-f-]{36}$/i.test(unitId) || !/^20\d\d$/.test(year)) throw fail('NOT_FOUND');
      const words = language === 'en' ? 'en' : 'zh';
      const sheet = await perform(this.kernel, actor, 'complaint:read', (by) => this.figures.sheet(by, unitId, Number(year), words), request.id);
      const name = words === 'en' ? `complaints-${year}.xlsx` : `${year}年投诉统计.xlsx`;
      void reply
        .header('content-type', XLSX)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="complaints.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`);
      return sheet;
    });
  }
}
