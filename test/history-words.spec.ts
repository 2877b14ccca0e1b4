import { describe, expect, it } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { CorrectiveAction, Improvement, Nonconformity } from '#act';
import { RecordRow } from '#kernel';
import { label } from '../apps/web/src/lib/messages/zh-CN/labels.js';
import { isTold } from '../apps/web/src/lib/told.js';

const KINDS = { nonconformity: Nonconformity, correctiveAction: CorrectiveAction, improvement: Improvement };
/** Of the spine only these are set by what people do; the rest the entry tells itself. */
const SPINE = ['title', 'gridId', 'dueAt', 'finishBy', 'assigneeId'];
const spine = new Set(getMetadataArgsStorage().filterColumns(RecordRow).map(({ propertyName }) => propertyName));

describe('the history of a case', () => {
  // English has the same words as Chinese, by type
  it.each(Object.entries(KINDS))('calls every field of a %s by words', (kind, entity) => {
    const own = getMetadataArgsStorage().filterColumns(entity).map(({ propertyName }) => propertyName).filter((name) => !spine.has(name));
    const known: Record<string, string> = { ...label.any, ...label[kind as keyof typeof KINDS] };
    expect([...own, ...SPINE].filter((name) => isTold(name) && !(name in known))).toEqual([]);
  });
});
