import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Acting, attach, attachedBefore, Attachment, attachmentFor, attachPermission, fail, fieldError, invalid, Kernel, perform, receiveFile, RecordKindName,
} from '#kernel';
import { actorOf } from '../graphql/context.js';
import { answer } from './answer.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KINDS = new Map(Object.entries(RecordKindName));

/** Evidence goes in and out over plain HTTP; GraphQL only names it. */
@Controller('files')
export class FilesController {
  constructor(private readonly kernel: Kernel) {}

  /**
   * Multipart: `kind`, `recordId`, `evidenceOn` (optional day), `id` (optional, made on the device: sent again, it adds
   * nothing), then `file`. Answers the attachment.
   */
  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const part = await request.file();
      if (!part) throw fail('FILE_EMPTY');
      const fields = fieldsOf(part.fields);
      const kind = KINDS.get(fields['kind'] ?? '');
      if (!kind) throw invalid(fieldError('kind', 'NOT_ONE_OF', { allowed: [...KINDS.keys()].join(', ') }));
      const evidenceOn = fields['evidenceOn'] || null;
      if (evidenceOn && !DAY.test(evidenceOn)) throw invalid(fieldError('evidenceOn', 'NOT_A_DATE'));
      const id = fields['id']?.toLowerCase() || undefined;
      if (id && !UUID.test(id)) throw invalid(fieldError('id', 'NOT_AN_ID'));
      const recordId = fields['recordId'] ?? '';
      // nothing is stored for somebody who may not add it
      const known = await this.acting(request, async (by) => {
        await recordFor(by, kind, recordId);
        return id ? attachedBefore(by, recordId, id) : null;
      });
      if (known) {
        part.file.resume();
        return view(known);
      }
      const file = await receiveFile(this.kernel.blobs, part.filename, part.file);
      return this.acting(request, async (by) => view(await attach(by, kind, recordId, file, evidenceOn, id)));
    });
  }

  @Get(':id')
  original(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(id, request, reply, (attachment) => ({ sha256: attachment.sha256, mime: attachment.mime, name: attachment.name }));
  }

  @Get(':id/preview')
  preview(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(id, request, reply, (attachment) => {
      if (!attachment.previewSha256) throw fail('NOT_FOUND');
      return { sha256: attachment.previewSha256, mime: 'image/webp', name: '' };
    });
  }

  private async send(
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    choose: (attachment: Attachment) => { sha256: string; mime: string; name: string },
  ): Promise<void> {
    await answer(this.kernel, request, reply, async () => {
      const { sha256, mime, name } = choose(await this.acting(request, (by) => attachmentFor(by, id)));
      const shown = mime.startsWith('image/') || mime === 'application/pdf';
      void reply
        .header('content-type', mime)
        .header('cache-control', 'private, max-age=86400')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`);
      return this.kernel.blobs.open(sha256);
    });
  }

  private async acting<R>(request: FastifyRequest, work: (by: Acting) => Promise<R>): Promise<R> {
    const actor = await actorOf(this.kernel, request);
    if (!actor.personId) throw fail('UNAUTHENTICATED');
    if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
    return perform(this.kernel, actor, 'session:use', work, request.id);
  }
}

function fieldsOf(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields as Record<string, { value?: unknown }>).map(([name, field]) => [name, String(field?.value ?? '')]),
  );
}

async function recordFor(by: Acting, kindName: RecordKindName, recordId: string): Promise<void> {
  const kind = by.kernel.kinds.named(kindName);
  const [row] = await by.query<{ id: string; communityId: string; streetId: string; gridId: string | null }>(
    'SELECT id, community_id AS "communityId", street_id AS "streetId", grid_id AS "gridId" FROM records WHERE id::text = $1 AND kind = $2',
    [recordId, kindName],
  );
  if (!row || !by.actor.may(kind.readPermission, row)) throw fail('NOT_FOUND');
  if (!by.actor.may(attachPermission(kind), row)) throw fail('FORBIDDEN');
}

function view({ id, name, mime, size, sha256, evidenceOn, uploadedAt, url, previewUrl }: Attachment): object {
  return { id, name, mime, size, sha256, evidenceOn, uploadedAt, url, previewUrl };
}
