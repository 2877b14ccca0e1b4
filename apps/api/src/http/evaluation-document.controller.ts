import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { evaluationContents, evaluationDocument, ServiceEvaluationService } from '#check';
import { Kernel, writeDocument } from '#kernel';
import { answer } from './answer.js';
import { actingOn, asFile, DOCX } from './file-answer.js';

/** The report of a service evaluation in the layout of official documents, to whoever may read it. */
@Controller('evaluations/:id')
export class EvaluationDocumentController {
  constructor(
    private readonly kernel: Kernel,
    private readonly service: ServiceEvaluationService,
  ) {}

  @Get('document')
  async document(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const contents = await actingOn(this.kernel, request, id, 'service-evaluation:read', (by) => evaluationContents(by, this.service, id));
      asFile(reply, DOCX, 'evaluation.docx', `${contents.community}${contents.evaluation.title}报告.docx`);
      return writeDocument(evaluationDocument(contents));
    });
  }
}
