import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, fieldError, invalid, Kernel } from '#kernel';
import { type OwnSheetAsked, OwnSheetService } from '#plan';
import { answer } from './answer.js';
import { actingFor, fileIn, idIn, jsonIn } from './file-answer.js';

/** A year's plan begun from the community's own table. */
@Controller('own-plan-sheet')
export class OwnSheetController {
  constructor(
    private readonly kernel: Kernel,
    private readonly sheets: OwnSheetService,
  ) {}

  /** Multipart: `asked`, an OwnSheetAsked as JSON, then `file`. With `onlyCheck` it is looked at and nothing is written. */
  @Post()
  async take(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      // nothing is read for somebody who may not
      await this.acting(request, () => Promise.resolve());
      const { bytes, asked: said } = await fileIn(request, reply);
      const asked = askedIn(said);
      return this.acting(request, (by) => this.sheets.take(by, bytes, asked));
    });
  }

  private acting<R>(request: FastifyRequest, work: (by: Acting) => Promise<R>): Promise<R> {
    return actingFor(this.kernel, request, 'annual-plan:draft', work);
  }
}

function askedIn(value: unknown): OwnSheetAsked {
  const said = jsonIn(value);
  const communityId = idIn(said.communityId);
  const { year, title, aims, sheet, headingRow, fields, keepUnread, onlyCheck } = said;
  const whole = (given: unknown): given is number => Number.isInteger(given) && (given as number) > 0;
  if (!whole(year) || year > 2100) throw invalid(fieldError('year', 'NOT_WHOLE'));
  if (headingRow != null && !whole(headingRow)) throw invalid(fieldError('headingRow', 'NOT_WHOLE'));
  const text = (given: unknown): string => (typeof given === 'string' ? given : '');
  return {
    communityId, year, title: text(title), aims: text(aims), sheet: typeof sheet === 'string' ? sheet : null,
    headingRow: headingRow ?? null, fields: Array.isArray(fields) ? (fields as OwnSheetAsked['fields']) : null,
    keepUnread: keepUnread === true, onlyCheck: onlyCheck !== false,
  };
}
