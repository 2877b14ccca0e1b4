import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, isDay, Kernel, perform } from '#kernel';
import { StreetSheetService } from '#standards';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
      const actor = await actorOf(this.kernel, request);
      if (!actor.personId) throw fail('UNAUTHENTICATED');
      if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
      if (!actor.holds('conformity:read')) throw fail('FORBIDDEN');
      if (!/^[0-9a-f-]{36}$/i.test(streetId) || (on && !isDay(on))) throw fail('NOT_FOUND');
      const words = language === 'en' ? 'en' : 'zh';
      const sheet = await perform(
        this.kernel, actor, 'conformity:read', (by) => this.sheets.sheet(by, streetId, standard || null, on || null, words), request.id,
      );
      const name = words === 'en' ? 'conformity.xlsx' : '条款结论.xlsx';
      void reply
        .header('content-type', XLSX)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="conformity.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`);
      return sheet;
    });
  }
}
