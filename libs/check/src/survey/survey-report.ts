import { type Acting, chineseDay, dayOf, linksOf, OfficialDocument, type TableColumn } from '#kernel';
import { clauseById, catalogueAt } from '#standards';
import { communityById } from '#org';
import { coreQuestionsOf58 } from './core-questions.js';
import { isRated, questionsOf } from './questionnaire.js';
import { QuestionType, type SurveyQuestion, type SurveySection } from './questionnaire.type.js';
import { questionFigures, tablesOf, textsOf, themesOf, turnoutOf, wavesOf } from './results.js';
import type { CrossTable, QuestionFigures, SurveyShare, SurveyText, SurveyTurnout, ThemeCount, WaveFigures } from './results.type.js';
import type { Survey } from './survey.entity.js';
import { surveys } from './survey.kind.js';

export interface SurveyContents {
  survey: Survey;
  community: string;
  /** Sections with the services and clauses that they ask about. */
  sections: readonly (SurveySection & { service: string; clauses: readonly string[] })[];
  turnout: SurveyTurnout;
  figures: ReadonlyMap<string, QuestionFigures>;
  tables: ReadonlyMap<string, readonly CrossTable[]>;
  waves: ReadonlyMap<string, readonly WaveFigures[]>;
  themes: ReadonlyMap<string, readonly ThemeCount[]>;
  texts: readonly SurveyText[];
  clauses: readonly string[];
  author: string;
  madeOn: string;
}

/** All that the report says, read under whoever asks. @throws NOT_FOUND */
export async function surveyContents(by: Acting, id: string): Promise<SurveyContents> {
  const survey = await surveys.get(by, id);
  const questions = questionsOf(survey.sections);
  const each = async <R>(work: (by: Acting, survey: Survey, key: string) => Promise<R>): Promise<Map<string, R>> =>
    new Map(await Promise.all(questions.map(async ({ key }) => [key, await work(by, survey, key)] as const)));
  const [community, turnout, figures, tables, waves, themes, texts, entries, links] = await Promise.all([
    communityById(by, survey.communityId), turnoutOf(by, survey), questionFigures(by, survey), each(tablesOf), each(wavesOf), each(themesOf), textsOf(by, survey),
    catalogueAt(by, survey.communityId), linksOf(by, survey.id),
  ]);
  const named = async (ids: readonly string[]): Promise<string[]> =>
    (await Promise.all([...new Set(ids)].map((one) => clauseById(by, one)))).flatMap((clause) => (clause ? [`${clause.standardCode} ${clause.number}`] : []));
  return {
    survey, community: community?.name ?? '', turnout, tables, waves, themes, texts,
    sections: await Promise.all(survey.sections.map(async (section) => ({
      ...section, service: entries.find(({ subject }) => subject === section.subject)?.title ?? '', clauses: await named(section.clauseIds),
    }))),
    figures: new Map(figures.map((one) => [one.key, one])),
    clauses: await named(links.map(({ clauseId }) => clauseId)),
    author: by.actor.name, madeOn: dayOf(by.now),
  };
}

const CHANNEL_WORDS: Record<string, string> = { link: '扫码或链接', code: '一次性答题码', assisted: '工作人员代填', paper: '纸质问卷' };
const CUT_WORDS: Record<string, string> = { channel: '答题方式', grid: '网格' };
const UNKNOWN_WORDS = '没有说明';
const TURNOUT: readonly TableColumn[] = [{ head: '来自', share: 50 }, { head: '收回', share: 25, align: 'right' }, { head: '计划', share: 25, align: 'right' }];
const OVERVIEW: readonly TableColumn[] = [
  { head: '问题', share: 46 }, { head: '作答', share: 12, align: 'right' }, { head: '满意', share: 13, align: 'right' }, { head: '95% 区间', share: 18, align: 'center' }, { head: '平均', share: 11, align: 'right' },
];
const SPREAD: readonly TableColumn[] = [{ head: '回答', share: 50 }, { head: '人数', share: 25, align: 'right' }, { head: '占比', share: 25, align: 'right' }];
const GROUPS: readonly TableColumn[] = [
  { head: '分组', share: 40 }, { head: '作答', share: 15, align: 'right' }, { head: '满意或答“是”', share: 20, align: 'right' }, { head: '平均', share: 25, align: 'right' },
];
const WAVES: readonly TableColumn[] = [
  { head: '调查', share: 36 }, { head: '结束', share: 20, align: 'center' }, { head: '作答', share: 12, align: 'right' }, { head: '占比', share: 12, align: 'right' }, { head: '到这一次的变化', share: 20, align: 'center' },
];

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const interval = ({ low, high }: Pick<SurveyShare, 'low' | 'high'>): string => `${percent(low)}–${percent(high)}`;
const figure = (value: number | null): string => (value === null ? '—' : value.toFixed(2));

/** The report of a survey in the layout of official documents: who answered, what they said, what follows. */
export function surveyDocument(contents: SurveyContents): OfficialDocument {
  const { survey, community, clauses, author, madeOn } = contents;
  const document = new OfficialDocument({
    title: `${community}\n${survey.title}报告`,
    subtitle: survey.closedOn ? `（${chineseDay(survey.closedOn)}结束）` : '（还没有结束）',
    author,
  });
  for (const part of [method, overview, row58, details, words]) part(document, contents);
  if (survey.conclusion) {
    document.heading(1, '结论和打算');
    for (const line of survey.conclusion.split('\n').filter(Boolean)) document.paragraph(line);
  }
  if (clauses.length) document.heading(1, '对应条款').paragraph(clauses.join('、'));
  return document.signature(`${community}（盖章）`, chineseDay(survey.closedOn ?? madeOn));
}

type Part = (document: OfficialDocument, contents: SurveyContents) => void;

const method: Part = (document, { survey, turnout }) => {
  document.heading(1, '调查情况');
  const until = survey.openedOn ? `${chineseDay(survey.openedOn)}开放，${survey.closedOn ? chineseDay(survey.closedOn) : '还没有'}结束。` : '还没有开放。';
  document.paragraph(`${until}收回 ${turnout.answers} 份${survey.target ? `，计划 ${survey.target} 份` : ''}。${survey.needsCode ? '凭一次性答题码作答，一码一份。' : '公开链接和二维码作答。'}`);
  document.paragraph('答卷不记姓名，不留作答时刻，无法追到个人；少于五人的分组不列数字。占比后面的区间按威尔逊法计算，把握为百分之九十五；区间越宽，人数越少，越要当心。');
  document.table(TURNOUT, [
    ...turnout.channels.filter(({ count }) => count > 0).map(({ member, count }) => [CHANNEL_WORDS[member]!, String(count), '']),
    ...turnout.grids.filter(({ count, target }) => count > 0 || target).map(({ label, count, target }) => [label || UNKNOWN_WORDS, String(count), target ? String(target) : '']),
  ]);
};

const overview: Part = (document, { sections, figures }) => {
  const rated = sections.flatMap(({ questions }) => questions).filter(isRated);
  if (!rated.length) return;
  document.heading(1, '满意程度一览');
  document.table(OVERVIEW, rated.map(({ key, text }) => {
    const found = figures.get(key);
    return [text, String(found?.n ?? 0), found?.share ? percent(found.share.share) : '—', found?.share ? interval(found.share) : '—', figure(found?.mean ?? null)];
  }));
  const low = rated.filter(({ key }) => figures.get(key)?.low);
  if (low.length) document.paragraph({ text: '偏低的：', bold: true }, low.map(({ text }) => text).join('、'));
};

/** T/ZSX 0005-2024, row 58. */
const row58: Part = (document, { sections, figures }) => {
  const asked = coreQuestionsOf58.filter(({ key }) => questionsOf(sections).some((one) => one.key === key));
  if (!asked.length) return;
  document.heading(1, '知晓率、到访率和参与率');
  document.table([{ head: '指标', share: 40 }, { head: '作答', share: 20, align: 'right' }, { head: '比率', share: 15, align: 'right' }, { head: '95% 区间', share: 25, align: 'center' }],
    asked.map(({ key, name }) => {
      const share = figures.get(key)?.share;
      return [name, String(share?.n ?? 0), share ? percent(share.share) : '—', share ? interval(share) : '—'];
    }));
};

const details: Part = (document, contents) => {
  document.heading(1, '逐题结果');
  for (const { title, service, clauses, questions } of contents.sections) {
    document.heading(2, title);
    const ties = [service && `服务：${service}`, clauses.length && `条款：${clauses.join('、')}`].filter(Boolean).join('；');
    if (ties) document.paragraph({ text: `${ties}。`, quiet: true });
    for (const question of questions.filter(({ type }) => type !== QuestionType.text)) detail(document, contents, question);
  }
};

function detail(document: OfficialDocument, { figures, tables, waves, sections }: SurveyContents, question: SurveyQuestion): void {
  const found = figures.get(question.key);
  document.heading(3, question.text);
  if (!found || found.hidden || found.n === 0) {
    document.paragraph({ text: found?.hidden ? '作答的少于五人，不列数字。' : '没有人作答。', quiet: true });
    return;
  }
  const facts = [
    `${found.n} 人作答`, found.unsure && `其中 ${found.unsure} 人说不清`, found.mean !== null && `平均 ${figure(found.mean)}`,
    found.share && `${question.type === QuestionType.scale ? '满意' : '答“是”'} ${percent(found.share.share)}（${interval(found.share)}）`,
  ].filter(Boolean).join('，');
  document.paragraph(`${facts}。`);
  document.table(SPREAD, found.values.map(({ label, count, share }) => [label, String(count), percent(share)]));
  for (const { cut, groups } of tables.get(question.key) ?? []) {
    if (groups.length < 2) continue;
    const name = CUT_WORDS[cut] ?? questionsOf(sections).find(({ key }) => key === cut)?.text ?? cut;
    document.paragraph({ text: `按${name}分：`, bold: true });
    document.table(GROUPS, groups.map((group) => [
      group.label || CHANNEL_WORDS[group.member] || UNKNOWN_WORDS,
      ...(group.hidden ? ['人少不列', '', ''] : [String(group.n), group.share ? percent(group.share.share) : '—', figure(group.mean)]),
    ]));
  }
  const earlier = waves.get(question.key) ?? [];
  if (earlier.length) {
    document.paragraph({ text: '和以前比：', bold: true });
    document.table(WAVES, earlier.map(({ title, closedOn, n, share, change }) => [
      title, chineseDay(closedOn), String(n), share ? percent(share.share) : '—',
      change ? `${change.by >= 0 ? '+' : '−'}${Math.abs(change.by * 100).toFixed(1)} 个百分点${change.low > 0 || change.high < 0 ? '' : '（可能是偶然）'}` : '—',
    ]));
  }
}

const words: Part = (document, { sections, themes, texts }) => {
  const written = questionsOf(sections).filter(({ type, key }) => type === QuestionType.text && texts.some(({ question }) => question === key));
  if (!written.length) return;
  document.heading(1, '居民写的话');
  for (const { key, text } of written) {
    document.heading(2, text);
    document.table([{ head: '归为', share: 70 }, { head: '条数', share: 30, align: 'right' }], (themes.get(key) ?? []).map(({ theme, count }) => [theme || '还没有归类', String(count)]));
    for (const said of texts.filter(({ question }) => question === key).slice(0, 100)) document.paragraph(`“${said.words}”${said.theme ? `（${said.theme}）` : ''}`);
  }
};
