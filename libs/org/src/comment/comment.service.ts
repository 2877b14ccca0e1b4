import { Injectable } from '@nestjs/common';
import { type Acting, type Comment, comments, fieldError, invalid, notify, type RecordRow } from '#kernel';
import { holdersOf } from '../person/people.js';
import type { CommentRecordInput } from './comment.input.js';

@Injectable()
export class CommentService {
  /**
   * Says something on a record and tells who is named, and who is in the talk already.
   * @throws INVALID at `mentions` for somebody who could not read it
   */
  async comment(by: Acting, { kind, recordId, text, mentions }: CommentRecordInput): Promise<Comment> {
    const row = await comments.commentable(by, kind, recordId);
    if (mentions.length) await this.checkMentions(by, row, mentions);
    const listening = await comments.listeners(by, row);
    const written = await comments.comment(by, row, text, mentions);
    await notify(by, mentions, 'record.mentioned', row);
    await notify(by, listening.filter((id) => !mentions.includes(id)), 'record.commented', row);
    return written;
  }

  private async checkMentions(by: Acting, row: RecordRow, mentions: readonly string[]): Promise<void> {
    const readers = new Set(await holdersOf(by, by.kernel.kinds.of(row).readPermission, row));
    const stranger = mentions.findIndex((id) => !readers.has(id));
    if (stranger >= 0) throw invalid(fieldError(`mentions.${stranger}`, 'UNKNOWN_PERSON'));
  }
}
