import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ArchiveHeading, CatalogueService } from '#insight';
import { type Acting, fail, fieldError, invalid, Kernel, perform, writeDocument } from '#kernel';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEADINGS: readonly string[] = Object.values(ArchiveHeading);

interface Asked {
  communityId?: string;
  year?: string;
  heading?: string;
  format?: string;
}

/** The archive's catalogue and the lists of what was destroyed, as files. */
@Controller('archive')
export class ArchiveFilesController {
  constructor(
    private readonly kernel: Kernel,
    private readonly catalogues: CatalogueService,
  ) {}

  /** `communityId`, optionally `year` and `heading`; `format` is xlsx or docx. */
  @Get('catalogue')
  async catalogue(@Query() { communityId = '', year, heading, format }: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      if (!ID.test(communityId)) throw fail('NOT_FOUND');
      if (year && !/^\d{4}$/.test(year)) throw invalid(fieldError('year', 'NOT_WHOLE'));
      if (heading && !HEADINGS.includes(heading)) throw invalid(fieldError('heading', 'NOT_ONE_OF', { allowed: HEADINGS.join(', ') }));
      const filter = { communityId, ...(year && { year: Number(year) }), ...(heading && { heading: heading as ArchiveHeading }) };
      const contents = await this.acting(request, (by) => this.catalogues.contents(by, filter));
      const name = `${contents.community}${year ?? ''}档案目录`;
      if (format !== 'docx') {
        send(reply, XLSX, 'catalogue.xlsx', `${name}.xlsx`);
        return this.catalogues.workbook(contents);
      }
      send(reply, DOCX, 'catalogue.docx', `${name}.docx`);
      return writeDocument(this.catalogues.document(contents));
    });
  }

  @Get('destructions/:id')
  async list(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      if (!ID.test(id)) throw fail('NOT_FOUND');
      const { name, paper } = await this.acting(request, (by) => this.catalogues.list(by, id));
      send(reply, DOCX, 'destruction.docx', `${name}.docx`);
      return writeDocument(paper);
    });
  }

  private async acting<R>(request: FastifyRequest, work: (by: Acting) => Promise<R>): Promise<R> {
    const actor = await actorOf(this.kernel, request);
    if (!actor.personId) throw fail('UNAUTHENTICATED');
    if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
    if (!actor.holds('archive:read')) throw fail('FORBIDDEN');
    return perform(this.kernel, actor, 'archive:read', work, request.id);
  }
}

function send(reply: FastifyReply, type: string, plain: string, name: string): void {
  void reply
    .header('content-type', type)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.replaceAll(/[\\/:*?"<>|\n]/g, ' '))}`);
}
