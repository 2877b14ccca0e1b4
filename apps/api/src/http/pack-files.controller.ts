import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, Kernel, perform } from '#kernel';
import { PackService } from '#insight';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

/** Inspection packs that are ready, to those who may read what is in them on the day on which they fetch them. */
@Controller('pack-files')
export class PackFilesController {
  constructor(
    private readonly kernel: Kernel,
    private readonly packs: PackService,
  ) {}

  @Get(':id')
  async give(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const actor = await actorOf(this.kernel, request);
      if (!actor.personId) throw fail('UNAUTHENTICATED');
      if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
      if (!actor.holds('pack:read')) throw fail('FORBIDDEN');
      if (!/^[0-9a-f-]{36}$/i.test(id)) throw fail('NOT_FOUND');
      const { sha256, size, name } = await perform(this.kernel, actor, 'pack:read', (by) => this.packs.fetch(by, id), request.id);
      // a restore may have brought the row without its file
      if ((await this.kernel.blobs.sizeOf(sha256)) !== size) throw fail('NOT_FOUND');
      void reply
        .header('content-type', 'application/zip')
        .header('content-length', String(size))
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', `attachment; filename="pack.zip"; filename*=UTF-8''${encodeURIComponent(`${name}.zip`)}`);
      return this.kernel.blobs.open(sha256);
    });
  }
}
