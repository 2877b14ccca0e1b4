import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BoardCaseFilter, BoardSheetService } from '#insight';
import { checked, invalid, Kernel } from '#kernel';
import { answer } from './answer.js';
import { actingFor, asFile, languageIn, XLSX } from './file-answer.js';

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
      const words = languageIn(language);
      const sheet = await actingFor(this.kernel, request, 'nonconformity:read', async (by) => {
        const { input: filter, problems } = await checked(BoardCaseFilter, { ...asked, ...(potential && { potential: potential === 'true' }) });
        if (problems.length) throw invalid(...problems);
        return this.sheets.sheet(by, filter, words);
      });
      const name = words === 'en' ? 'nonconformities.xlsx' : '不符合.xlsx';
      asFile(reply, XLSX, 'nonconformities.xlsx', name);
      return sheet;
    });
  }
}
