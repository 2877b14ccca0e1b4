import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, Kernel } from '#kernel';
import { PeopleSheetService } from '#org';
import { answer } from './answer.js';
import { actingFor, asFile, fileIn, languageIn, XLSX } from './file-answer.js';

/** People go in by a sheet: the form to fill in, and what was filled in. */
@Controller('people-sheet')
export class PeopleSheetController {
  constructor(
    private readonly kernel: Kernel,
    private readonly sheets: PeopleSheetService,
  ) {}

  /** The empty form; `language` is zh or en. */
  @Get()
  async template(@Query('language') language: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const sheet = await this.acting(request, (by) => this.sheets.template(by, languageIn(language)));
      asFile(reply, XLSX, 'people.xlsx', language === 'en' ? 'people.xlsx' : '人员.xlsx');
      return sheet;
    });
  }

  /** Multipart: `file`. Answers `{ rows, problems, people }`; with `take=1` the people are added when nothing is wrong. */
  @Post()
  async take(@Query('take') take: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      // nothing is read for somebody who may not
      await this.acting(request, () => Promise.resolve());
      const { bytes } = await fileIn(request, reply);
      return this.acting(request, (by) => this.sheets.take(by, bytes, take !== '1'));
    });
  }

  private acting<R>(request: FastifyRequest, work: (by: Acting) => Promise<R>): Promise<R> {
    return actingFor(this.kernel, request, 'person:administer', work);
  }
}
