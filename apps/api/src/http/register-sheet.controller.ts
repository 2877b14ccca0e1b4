import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, Kernel, type Permission } from '#kernel';
import { RegisterSheetService } from '#resources';
import { answer } from './answer.js';
import { actingFor, asFile, fileIn, idIn, languageIn, XLSX } from './file-answer.js';

interface Asked {
  communityId?: string;
  template?: string;
  dryRun?: string;
  language?: string;
}

/** Registers go out and in by the sheet. */
@Controller('registers/:name/sheet')
export class RegisterSheetController {
  constructor(
    private readonly kernel: Kernel,
    private readonly sheets: RegisterSheetService,
  ) {}

  /** A community's entries; with `template=1` the empty form; `language` is zh or en. */
  @Get()
  async write(@Param('name') name: string, @Query() asked: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const language = languageIn(asked.language);
      const { title, sheet } = await this.acting(request, 'register:read', (by) =>
        this.sheets.write(by, name, idIn(asked.communityId), asked.template === '1', language),
      );
      asFile(reply, XLSX, `${name}.xlsx`, `${title}.xlsx`);
      return sheet;
    });
  }

  /** Multipart: `file`. Answers `{ rows, problems, problemCount, entered }`; with `dryRun=1` it is only checked. */
  @Post()
  async take(@Param('name') name: string, @Query() asked: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      // nothing is read for somebody who may not
      await this.acting(request, 'register:import', () => Promise.resolve());
      const communityId = idIn(asked.communityId);
      const { bytes } = await fileIn(request, reply);
      return this.acting(request, 'register:import', (by) => this.sheets.take(by, name, communityId, bytes, asked.dryRun === '1'));
    });
  }

  private acting<R>(request: FastifyRequest, permission: Permission, work: (by: Acting) => Promise<R>): Promise<R> {
    return actingFor(this.kernel, request, permission, work);
  }
}
