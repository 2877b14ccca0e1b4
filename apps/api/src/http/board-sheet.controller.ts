import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BoardCaseFilter, BoardSheetService } from '#insight';
import { checked, fail, invalid, Kernel, perform } from '#kernel';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The cases behind a figure of the board, to Excel. */
@Controller('board/sheet')
export class BoardSheetController {
  constructor(
    private readonly kernel: Kernel,
    private readonly sheets: BoardSheetService,
  ) {}

  /** The fields of a `BoardCaseFilter`; `language` is zh or en. */
  @Get()
  async sheet(@Query() { language, potential, ...asked }: Record<string, string | undefined>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const actor = await actorOf(this.kernel, request);
      if (!actor.personId) throw fail('UNAUTHENTICATED');
      if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
      if (!actor.holds('nonconformity:read')) throw fail('FORBIDDEN');
      const { input: filter, problems } = await checked(BoardCaseFilter, { ...asked, ...(potential && { potential: potential === 'true' }) });
      if (problems.length) throw invalid(...problems);
      const words = language === 'en' ? 'en' : 'zh';
      const sheet = await perform(this.kernel, actor, 'nonconformity:read', (by) => this.sheets.sheet(by, filter, words), request.id);
      const name = words === 'en' ? 'nonconformities.xlsx' : '不符合.xlsx';
      void reply
        .header('content-type', XLSX)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="nonconformities.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`);
      return sheet;
    });
  }
}
