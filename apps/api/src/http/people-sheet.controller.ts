import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, fail, Kernel, perform } from '#kernel';
import { PeopleSheetService } from '#org';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
      const sheet = await this.acting(request, (by) => this.sheets.template(by, language === 'en' ? 'en' : 'zh'));
      void reply
        .header('content-type', XLSX)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="people.xlsx"; filename*=UTF-8''${encodeURIComponent(language === 'en' ? 'people.xlsx' : '人员.xlsx')}`);
      return sheet;
    });
  }

  /** Multipart: `file`. Answers `{ rows, problems, people }`; with `take=1` the people are added when nothing is wrong. */
  @Post()
  async take(@Query('take') take: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      // nothing is read for somebody who may not
      await this.acting(request, () => Promise.resolve());
      const part = await request.file();
      if (!part) throw fail('FILE_EMPTY');
      const bytes = await part.toBuffer();
      void reply.header('cache-control', 'no-store');
      return this.acting(request, (by) => this.sheets.take(by, bytes, take !== '1'));
    });
  }

  private async acting<R>(request: FastifyRequest, work: (by: Acting) => Promise<R>): Promise<R> {
    const actor = await actorOf(this.kernel, request);
    if (!actor.personId) throw fail('UNAUTHENTICATED');
    if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
    if (!actor.holds('person:administer')) throw fail('FORBIDDEN');
    return perform(this.kernel, actor, 'person:administer', work, request.id);
  }
}
