import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordRow } from '../record/record.entity.js';
import { check } from './check.js';
import { diagram } from './diagram.js';
import { type Asker, noFacts, type Verb, Workflow, type WorkflowTable } from './workflow.js';

type Table = WorkflowTable<RecordRow, null>;

/** draft → sent → (kept | sent back) → closed, and void from anywhere that is not final. */
const table = (changes: Partial<Table> = {}): Table => ({
  noun: 'letter',
  initial: 'draft',
  path: ['draft', 'sent', 'kept', 'closed'],
  final: ['closed', 'void'],
  numberedFrom: 'sent',
  next: { draft: 'send', sent: 'judge', kept: 'close' },
  facts: noFacts,
  verbs: {
    change: { from: ['draft'], permission: 'letter:draft', quiet: true },
    send: { from: ['draft'], to: 'sent', permission: 'letter:draft' },
    judge: { from: ['sent'], to: { good: 'kept', bad: 'draft' }, permission: 'letter:judge' },
    close: { from: ['kept'], to: 'closed', permission: 'letter:close' },
    void: { from: ['draft', 'sent', 'kept'], to: 'void', permission: 'letter:void' },
  },
  ...changes,
});
const flow = (changes: Partial<Table> = {}): Workflow<RecordRow, null> => new Workflow(table(changes));
const withVerbs = (verbs: Record<string, Partial<Verb<RecordRow, null>>>): Workflow<RecordRow, null> =>
  flow({ verbs: { ...table().verbs, ...verbs } as Table['verbs'] });

const aLetter = (state: string): RecordRow => ({ state, title: 'Dear' }) as RecordRow;
const asker: Asker = { personId: 'someone', now: new Date(0), holds: () => false };

describe('the check of a workflow', () => {
  it('has nothing to say of a table that holds together', () => expect(check(flow())).toEqual([]));

  const broken: [string, Workflow<RecordRow, null>, string[]][] = [
    [
      'a state that nothing leads to',
      withVerbs({ revive: { from: ['lost'], to: 'draft', permission: 'letter:draft' } }),
      ['letter: revive leaves lost, which nothing reaches'],
    ],
    [
      'states that lead to each other only',
      flow({
        next: { ...table().next, left: 'right', right: 'left' },
        verbs: {
          ...table().verbs,
          left: { from: ['right'], to: 'left', permission: 'letter:draft' },
          right: { from: ['left'], to: 'right', permission: 'letter:draft' },
        },
      }),
      [
        'letter: left cannot be reached from draft', 'letter: left leads to no end',
        'letter: right cannot be reached from draft', 'letter: right leads to no end',
      ],
    ],
    [
      'a final state that is left again',
      withVerbs({ reopen: { from: ['closed'], to: 'draft', permission: 'letter:draft' } }),
      ['letter: reopen leaves the final state closed'],
    ],
    ['a verb that is never open', withVerbs({ burn: { from: [], to: 'void', permission: 'letter:void' } }), ['letter: burn can never be used']],
    ['a verb with an empty choice', withVerbs({ ponder: { from: ['sent'], to: {}, permission: 'letter:judge' } }), ['letter: ponder leads nowhere']],
    ['a state that waits for nothing', flow({ next: { draft: 'send', sent: 'judge' } }), ['letter: nothing says which verb kept waits for']],
    ['a state that waits for a verb that is not', flow({ next: { ...table().next, kept: 'burn' } }), ['letter: kept waits for burn, which does not leave it']],
    ['a state that waits for another’s verb', flow({ next: { ...table().next, kept: 'send' } }), ['letter: kept waits for send, which does not leave it']],
    ['a state that waits for a change in place', flow({ next: { ...table().next, draft: 'change' } }), ['letter: draft waits for change, which does not leave it']],
    ['a path through nowhere', flow({ path: ['draft', 'posted'] }), ['letter: posted is named but is no state']],
    ['an end that is no state', flow({ final: ['closed', 'void', 'shredded'] }), ['letter: shredded is named but is no state']],
    ['a number from nowhere', flow({ numberedFrom: 'posted' }), ['letter: posted is named but is no state']],
    ['a wait in nowhere', flow({ next: { ...table().next, posted: 'send' } }), ['letter: posted is named but is no state']],
    [
      'a state without a way to an end',
      withVerbs({ park: { from: ['sent'], to: 'parked', permission: 'letter:draft' }, stay: { from: ['parked'], permission: 'letter:draft' } }),
      ['letter: parked leads to no end', 'letter: nothing says which verb parked waits for'],
    ],
  ];
  it.each(broken)('names %s', (_what, wrong, problems) => expect(check(wrong)).toEqual(problems));

  it('of any table misses no state: what it passes can all be reached, waits for something and comes to an end', () => {
    const state = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e');
    const verb = fc.record({
      from: fc.uniqueArray(state, { maxLength: 3 }),
      to: fc.option(fc.oneof(state, fc.dictionary(fc.constantFrom('yes', 'no'), state)), { nil: undefined }),
      permission: fc.constant('letter:draft' as const),
    });
    const tables = fc.record({
      verbs: fc.dictionary(fc.constantFrom('go', 'turn', 'stop', 'back'), verb),
      final: fc.uniqueArray(state, { maxLength: 2 }),
      next: fc.dictionary(state, fc.constantFrom('go', 'turn', 'stop', 'back')),
    });
    fc.assert(
      fc.property(tables, ({ verbs, final, next }) => {
        const made = new Workflow<RecordRow, null>({
          ...table(), initial: 'a', path: [], numberedFrom: undefined as never, verbs: verbs as Table['verbs'], final, next,
        });
        const found = check(made);
        const walks = walksFrom('a', verbs as Table['verbs']);
        const sound = made.states.every((one) => {
          const name = next[one];
          const leaves = name !== undefined && verbs[name]?.from.includes(one) && verbs[name]?.to !== undefined;
          return walks.has(one) && (final.includes(one) || (leaves && [...walksFrom(one, verbs as Table['verbs'])].some((end) => final.includes(end))));
        });
        if (found.length === 0) expect(sound).toBe(true);
        for (const one of made.states) {
          expect(found.includes(`letter: ${one} cannot be reached from a`)).toBe(!walks.has(one));
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Every state that some walk of verbs comes to: another way of looking than the check's own. */
function walksFrom(start: string, verbs: Table['verbs'], seen: ReadonlySet<string> = new Set()): Set<string> {
  if (seen.has(start)) return new Set();
  const next = Object.values(verbs).filter((verb) => verb.from.includes(start)).flatMap(({ to }) => {
    if (to === undefined) return [];
    return typeof to === 'string' ? [to] : Object.values(to);
  });
  return next.reduce((all, to) => new Set([...all, ...walksFrom(to, verbs, new Set([...seen, start]))]), new Set([start]));
}

describe('a workflow', () => {
  it('knows its states from its verbs', () => expect(flow().states).toEqual(['draft', 'sent', 'kept', 'closed', 'void']));

  it('offers in a state the verbs that leave it or work in it, in the table’s order', () => {
    expect(flow().verbsFrom('draft').map(([name]) => name)).toEqual(['change', 'send', 'void']);
    expect(flow().verbsFrom('closed')).toEqual([]);
  });

  it('blocks a verb in another state, and says which', () => {
    expect(flow().blockedBy('close', aLetter('draft'), null, asker)).toEqual({ code: 'WRONG_STATE', params: { state: 'draft', verb: 'close' } });
    expect(flow().blockedBy('send', aLetter('draft'), null, asker)).toBeNull();
  });

  it('asks the guards in order and tells of the first that refuses', () => {
    const asked: string[] = [];
    const guarded = withVerbs({
      send: {
        from: ['draft'], to: 'sent', permission: 'letter:draft',
        guards: [
          () => (asked.push('open'), null),
          () => (asked.push('shut'), { code: 'OWN_RECORD', params: {} }),
          () => (asked.push('never'), { code: 'FORBIDDEN', params: {} }),
        ],
      },
    });
    expect(guarded.blockedBy('send', aLetter('draft'), null, asker)).toEqual({ code: 'OWN_RECORD', params: {} });
    expect(asked).toEqual(['open', 'shut']);
    expect(guarded.blockedBy('send', aLetter('sent'), null, asker)).toMatchObject({ code: 'WRONG_STATE' });
    expect(asked).toEqual(['open', 'shut']);
  });

  it('finds the target of a verb: fixed, by outcome, or none', () => {
    expect(flow().target('send', aLetter('draft'))).toBe('sent');
    expect(flow().target('judge', aLetter('sent'), 'bad')).toBe('draft');
    expect(flow().target('change', aLetter('draft'))).toBe('draft');
    expect(() => flow().target('judge', aLetter('sent'))).toThrow('one of the outcomes good, bad');
    expect(() => flow().target('judge', aLetter('sent'), 'so-so')).toThrow('one of the outcomes good, bad');
    expect(() => flow().target('burn', aLetter('sent'))).toThrow('letter has no verb burn');
  });

  it('is drawn as it is', () => {
    expect(diagram(flow())).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> draft',
        '  draft --> draft: change',
        '  draft --> sent: send',
        '  sent --> kept: judge (good)',
        '  sent --> draft: judge (bad)',
        '  kept --> closed: close',
        '  draft --> void: void',
        '  sent --> void: void',
        '  kept --> void: void',
        '  closed --> [*]',
        '  void --> [*]',
      ].join('\n'),
    );
  });
});
