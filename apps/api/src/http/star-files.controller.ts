import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { certificateDocument, starSheet } from '#check';
import { type Acting, Kernel, writeDocument } from '#kernel';
import { answer } from './answer.js';
import { actingOn, asFile, DOCX, languageIn, XLSX } from './file-answer.js';

/** A certificate of stars as a Word file; the table of stars of a district or street as a sheet. */
@Controller()
export class StarFilesController {
  constructor(private readonly kernel: Kernel) {}

  @Get('star-ratings/:id/certificate-document')
  async certificate(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const origin = this.kernel.config.PUBLIC_URL?.replace(/\/+$/, '') ?? `${request.protocol}://${request.headers.host}`;
      const { name, document } = await this.reading(request, id, (by) => certificateDocument(by, id, origin));
      asFile(reply, DOCX, 'certificate.docx', `${name}.docx`);
      return writeDocument(document);
    });
  }

  /** `language` is zh or en. */
  @Get('units/:id/star-table')
  async table(@Param('id') id: string, @Query() { language }: { language?: string }, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { name, bytes } = await this.reading(request, id, (by) => starSheet(by, id, languageIn(language)));
      asFile(reply, XLSX, 'stars.xlsx', `${name}.xlsx`);
      return bytes;
    });
  }

  private reading<R>(request: FastifyRequest, id: string, work: (by: Acting) => Promise<R>): Promise<R> {
    return actingOn(this.kernel, request, id, 'star-rating:read', work);
  }
}
