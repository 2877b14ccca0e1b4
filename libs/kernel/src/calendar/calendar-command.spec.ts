import { describe, expect, it } from '@jest/globals';
import { runCalendar } from './calendar-command.js';

const run = (line: string) => runCalendar(line.split(' ').filter(Boolean));

describe('calendar due', () => {
  it('prints the instant with its offset', () => {
    expect(run('due --from 2026-09-30T10:00:00+08:00 --working-days 1'))
      .toEqual({ status: 0, out: '2026-10-08T17:30:00+08:00\n', err: '' });
    expect(run('due --from 2026-09-30T10:00:00+08:00 --working-days 2 --close 18:00').out)
      .toBe('2026-10-09T18:00:00+08:00\n');
  });

  it('reads any offset, and Shanghai time without one', () => {
    expect(run('due --from 2026-09-29T20:00:00Z --working-days 1').out).toBe('2026-10-08T17:30:00+08:00\n');
    expect(run('due --from 2026-09-29T20:00 --working-days 1').out).toBe('2026-09-30T17:30:00+08:00\n');
  });

  it('warns of a year that is not announced', () => {
    const { status, out, err } = run('due --from 2040-09-28T10:00:00+08:00 --working-days 1');
    expect([status, out]).toEqual([0, '2040-10-01T17:30:00+08:00\n']);
    expect(err).toContain('weekly rule');
  });
});

describe('calendar days', () => {
  it('prints a line for every day that breaks the weekly rule', () => {
    const { status, out } = run('days 2026');
    expect(status).toBe(0);
    expect(out.split('\n')).toHaveLength(26);
    expect(out).toContain('2026-10-01\tfree\t国庆节\n2026-10-02\tfree\t国庆节\n2026-10-05\tfree');
    expect(out).toContain('2026-10-10\tworking\t国庆节\n');
  });

  it('says so when a year is not known', () => {
    const { status, out, err } = run('days 2040');
    expect([status, out]).toEqual([0, '']);
    expect(err).toContain('2040');
  });
});

describe('bad arguments', () => {
  it.each([
    '', 'when', 'due', 'due --from 2026-09-30T10:00:00+08:00', 'due --working-days 1',
    'due --from yesterday --working-days 1', 'due --from 10:00 --working-days 1',
    'due --from 2026-02-30T10:00:00+08:00 --working-days 1',
    'due --from 2026-09-30T10:00:00+08:00 --working-days 0', 'due --from 2026-09-30T10:00:00+08:00 --working-days -1',
    'due --from 2026-09-30T10:00:00+08:00 --working-days 1.5', 'due --from 2026-09-30T10:00:00+08:00 --working-days x',
    'due --from 2026-09-30T10:00:00+08:00 --working-days 1 --close 25:00',
    'due --from 2026-09-30T10:00:00+08:00 --working-days 1 --loud', 'due --from 2026-09-30T10:00 --working-days 1 now',
    'days', 'days 26', 'days 2026 2027', 'days next', 'days 2026 --all',
  ])('"%s" ends with 2 and a message', (line) => {
    const { status, out, err } = run(line);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^calendar: .+\nusage:/);
  });
});
