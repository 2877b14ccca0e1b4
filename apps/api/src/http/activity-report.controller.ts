import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { activityReport, reportContents } from '#do';
import { fail, Kernel, perform, writeDocument } from '#kernel';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report of an activity as a Word file, to whoever may read it. */
@Controller('activities/:id')
export class ActivityReportController {
  constructor(private readonly kernel: Kernel) {}

  @Get('report')
  async report(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const actor = await actorOf(this.kernel, request);
      if (!actor.personId) throw fail('UNAUTHENTICATED');
      if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
      if (!actor.holds('activity:read')) throw fail('FORBIDDEN');
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw fail('NOT_FOUND');
      const contents = await perform(this.kernel, actor, 'activity:read', (by) => reportContents(by, id), request.id);
      const name = `${contents.community}${contents.activity.title}.docx`.replaceAll(/[\\/:*?"<>|\n]/g, ' ');
      void reply
        .header('content-type', DOCX)
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', `attachment; filename="activity.docx"; filename*=UTF-8''${encodeURIComponent(name)}`);
      return writeDocument(activityReport(contents));
    });
  }
}
