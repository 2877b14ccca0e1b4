import { describe, expect, it } from '@jest/globals';
import { RecordKindName } from '#kernel';
import { type RobotLine, robotText } from './robot-words.js';

const kernel = { config: { PUBLIC_URL: 'https://pdca.example.cn/' } } as never;
const aLine = (values: Partial<RobotLine> = {}): RobotLine => ({
  id: 'an-id', code: 'record.overdueStreet', kind: RecordKindName.serviceRequest, number: 'SR-2026-0007', community: '榕荫社区', dueAt: new Date('2026-11-20T09:30:00Z'), endedAt: null, ...values,
});

describe('what a robot says', () => {
  it('is in the language that was set, kinds by their words', () => {
    expect(robotText(kernel, 'zh-CN', [aLine()])).toBe('社区循环\n逾期没办，报街道：榕荫社区 服务事项 SR-2026-0007，期限 2026-11-20\nhttps://pdca.example.cn/to/an-id');
    expect(robotText(kernel, 'en', [aLine()])).toBe('Community PDCA\nOverdue, to the street: 榕荫社区 Service request SR-2026-0007, due 2026-11-20\nhttps://pdca.example.cn/to/an-id');
  });

  it('ends with how many more there are, within what a robot takes', () => {
    const text = robotText(kernel, 'en', Array.from({ length: 40 }, () => aLine({ id: '019aa000-0000-7000-8000-000000000000' })));
    expect(text).toMatch(/\n25 more: see Home after signing in\.$/);
    expect(Buffer.byteLength(text)).toBeLessThan(4096);
  });
});
