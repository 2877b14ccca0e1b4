import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Asker, atTime, dayOf, endOfDay, isoInShanghai, type Pause, WorkingCalendar } from '#kernel';
import { daysTaken, promiseMoved } from './clocks.js';
import { ReplyWay, RequestOutcome, type ServiceRequest } from './service-request.entity.js';
import { missingPapers, pauseOf, serviceRequestWorkflow as flow } from './service-request.workflow.js';
import { asked, finished, missed, missingOf, promised, replied, reopened, settledBy, taken, ticked } from './steps.js';

/** A year with National Day, its make-up Saturdays and Spring Festival behind it. */
const calendar = new WorkingCalendar();
const BEGUN = new Date('2026-09-21T10:00:00+08:00');
/** What ends a matter early comes seldom, so that most of them go a long way. */
const ENDS = ['void', 'withdraw', 'refuse'];
const LONG = Object.keys(flow.table.verbs).filter((verb) => !ENDS.includes(verb));
const VERBS = [...LONG, ...LONG, ...LONG, ...LONG, ...ENDS];
const SETTLING = ['serve', 'giveContact', 'decline', 'giveUp', 'refer', 'refuse'];
const HOUR = 3_600_000;

interface Step { verb: string; hours: number; days: number }

/** Any verbs in any order, with nights, weekends and holidays between them. */
const walks = fc.array(
  fc.record({ verb: fc.constantFrom(...VERBS), hours: fc.integer({ min: 0, max: 120 }), days: fc.integer({ min: 1, max: 12 }) }),
  { minLength: 10, maxLength: 80 },
);

/** A matter that goes its way by the table, the steps and the clocks of the product; refused verbs change nothing. */
class Matter {
  at = BEGUN;
  asks = 0;
  told = 0;
  readonly pauses: { from: Date; to: Date | null }[] = [];
  readonly row: ServiceRequest;

  constructor(papers: boolean) {
    this.row = {
      state: 'received', papers: papers ? [{ name: '户口簿', required: true, brought: false }] : [], askedFor: [], askedAt: null, papersBy: null,
      acceptedAt: null, promisedAt: null, countedFrom: null, outcome: null, doneAt: null, late: false, reply: '', replyWay: null, objectUntil: null,
      round: 1, rating: null, assigneeId: null,
    } as unknown as ServiceRequest;
  }

  /** Whether the table lets it happen, and if so what became of it: the row before it. */
  take({ verb, hours, days }: Step): ServiceRequest | null {
    this.at = new Date(this.at.getTime() + hours * HOUR);
    const asker: Asker = { personId: 'someone', now: this.at, holds: () => true };
    if (flow.blockedBy(verb, this.row, null, asker)) return null;
    const before = { ...this.row } as ServiceRequest;
    Object.assign(this.row, this.writes(verb, days));
    this.row.state = flow.target(verb, this.row);
    const [was, is] = [pauseOf(before.state), pauseOf(this.row.state)];
    if (was && was !== is) this.pauses.at(-1)!.to = this.at;
    if (is && was !== is) this.pauses.push({ from: this.at, to: null });
    if (verb === 'ask') this.asks += 1;
    return before;
  }

  private writes(verb: string, days: number): Partial<ServiceRequest> {
    const { row, at } = this;
    const promise = (): Date => calendar.addWorkingDays(at, days);
    const replying = () => ({ reply: '办好了', way: ReplyWay.face, byId: 'someone', objectUntil: endOfDay(addDays(dayOf(at), 30)) });
    if (verb === 'accept') return taken(row, row.promisedAt ?? promise(), at);
    if (verb === 'complete') return taken(row, this.moved() ?? promise(), at);
    if (['passOn', 'entrust'].includes(verb)) return taken(row, promise(), at);
    if (SETTLING.includes(verb)) return settledBy(row, RequestOutcome.served, replying(), at);
    if (verb === 'ask') return asked(row, missingOf(row, ['委托书']), calendar.addWorkingDays(at, 20), at);
    if (verb === 'tick') return { papers: ticked(row.papers, row.papers.map((paper) => paper.name)) };
    if (verb === 'extend') return row.promisedAt && promise() > row.promisedAt ? promised(promise(), at) : {};
    if (['finish', 'feedBack'].includes(verb)) return finished(row, RequestOutcome.done, '好了', at);
    if (['reply', 'explain'].includes(verb)) return replied(replying(), at);
    if (verb === 'reopen') return reopened(row, promise(), at);
    if (verb === 'object') return { promisedAt: calendar.addWorkingDays(at, 1) };
    return ['settle', 'rate'].includes(verb) ? { rating: 5 } : {};
  }

  private moved(): Date | null {
    const { countedFrom, promisedAt } = this.row;
    const ended = this.pauses.map(({ from, to }) => ({ from, to: to ?? this.at }));
    return countedFrom && promisedAt ? promiseMoved(calendar, countedFrom, promisedAt, ended) : null;
  }
}

/** Walks a matter and looks at it after each step that was taken. */
function always(look: (matter: Matter, step: Step, before: ServiceRequest) => void, end: (matter: Matter) => void = () => undefined): void {
  fc.assert(
    fc.property(walks, fc.boolean(), (walk, papers) => {
      const matter = new Matter(papers);
      for (const step of walk) {
        const before = matter.take(step);
        if (before) look(matter, step, before);
      }
      end(matter);
    }),
    { numRuns: 100 },
  );
}

describe('whatever way a request goes', () => {
  it('asks nobody for papers twice, and begins work with all of them', () => {
    always(({ asks, row }, { verb }, before) => {
      expect(asks).toBeLessThanOrEqual(1);
      if (row.state === 'handling' && before.state !== 'handling' && verb !== 'reopen') expect(missingPapers(row)).toEqual([]);
    });
  });

  it('is closed with a reply by a recorded way, and with none only where the resident withdrew or it was a mistake', () => {
    always(({ row }) => {
      if (['replied', 'closed'].includes(row.state)) expect([row.reply, row.replyWay]).toEqual(['办好了', 'face']);
      if (flow.isFinal(row.state) && row.state !== 'closed') expect(['withdrawn', 'void']).toContain(row.state);
    });
  });

  it('lets every pause end: one at most stands, in its own state, and there is always a way on', () => {
    always(
      ({ pauses, row }) => expect(pauses.filter((pause) => pause.to === null)).toHaveLength(pauseOf(row.state) ? 1 : 0),
      (matter) => {
        if (flow.isFinal(matter.row.state)) return;
        // papers that never come have a day after which they are not waited for; a higher unit can answer any time
        if (matter.row.state === 'waiting') matter.at = new Date(Math.max(matter.at.getTime(), matter.row.papersBy!.getTime()));
        const on: Readonly<Record<string, string>> = { waiting: 'giveUp', entrusted: 'feedBack' };
        const verb = on[matter.row.state];
        if (verb) expect(matter.take({ verb, hours: 0, days: 1 })).not.toBeNull();
        expect(matter.pauses.every((pause) => pause.to !== null && pause.to >= pause.from)).toBe(true);
      },
    );
  });

  it('is promised for the close of a working day; the date moves on only with a word to the resident before it, or by a pause', () => {
    const told = ['extend', 'complete', 'passOn', 'entrust', 'reopen', 'object'];
    always(({ row, at }, { verb }, before) => {
      if (!row.promisedAt) return;
      expect([calendar.isWorking(dayOf(row.promisedAt)), isoInShanghai(row.promisedAt).slice(11, 16)]).toEqual([true, '17:30']);
      if (!before.promisedAt || row.promisedAt <= before.promisedAt) return;
      expect(told).toContain(verb);
      if (verb === 'extend') expect(before.promisedAt > at).toBe(true);
    });
  });

  it('never makes good a promise that was missed by promising again', () => {
    always(({ row, at }, { verb }, before) => {
      const again = ['accept', 'ask', 'passOn', 'entrust', 'complete', 'finish', 'feedBack', ...SETTLING].includes(verb);
      if ((again && missed(before, at)) || (before.late && verb !== 'reopen')) expect(row.late).toBe(true);
    });
  });

  it('counts its rounds', () => always(({ row }, { verb }, before) => expect(row.round).toBe(before.round + (verb === 'reopen' ? 1 : 0))));

  it('leaves no state from which there is no way to an end', () => {
    const leads = new Set(flow.table.final);
    for (let grew = true; grew; ) {
      grew = false;
      for (const verb of Object.values(flow.table.verbs)) {
        if (typeof verb.to === 'string' && leads.has(verb.to)) {
          for (const state of verb.from) grew = !leads.has(state) && Boolean(leads.add(state)) ? true : grew;
        }
      }
    }
    expect([...leads].sort()).toEqual(flow.states.sort());
  });
});

describe('a clock that stood still', () => {
  const instant = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => new Date(BEGUN.getTime() + hours * HOUR));
  const stretch = fc.tuple(instant, instant).map(([a, b]): Pause => (a <= b ? { from: a, to: b } : { from: b, to: a }));

  it('moves a promise by the closes of business that it stood through, however its pauses lie', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(stretch, { maxLength: 4 }), (days, pauses) => {
        const promise = calendar.addWorkingDays(BEGUN, days);
        const moved = promiseMoved(calendar, BEGUN, promise, pauses);
        expect(calendar.isWorking(dayOf(moved))).toBe(true);
        // as many days of work are left to it as were promised
        expect(daysTaken(calendar, BEGUN, moved, pauses, (day) => atTime(day, '17:30'))).toBe(days);
      }),
    );
  });

  it('takes nothing away from a promise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(stretch, { maxLength: 4 }), stretch, (days, pauses, more) => {
        const promise = calendar.addWorkingDays(BEGUN, days);
        const moved = promiseMoved(calendar, BEGUN, promise, pauses);
        expect(moved >= promise && promiseMoved(calendar, BEGUN, promise, [...pauses, more]) >= moved).toBe(true);
      }),
    );
  });
});
