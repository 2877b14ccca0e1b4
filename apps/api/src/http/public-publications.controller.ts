import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { publicFile } from '#do';
import { Actor, fail, Kernel, perform, RESIDENT } from '#kernel';
import { answer } from './answer.js';

/** Somebody without an account; the operation reaches the community of the address, and nothing else. */
const resident = (): Actor => new Actor(RESIDENT, null, []);

/** Files of what a community shows to everybody today, to anybody. */
@Controller('public/publications')
export class PublicPublicationsController {
  constructor(private readonly kernel: Kernel) {}

  @Get(':code/files/:id')
  original(@Param('code') code: string, @Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(code, id, false, request, reply);
  }

  @Get(':code/files/:id/preview')
  preview(@Param('code') code: string, @Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(code, id, true, request, reply);
  }

  private async send(code: string, id: string, small: boolean, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const file = await perform(this.kernel, resident(), 'public:use', (by) => publicFile(by, code, id), request.id);
      const sha256 = small ? file.previewSha256 : file.sha256;
      if (!sha256) throw fail('NOT_FOUND');
      const mime = small ? 'image/webp' : file.mime;
      const shown = mime.startsWith('image/') || mime === 'application/pdf';
      void reply
        .header('content-type', mime)
        // a withdrawn one is gone within minutes
        .header('cache-control', 'public, max-age=300')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`);
      return this.kernel.blobs.open(sha256);
    });
  }
}
