import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CaseReportService, type CaseSheetAsked, CaseSheetService } from '#act';
import { type Acting, isDay, Kernel, type Permission, RecordKindName, writeDocument } from '#kernel';
import { answer } from './answer.js';
import { actingFor, asFile, DOCX, fileIn, idIn, jsonIn, languageIn, XLSX } from './file-answer.js';

/** The report of a whole case as a Word file; findings of an inspection by the sheet. */
@Controller('nonconformities')
export class CaseFilesController {
  constructor(
    private readonly kernel: Kernel,
    private readonly reports: CaseReportService,
    private readonly sheets: CaseSheetService,
  ) {}

  /** An empty form; `language` is zh or en. */
  @Get('sheet')
  async template(@Query() asked: Record<string, string>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { name, bytes } = await this.acting(request, 'nonconformity:report', (by) =>
        this.sheets.template(by, idIn(asked.communityId), languageIn(asked.language)));
      asFile(reply, XLSX, 'findings.xlsx', `${name}.xlsx`);
      return bytes;
    });
  }

  /** Multipart: `asked`, a CaseSheetAsked as JSON, then `file`. With `onlyCheck` it is looked at and nothing is written. */
  @Post('sheet')
  async take(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      // nothing is read for somebody who may not
      await this.acting(request, 'nonconformity:report', () => Promise.resolve());
      const { bytes, asked: said } = await fileIn(request, reply);
      const asked = askedIn(said);
      return this.acting(request, 'nonconformity:report', (by) => this.sheets.take(by, bytes, asked));
    });
  }

  @Get(':id/report')
  async report(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { name, document } = await this.acting(request, 'nonconformity:read', (by) => this.reports.document(by, idIn(id)));
      asFile(reply, DOCX, 'nonconformity.docx', `${name}.docx`);
      return writeDocument(document);
    });
  }

  private acting<R>(request: FastifyRequest, permission: Permission, work: (by: Acting) => Promise<R>): Promise<R> {
    return actingFor(this.kernel, request, permission, work);
  }
}

function askedIn(value: unknown): CaseSheetAsked {
  const said = jsonIn(value);
  const text = (given: unknown): string | null => (typeof given === 'string' && given ? given : null);
  const kinds: readonly unknown[] = Object.values(RecordKindName);
  const foundOn = text(said.foundOn);
  return {
    communityId: idIn(said.communityId),
    sourceKind: kinds.includes(said.sourceKind) ? (said.sourceKind as RecordKindName) : null,
    sourceId: text(said.sourceId) && idIn(said.sourceId),
    sheet: text(said.sheet),
    fields: Array.isArray(said.fields) ? (said.fields as CaseSheetAsked['fields']) : null,
    foundOn: foundOn && isDay(foundOn) ? foundOn : null,
    language: languageIn(said.language),
    onlyCheck: said.onlyCheck !== false,
  };
}
