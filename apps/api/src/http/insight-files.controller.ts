import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReviewService, TraceSheetService } from '#insight';
import { Kernel, writeDocument } from '#kernel';
import { answer } from './answer.js';
import { actingOn, asFile, DOCX, languageIn, XLSX, yearIn } from './file-answer.js';

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
      const { name, document } = await actingOn(this.kernel, request, asked.unitId, 'nonconformity:read', (by, unitId) =>
        this.reviews.document(by, unitId, asked.from ?? '', asked.to ?? ''),
      );
      asFile(reply, DOCX, 'management-review.docx', `${name}.docx`);
      return writeDocument(document);
    });
  }

  /** `language` is zh or en. */
  @Get('trace-map/sheet')
  async map(@Query() asked: Record<string, string | undefined>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { language, standard = '', year } = asked;
      const words = languageIn(language);
      const bytes = await actingOn(this.kernel, request, asked.unitId, 'home:read', (by, unitId) => this.maps.sheet(by, unitId, yearIn(year), standard, words));
      asFile(reply, XLSX, 'trace-map.xlsx', words === 'en' ? 'trace map.xlsx' : `${standard} 追溯图 ${year}.xlsx`);
      return bytes;
    });
  }

}
