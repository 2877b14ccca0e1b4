import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReviewService, TraceSheetService } from '#insight';
import { type Acting, fail, Kernel, perform, type Permission, writeDocument } from '#kernel';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The papers of a management review as a Word file; the trace map of a standard as a sheet. */
@Controller()
export class InsightFilesController {
  constructor(
    private readonly kernel: Kernel,
    private readonly reviews: ReviewService,
    private readonly maps: TraceSheetService,
  ) {}

  /** From a day to a day, both counted. */
  @Get('management-review/document')
  async review(@Query() asked: Record<string, string | undefined>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { name, document } = await this.reading(request, 'nonconformity:read', asked.unitId, (by, unitId) =>
        this.reviews.document(by, unitId, asked.from ?? '', asked.to ?? ''),
      );
      send(reply, DOCX, 'management-review.docx', `${name}.docx`);
      return writeDocument(document);
    });
  }

  /** `language` is zh or en. */
  @Get('trace-map/sheet')
  async map(@Query() asked: Record<string, string | undefined>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { language, standard = '', year } = asked;
      const words = language === 'en' ? 'en' : 'zh';
      if (!/^\d{4}$/.test(year ?? '')) throw fail('NOT_FOUND');
      const bytes = await this.reading(request, 'home:read', asked.unitId, (by, unitId) => this.maps.sheet(by, unitId, Number(year), standard, words));
      send(reply, XLSX, 'trace-map.xlsx', words === 'en' ? 'trace map.xlsx' : `${standard} 追溯图 ${year}.xlsx`);
      return bytes;
    });
  }

  private async reading<R>(request: FastifyRequest, permission: Permission, unitId: string | undefined, work: (by: Acting, unitId: string) => Promise<R>): Promise<R> {
    const actor = await actorOf(this.kernel, request);
    if (!actor.personId) throw fail('UNAUTHENTICATED');
    if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
    if (!actor.holds(permission)) throw fail('FORBIDDEN');
    if (!unitId || !ID.test(unitId)) throw fail('NOT_FOUND');
    return perform(this.kernel, actor, permission, (by) => work(by, unitId), request.id);
  }
}

function send(reply: FastifyReply, type: string, plain: string, name: string): void {
  void reply
    .header('content-type', type)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.replaceAll(/[\\/:*?"<>|\n]/g, ' '))}`);
}
