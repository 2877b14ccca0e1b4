import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, Kernel, type Permission, writeDocument } from '#kernel';
import { planContents, planDocument, PlanSheetService } from '#plan';
import { answer } from './answer.js';
import { actingOn, asFile, DOCX, fileIn, languageIn, XLSX } from './file-answer.js';

interface Asked {
  language?: string;
  dryRun?: string;
  missing?: string;
}

/** An annual plan as a file, to whoever may read it; its items by the sheet, also back. */
@Controller('plans/:id')
export class PlanFilesController {
  constructor(
    private readonly kernel: Kernel,
    private readonly sheets: PlanSheetService,
  ) {}

  /** The plan in the layout of official documents, as it stands. */
  @Get('document')
  async document(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const contents = await this.acting(request, id, 'annual-plan:read', (by) => planContents(by, id));
      asFile(reply, DOCX, 'plan.docx', `${contents.community}${contents.plan.title}.docx`);
      return writeDocument(planDocument(contents));
    });
  }

  /** Its items as a sheet; `language` is zh or en. */
  @Get('sheet')
  async sheet(@Param('id') id: string, @Query() { language }: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { name, bytes } = await this.acting(request, id, 'annual-plan:read', (by) => this.sheets.write(by, id, languageIn(language)));
      asFile(reply, XLSX, 'plan.xlsx', `${name}.xlsx`);
      return bytes;
    });
  }

  /** Multipart: `file`. With `dryRun=1` it is only checked; with `missing=remove` items that stand in no row go. */
  @Post('sheet')
  async take(@Param('id') id: string, @Query() { dryRun, missing }: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      // nothing is read for somebody who may not
      await this.acting(request, id, 'annual-plan:draft', () => Promise.resolve());
      const { bytes } = await fileIn(request, reply);
      const how = { onlyCheck: dryRun === '1', removeMissing: missing === 'remove' };
      return this.acting(request, id, 'annual-plan:draft', (by) => this.sheets.take(by, id, bytes, how));
    });
  }

  private acting<R>(request: FastifyRequest, id: string, permission: Permission, work: (by: Acting) => Promise<R>): Promise<R> {
    return actingOn(this.kernel, request, id, permission, work);
  }
}
