import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SupplySheetService } from '#do';
import { type Acting, fail, Kernel, perform, type Permission } from '#kernel';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Asked {
  communityId?: string;
  template?: string;
  dryRun?: string;
  language?: string;
}

/** Emergency supplies go out and in by the sheet (8.10.2). */
@Controller('supplies/sheet')
export class SupplySheetController {
  constructor(
    private readonly kernel: Kernel,
    private readonly sheets: SupplySheetService,
  ) {}

  /** What a community keeps; with `template=1` the empty form; `language` is zh or en. */
  @Get()
  async write(@Query() asked: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const language = asked.language === 'en' ? 'en' : 'zh';
      const { title, sheet } = await this.acting(request, 'emergency-supply:read', (by) =>
        this.sheets.write(by, idIn(asked), asked.template === '1', language),
      );
      void reply
        .header('content-type', XLSX)
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="supplies.xlsx"; filename*=UTF-8''${encodeURIComponent(`${title}.xlsx`)}`);
      return sheet;
    });
  }

  /** Multipart: `file`. Answers `{ rows, problems, problemCount, entered }`; with `dryRun=1` it is only checked. */
  @Post()
  async take(@Query() asked: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      // nothing is read for somebody who may not
      await this.acting(request, 'emergency-supply:enter', () => Promise.resolve());
      const communityId = idIn(asked);
      const part = await request.file();
      if (!part) throw fail('FILE_EMPTY');
      const bytes = await part.toBuffer();
      void reply.header('cache-control', 'no-store');
      return this.acting(request, 'emergency-supply:enter', (by) => this.sheets.take(by, communityId, bytes, asked.dryRun === '1'));
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

function idIn({ communityId = '' }: Asked): string {
  if (!ID.test(communityId)) throw fail('NOT_FOUND');
  return communityId;
}
