import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sealPhoto } from '#check';
import { fail, Kernel, receiveFile, type ThrottleRule } from '#kernel';
import { answer } from './answer.js';

/** Ten complaints with six photos each. */
const UPLOADING: ThrottleRule = { free: 60, firstWait: 60, longestWait: 3600, memory: 3600 };

/** Photos of residents, taken in before the complaint that names them; nobody can fetch them from here. */
@Controller('public/files')
export class PublicFilesController {
  constructor(private readonly kernel: Kernel) {}

  /** Multipart with one `file`: JPEG, PNG or WebP. Answers `{ token }`, good for an hour in `lodgeComplaint`. */
  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const key = `uploads ${request.ip}`;
      await this.kernel.throttle.attempt(key, UPLOADING);
      const part = await request.file();
      if (!part) throw fail('FILE_EMPTY');
      const photo = await receiveFile(this.kernel.blobs, part.filename, part.file, { picturesOnly: true });
      return { token: sealPhoto(this.kernel, photo) };
    });
  }
}
