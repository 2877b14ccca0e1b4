import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { surveyContents, surveyDocument } from '#check';
import { Kernel, writeDocument } from '#kernel';
import { answer } from './answer.js';
import { actingOn, asFile, DOCX } from './file-answer.js';

/** The report of a survey in the layout of official documents, to whoever may read it. */
@Controller('surveys/:id')
export class SurveyDocumentController {
  constructor(private readonly kernel: Kernel) {}

  @Get('document')
  async document(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const contents = await actingOn(this.kernel, request, id, 'survey:read', (by) => surveyContents(by, id));
      asFile(reply, DOCX, 'survey.docx', `${contents.community}${contents.survey.title}报告.docx`);
      return writeDocument(surveyDocument(contents));
    });
  }
}
