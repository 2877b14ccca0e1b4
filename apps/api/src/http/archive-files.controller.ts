import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ArchiveHeading, CatalogueService } from '#insight';
import { type Acting, fieldError, invalid, Kernel, writeDocument } from '#kernel';
import { answer } from './answer.js';
import { actingFor, asFile, DOCX, idIn, XLSX } from './file-answer.js';

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
      if (year && !/^\d{4}$/.test(year)) throw invalid(fieldError('year', 'NOT_WHOLE'));
      if (heading && !HEADINGS.includes(heading)) throw invalid(fieldError('heading', 'NOT_ONE_OF', { allowed: HEADINGS.join(', ') }));
      const filter = { communityId: idIn(communityId), ...(year && { year: Number(year) }), ...(heading && { heading: heading as ArchiveHeading }) };
      const contents = await this.acting(request, (by) => this.catalogues.contents(by, filter));
      const name = `${contents.community}${year ?? ''}档案目录`;
      if (format !== 'docx') {
        asFile(reply, XLSX, 'catalogue.xlsx', `${name}.xlsx`);
        return this.catalogues.workbook(contents);
      }
      asFile(reply, DOCX, 'catalogue.docx', `${name}.docx`);
      return writeDocument(this.catalogues.document(contents));
    });
  }

  @Get('destructions/:id')
  async list(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { name, paper } = await this.acting(request, (by) => this.catalogues.list(by, idIn(id)));
      asFile(reply, DOCX, 'destruction.docx', `${name}.docx`);
      return writeDocument(paper);
    });
  }

  private acting<R>(request: FastifyRequest, work: (by: Acting) => Promise<R>): Promise<R> {
    return actingFor(this.kernel, request, 'archive:read', work);
  }
}
