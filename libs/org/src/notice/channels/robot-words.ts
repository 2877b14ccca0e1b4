import { dayOf, type Kernel, kindWord, type RecordKindName } from '#kernel';
import { linkTo } from './links.js';

/** A robot takes 4,096 bytes; the rest is said in a number. */
const MOST_LINES = 15;

/** One thing of which a group hears. */
export interface RobotLine {
  number: string | null;
  kind: RecordKindName;
  community: string;
  dueAt: Date | null;
  endedAt: Date | null;
  code: string;
  id: string;
}

const WORDS = {
  'zh-CN': {
    app: '社区循环', colon: '：', other: '有变化',
    said: { 'record.dueSoon': '快到期', 'record.overdue': '逾期', 'record.overdueSecretary': '逾期没办，报书记', 'record.overdueStreet': '逾期没办，报街道' } as Record<string, string>,
    due: (day: string) => `，期限 ${day}`, more: (n: number) => `另有 ${n} 件，登录后在首页看。`, trial: (unit: string) => `社区循环：${unit}的提醒会发到这个群里。`,
  },
  en: {
    app: 'Community PDCA', colon: ': ', other: 'Changed',
    said: { 'record.dueSoon': 'Due soon', 'record.overdue': 'Overdue', 'record.overdueSecretary': 'Overdue, to the secretary', 'record.overdueStreet': 'Overdue, to the street' } as Record<string, string>,
    due: (day: string) => `, due ${day}`, more: (n: number) => `${n} more: see Home after signing in.`, trial: (unit: string) => `Community PDCA: reminders of ${unit} will come to this group.`,
  },
} as const;

const inLanguage = (language: string) => (language === 'en' ? 'en' : 'zh-CN');

export function robotText(kernel: Pick<Kernel, 'config'>, language: string, lines: readonly RobotLine[]): string {
  const words = WORDS[inLanguage(language)];
  const shown = lines.slice(0, MOST_LINES).map(({ code, kind, number, community, dueAt, id }) => {
    const named = [community, kindWord(kind, language === 'en' ? 'en' : 'zh'), number].filter(Boolean).join(' ');
    return `${words.said[code] ?? words.other}${words.colon}${named}${dueAt ? words.due(dayOf(dueAt)) : ''}\n${linkTo(kernel, `/to/${id}`)}`;
  });
  return [words.app, ...shown, ...(lines.length > MOST_LINES ? [words.more(lines.length - MOST_LINES)] : [])].join('\n');
}

/** What a robot says when somebody tries it. */
export const trialText = (language: string, unit: string): string => WORDS[inLanguage(language)].trial(unit);
