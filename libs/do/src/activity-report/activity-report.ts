import { chineseDay, dayOf, isoInShanghai, type Lines, OfficialDocument, STATE_WORDS, type TableColumn } from '#kernel';
import { ActivityForm } from '../activity/activity.entity.js';
import { goalsOf } from '../activity/activity-goals.js';
import type { GoalVerdict } from '../activity/goal-judgement.type.js';
import { ActivityQuestion } from '../activity-answer/activity-answer.type.js';
import type { ReportContents } from './report-contents.js';

const VERDICTS: Record<GoalVerdict, string> = { reached: '达到', partly: '部分达到', missed: '没有达到' };
const QUESTIONS: Record<ActivityQuestion, string> = {
  [ActivityQuestion.content]: '内容', [ActivityQuestion.arrangement]: '组织安排', [ActivityQuestion.place]: '场地', [ActivityQuestion.overall]: '总的感受',
};
const FACTS: readonly TableColumn[] = [{ head: '项目', share: 22, align: 'center' }, { head: '情况', share: 78 }];
const GOALS: readonly TableColumn[] = [{ head: '活动目标', share: 44 }, { head: '结果', share: 16, align: 'center' }, { head: '依据', share: 40 }];
const SCORES: readonly TableColumn[] = [
  { head: '方面', share: 30 }, { head: '平均分', share: 20, align: 'center' },
  ...['1 分', '2 分', '3 分', '4 分', '5 分'].map((head): TableColumn => ({ head, share: 10, align: 'center' })),
];

/** The report of one activity, in Chinese: what was planned, how it went, what became of its goals, what people said, photographs. */
export function activityReport(contents: ReportContents): OfficialDocument {
  const { activity, community } = contents;
  const document = new OfficialDocument({
    title: `${community}\n${activity.title}`,
    subtitle: `（活动报告${activity.number ? `，${activity.number}` : ''}，${STATE_WORDS.activity![activity.state]}）`,
    author: contents.author,
  });
  document.heading(1, '基本情况').table(FACTS, facts(contents));
  section(document, '活动方案', [['内容', activity.content], ['方法', activity.method], ['安全措施', activity.safetyMeasures], ['人员分工', activity.staffing]]);
  section(document, '活动总结', [['', activity.summary]]);
  goals(document, contents);
  section(document, '组织者评价', [['', activity.evaluationScore === null ? '' : `${activity.evaluationScore} 分（满分 5 分）。`], ['', activity.evaluation]]);
  answers(document, contents);
  if (contents.pictures.length) document.heading(1, '现场照片').pictures(contents.pictures);
  if (contents.morePictures) document.paragraph({ text: `另有 ${contents.morePictures} 张照片存在活动记录里。`, quiet: true });
  if (contents.files.length) document.heading(1, '附件').paragraph(`${contents.files.join('；')}。`);
  return document.signature(community, chineseDay(contents.madeOn));
}

function facts({ activity, service, partners, tally }: ReportContents): Lines[][] {
  const rows: [string, string][] = [
    ['时间', `${when(activity.startsAt)}${activity.endsAt > activity.startsAt ? ` 至 ${dayOf(activity.endsAt) === dayOf(activity.startsAt) ? clock(activity.endsAt) : when(activity.endsAt)}` : ''}`],
    ['地点', activity.place],
    ['主办', activity.form === ActivityForm.joined ? activity.host : ''],
    ['服务项目', service ?? (activity.withoutPlan ? '没有列入年度计划' : '')],
    ['合作方', partners.map(({ title }) => title).join('、')],
    ['经费', activity.budgetFen === null ? '' : `${(activity.budgetFen / 100).toFixed(2)} 元（预算）`],
    ['到场', activity.attendance === null ? '' : `${activity.attendance} 人${beyond(activity.attendance, activity.capacity)}`],
    ['报名和签到', activity.takesRegistrations || tally.came ? `报名 ${tally.registered} 人，候补 ${tally.waiting} 人，签到 ${tally.came} 人（其中现场来的 ${tally.atDoor} 人）` : ''],
  ];
  return rows.filter(([, said]) => said);
}

const beyond = (came: number, capacity: number | null): string => (capacity !== null && came > capacity ? `，比容量 ${capacity} 人多 ${came - capacity} 人` : '');

function section(document: OfficialDocument, title: string, parts: readonly [string, string][]): void {
  const said = parts.filter(([, text]) => text);
  if (!said.length) return;
  document.heading(1, title);
  for (const [word, text] of said) {
    text.split('\n').filter(Boolean).forEach((line, index) => {
      if (index === 0 && word) document.paragraph({ text: `${word}：`, bold: true }, line);
      else document.paragraph(line);
    });
  }
}

function goals(document: OfficialDocument, { activity }: ReportContents): void {
  const aims = goalsOf(activity);
  if (!aims.length) return;
  document.heading(1, '目标完成情况').table(GOALS, aims.map((goal) => {
    const found = activity.goalJudgements.find((one) => one.goal === goal);
    return [goal, found ? VERDICTS[found.verdict] : '还没有评价', found?.note || '—'];
  }));
}

function answers(document: OfficialDocument, { answers: given }: ReportContents): void {
  if (!given) return;
  document.heading(1, '参加者评价');
  if (given.questions.length === 0) {
    document.paragraph(given.open ? `正在收集，已有 ${given.count} 份。` : given.tooFew ? '填写的人少于 5 人，不公布结果。' : '还没有开始收集。');
    return;
  }
  document.paragraph(`共 ${given.count} 人填写，不记名。`);
  document.table(SCORES, given.questions.map(({ question, mean, counts }) => [QUESTIONS[question], mean.toFixed(1), ...counts.map(String)]));
  for (const words of given.words) document.paragraph(`“${words.replaceAll('\n', ' ')}”`);
}

const when = (at: Date): string => `${chineseDay(dayOf(at))} ${clock(at)}`;
const clock = (at: Date): string => isoInShanghai(at).slice(11, 16);
