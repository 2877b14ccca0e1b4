import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, Kernel } from '#kernel';
import { PackService } from '#insight';
import { answer } from './answer.js';
import { actingOn, asFile } from './file-answer.js';

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
      const { sha256, size, name } = await actingOn(this.kernel, request, id, 'pack:read', (by) => this.packs.fetch(by, id));
      // a restore may have brought the row without its file
      if ((await this.kernel.blobs.sizeOf(sha256)) !== size) throw fail('NOT_FOUND');
      asFile(reply, 'application/zip', 'pack.zip', `${name}.zip`);
      void reply.header('content-length', String(size));
      return this.kernel.blobs.open(sha256);
    });
  }
}
