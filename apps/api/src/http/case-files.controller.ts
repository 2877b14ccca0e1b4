import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CaseReportService, type CaseSheetAsked, CaseSheetService } from '#act';
import { type Acting, fail, isDay, Kernel, perform, type Permission, RecordKindName, writeDocument } from '#kernel';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
        this.sheets.template(by, idIn(asked.communityId), asked.language === 'en' ? 'en' : 'zh'));
      send(reply, XLSX, 'findings.xlsx', `${name}.xlsx`);
      return bytes;
    });
  }

  /** Multipart: `asked`, a CaseSheetAsked as JSON, then `file`. With `onlyCheck` it is looked at and nothing is written. */
  @Post('sheet')
  async take(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      // nothing is read for somebody who may not
      await this.acting(request, 'nonconformity:report', () => Promise.resolve());
      const part = await request.file();
      if (!part) throw fail('FILE_EMPTY');
      const bytes = await part.toBuffer();
      const asked = askedIn((part.fields.asked as { value?: unknown } | undefined)?.value);
      void reply.header('cache-control', 'no-store');
      return this.acting(request, 'nonconformity:report', (by) => this.sheets.take(by, bytes, asked));
    });
  }

  @Get(':id/report')
  async report(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { name, document } = await this.acting(request, 'nonconformity:read', (by) => this.reports.document(by, idIn(id)));
      send(reply, DOCX, 'nonconformity.docx', `${name}.docx`);
      return writeDocument(document);
    });
  }

  private async acting<R>(request: FastifyRequest, permission: Permission, work: (by: Acting) => Promise<R>): Promise<R> {
    const actor = await actorOf(this.kernel, request);
    if (!actor.personId) throw fail('UNAUTHENTICATED');
    if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
    if (!actor.holds(permission)) throw fail('FORBIDDEN');
    return perform(this.kernel, actor, permission, work, request.id);
  }
}

function send(reply: FastifyReply, type: string, plain: string, name: string): void {
  void reply
    .header('content-type', type)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.replaceAll(/[\\/:*?"<>|\n]/g, ' '))}`);
}

function idIn(id: unknown): string {
  if (typeof id !== 'string' || !ID.test(id)) throw fail('NOT_FOUND');
  return id;
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
    language: said.language === 'en' ? 'en' : 'zh',
    onlyCheck: said.onlyCheck !== false,
  };
}

function jsonIn(value: unknown): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(String(value ?? '{}'));
    return said && typeof said === 'object' ? (said as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
