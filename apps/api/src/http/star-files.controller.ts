import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { certificateDocument, starSheet } from '#check';
import { type Acting, fail, Kernel, perform, writeDocument } from '#kernel';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A certificate of stars as a Word file; the table of stars of a district or street as a sheet. */
@Controller()
export class StarFilesController {
  constructor(private readonly kernel: Kernel) {}

  @Get('star-ratings/:id/certificate-document')
  async certificate(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const origin = this.kernel.config.PUBLIC_URL?.replace(/\/+$/, '') ?? `${request.protocol}://${request.headers.host}`;
      const { name, document } = await this.reading(request, id, (by) => certificateDocument(by, id, origin));
      send(reply, DOCX, 'certificate.docx', `${name}.docx`);
      return writeDocument(document);
    });
  }

  /** `language` is zh or en. */
  @Get('units/:id/star-table')
  async table(@Param('id') id: string, @Query() { language }: { language?: string }, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { name, bytes } = await this.reading(request, id, (by) => starSheet(by, id, language === 'en' ? 'en' : 'zh'));
      send(reply, XLSX, 'stars.xlsx', `${name}.xlsx`);
      return bytes;
    });
  }

  private async reading<R>(request: FastifyRequest, id: string, work: (by: Acting) => Promise<R>): Promise<R> {
    const actor = await actorOf(this.kernel, request);
    if (!actor.personId) throw fail('UNAUTHENTICATED');
    if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
    if (!actor.holds('star-rating:read')) throw fail('FORBIDDEN');
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw fail('NOT_FOUND');
    return perform(this.kernel, actor, 'star-rating:read', work, request.id);
  }
}

function send(reply: FastifyReply, type: string, plain: string, name: string): void {
  void reply
    .header('content-type', type)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.replaceAll(/[\\/:*?"<>|\n]/g, ' '))}`);
}
