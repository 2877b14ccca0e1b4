import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, Kernel, type Permission } from '#kernel';
import { StandardExchangeService } from '#standards';
import { answer } from './answer.js';
import { actingFor, asFile, fileIn } from './file-answer.js';

/** Standards come and go as files of the exchange format. */
@Controller('standard-file')
export class StandardFileController {
  constructor(
    private readonly kernel: Kernel,
    private readonly standards: StandardExchangeService,
  ) {}

  /** The file of the edition `code`. */
  @Get()
  async give(@Query('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const file = await this.acting(request, 'clause:read', (by) => this.standards.file(by, String(code)));
      const name = `${file.code.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.json`;
      asFile(reply, 'application/json; charset=utf-8', 'standard.json', name);
      return `${JSON.stringify(file, null, 2)}\n`;
    });
  }

  /** Multipart: `file`. Answers an ImportReport; with `take=1` the edition is taken when nothing is wrong. */
  @Post()
  async take(@Query('take') take: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      // nothing is read for somebody who may not
      await this.acting(request, 'edition:import', (by) => this.standards.mayImport(by));
      const { bytes } = await fileIn(request, reply);
      return this.acting(request, 'edition:import', (by) => this.standards.import(by, bytes, take === '1'));
    });
  }

  private acting<R>(request: FastifyRequest, permission: Permission, work: (by: Acting) => Promise<R>): Promise<R> {
    return actingFor(this.kernel, request, permission, work);
  }
}
