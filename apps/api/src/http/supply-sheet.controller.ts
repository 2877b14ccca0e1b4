import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SupplySheetService } from '#do';
import { type Acting, Kernel, type Permission } from '#kernel';
import { answer } from './answer.js';
import { actingFor, asFile, fileIn, idIn, languageIn, XLSX } from './file-answer.js';

interface Asked {
  communityId?: string;
  template?: string;
  dryRun?: string;
  language?: string;
}

/** Emergency supplies go out and in by the sheet (8.10.2). */
@Controller('supplies/sheet')
export class SupplySheetController {
  constructor(
    private readonly kernel: Kernel,
    private readonly sheets: SupplySheetService,
  ) {}

  /** What a community keeps; with `template=1` the empty form; `language` is zh or en. */
  @Get()
  async write(@Query() asked: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const language = languageIn(asked.language);
      const { title, sheet } = await this.acting(request, 'emergency-supply:read', (by) =>
        this.sheets.write(by, idIn(asked.communityId), asked.template === '1', language),
      );
      asFile(reply, XLSX, 'supplies.xlsx', `${title}.xlsx`);
      return sheet;
    });
  }

  /** Multipart: `file`. Answers `{ rows, problems, problemCount, entered }`; with `dryRun=1` it is only checked. */
  @Post()
  async take(@Query() asked: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      // nothing is read for somebody who may not
      await this.acting(request, 'emergency-supply:enter', () => Promise.resolve());
      const communityId = idIn(asked.communityId);
      const { bytes } = await fileIn(request, reply);
      return this.acting(request, 'emergency-supply:enter', (by) => this.sheets.take(by, communityId, bytes, asked.dryRun === '1'));
    });
  }

  private acting<R>(request: FastifyRequest, permission: Permission, work: (by: Acting) => Promise<R>): Promise<R> {
    return actingFor(this.kernel, request, permission, work);
  }
}
