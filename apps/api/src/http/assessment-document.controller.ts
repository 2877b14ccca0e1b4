import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assessmentContents, assessmentDocument } from '#check';
import { Kernel, writeDocument } from '#kernel';
import { answer } from './answer.js';
import { actingOn, asFile, DOCX } from './file-answer.js';

/** The report of a conformity assessment in the layout of official documents, to whoever may read it. */
@Controller('assessments/:id')
export class AssessmentDocumentController {
  constructor(private readonly kernel: Kernel) {}

  @Get('document')
  async document(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const contents = await actingOn(this.kernel, request, id, 'conformity-assessment:read', (by) => assessmentContents(by, id));
      asFile(reply, DOCX, 'assessment.docx', `${contents.community}符合性评价报告 ${contents.row.number ?? ''}.docx`);
      return writeDocument(assessmentDocument(contents));
    });
  }
}
