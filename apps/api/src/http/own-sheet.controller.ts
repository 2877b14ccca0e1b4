import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, fail, fieldError, invalid, Kernel, perform } from '#kernel';
import { type OwnSheetAsked, OwnSheetService } from '#plan';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
      const part = await request.file();
      if (!part) throw fail('FILE_EMPTY');
      const bytes = await part.toBuffer();
      const asked = askedIn((part.fields.asked as { value?: unknown } | undefined)?.value);
      void reply.header('cache-control', 'no-store');
      return this.acting(request, (by) => this.sheets.take(by, bytes, asked));
    });
  }

  private async acting<R>(request: FastifyRequest, work: (by: Acting) => Promise<R>): Promise<R> {
    const actor = await actorOf(this.kernel, request);
    if (!actor.personId) throw fail('UNAUTHENTICATED');
    if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
    if (!actor.holds('annual-plan:draft')) throw fail('FORBIDDEN');
    return perform(this.kernel, actor, 'annual-plan:draft', work, request.id);
  }
}

function askedIn(value: unknown): OwnSheetAsked {
  const said = jsonIn(value);
  const { communityId, year, title, aims, sheet, headingRow, fields, keepUnread, onlyCheck } = said;
  if (typeof communityId !== 'string' || !ID.test(communityId)) throw fail('NOT_FOUND');
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

function jsonIn(value: unknown): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(String(value ?? '{}'));
    return said && typeof said === 'object' ? (said as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
