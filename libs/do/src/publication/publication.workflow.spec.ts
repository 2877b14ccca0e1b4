import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { Publication } from './publication.entity.js';
import { publicationWorkflow as flow } from './publication.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const aPublication = (values: Partial<Publication>): Publication => ({ state: 'draft', content: '收支各一项', validFrom: '2026-11-20', validUntil: null, ...values }) as Publication;

describe('the lifecycle of a publication', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['draft', ['change', 'publish', 'void']],
    ['published', ['remind', 'extend', 'withdraw', 'replace', 'expire', 'void']],
    ['expiring', ['extend', 'withdraw', 'replace', 'expire', 'void']],
    ['expired', []],
    ['withdrawn', []],
    ['replaced', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(flow.blockedBy(verb, aPublication({ state }), { files: 1 }, asker)?.code).toBe('WRONG_STATE');
    }
  });

  it('tells nothing by a title alone: words or a file are there before it is published', () => {
    const code = (content: string, files: number): string | undefined => flow.blockedBy('publish', aPublication({ content }), { files }, asker)?.code;
    expect([code('', 0), code('', 1), code('收支', 0)]).toEqual(['NOTHING_TO_PUBLISH', undefined, undefined]);
  });

  it('stands without an end, or until the close of its last day', () => {
    const deadline = flow.verb('publish').deadline as { at: (row: Publication) => Date | null };
    expect(deadline.at(aPublication({}))).toBeNull();
    expect(deadline.at(aPublication({ validUntil: '2026-12-31' }))?.toISOString()).toBe('2026-12-31T15:59:59.999Z');
  });
});
