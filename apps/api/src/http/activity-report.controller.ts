import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { activityReport, reportContents } from '#do';
import { Kernel, writeDocument } from '#kernel';
import { answer } from './answer.js';
import { actingOn, asFile, DOCX } from './file-answer.js';

/** The report of an activity as a Word file, to whoever may read it. */
@Controller('activities/:id')
export class ActivityReportController {
  constructor(private readonly kernel: Kernel) {}

  @Get('report')
  async report(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const contents = await actingOn(this.kernel, request, id, 'activity:read', (by) => reportContents(by, id));
      const name = `${contents.community}${contents.activity.title}.docx`;
      asFile(reply, DOCX, 'activity.docx', name);
      return writeDocument(activityReport(contents));
    });
  }
}
