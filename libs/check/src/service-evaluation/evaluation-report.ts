import { type Acting, chineseDay, dayOf, KIND_WORDS, linksOf, OfficialDocument, type RecordRef, recordRef, type TableColumn } from '#kernel';
import { communityById } from '#org';
import { clauseById } from '#standards';
import type { EvaluatedService, EvaluationOpportunity } from './evaluation-parts.entity.js';
import type { DrawnLine } from './evaluation-source.js';
import { EvaluationHeading, ServiceRating } from './evaluation-type.js';
import { FORM_WORDS, HEADING_WORDS, percent, RATING_WORDS, sentenceOf } from './evaluation-words.js';
import type { ServiceEvaluation } from './service-evaluation.entity.js';
import { opportunitiesOf, serviceEvaluations, servicesOf } from './service-evaluation.kind.js';
import type { ServiceEvaluationService } from './service-evaluation.service.js';

export interface EvaluationContents {
  evaluation: ServiceEvaluation;
  community: string;
  lines: readonly (DrawnLine & { records: readonly RecordRef[] })[];
  services: readonly EvaluatedService[];
  opportunities: readonly (EvaluationOpportunity & { state: string })[];
  clauses: readonly string[];
  author: string;
  madeOn: string;
}

/** All that the report says, read under whoever asks. @throws NOT_FOUND */
export async function evaluationContents(by: Acting, service: ServiceEvaluationService, id: string): Promise<EvaluationContents> {
  const evaluation = await serviceEvaluations.get(by, id);
  const [community, drawn, services, found, links] = await Promise.all([
    communityById(by, evaluation.communityId), service.drawnFor(by, evaluation), servicesOf(by, id), opportunitiesOf(by, id), linksOf(by, id),
  ]);
  const refs = async (ids: readonly string[]): Promise<RecordRef[]> => (await Promise.all(ids.map((one) => recordRef(by, one)))).filter((ref) => ref !== undefined);
  const clauses = await Promise.all([...new Set(links.map(({ clauseId }) => clauseId))].map((one) => clauseById(by, one)));
  const done = await service.doneOpportunities(by, id);
  return {
    evaluation, community: community?.name ?? '',
    services: await Promise.all(services.map(async (one) => Object.assign(one, { frozen: await service.figuresOf(by, one) }))),
    lines: await Promise.all(drawn.map(async (line) => ({ ...line, records: await refs(line.recordIds.slice(0, 5)) }))),
    opportunities: found.map((one) => Object.assign(one, { state: one.settlement || (done.has(one.id) ? '已完成' : '跟进中') })),
    clauses: clauses.flatMap((clause) => (clause ? [`${clause.standardCode} ${clause.number}`] : [])),
    author: by.actor.name, madeOn: dayOf(by.now),
  };
}

const SOURCES: readonly TableColumn[] = [{ head: '情况', share: 60 }, { head: '出处', share: 40 }];
const SERVICES: readonly TableColumn[] = [
  { head: '服务项目', share: 28 }, { head: '完成', share: 12, align: 'center' }, { head: '满意', share: 12, align: 'right' }, { head: '评价', share: 12, align: 'center' }, { head: '说明', share: 36 },
];
const OPPORTUNITIES: readonly TableColumn[] = [{ head: '改进机会', share: 60 }, { head: '到现在', share: 40 }];
const GROUPS: Readonly<Record<string, string>> = { people: '为民服务', convenience: '便民服务', safety: '安民服务', other: '其他服务' };

/** The report of an evaluation in the layout of official documents: what it drew on, how each service is judged, what follows. */
export function evaluationDocument(contents: EvaluationContents): OfficialDocument {
  const { evaluation, community, opportunities, clauses, author, madeOn } = contents;
  const { title, form, evaluator, method, periodFrom, periodTo, conclusion, concludedOn } = evaluation;
  const document = new OfficialDocument({ title: `${community}\n${title}报告`, subtitle: `（${chineseDay(periodFrom)}至${chineseDay(periodTo)}）`, author });
  document.heading(1, '评价概况');
  document.paragraph(`评价形式：${FORM_WORDS[form]}${evaluator ? `，由${evaluator}评价` : ''}。${concludedOn ? `${chineseDay(concludedOn)}作出结论。` : '还没有作出结论，下面的数字是今天的。'}`);
  for (const line of method.split('\n').filter(Boolean)) document.paragraph(line);
  sources(document, contents);
  judgements(document, contents);
  if (conclusion) {
    document.heading(1, '结论');
    for (const line of conclusion.split('\n').filter(Boolean)) document.paragraph(line);
  }
  if (opportunities.length) document.heading(1, '改进机会').table(OPPORTUNITIES, opportunities.map(({ text, state }) => [text, state]));
  if (clauses.length) document.heading(1, '对应条款').paragraph(clauses.join('、'));
  return document.signature(`${community}（盖章）`, chineseDay(concludedOn ?? madeOn));
}

function sources(document: OfficialDocument, { lines }: EvaluationContents): void {
  document.heading(1, '评价依据');
  for (const heading of Object.values(EvaluationHeading)) {
    const some = lines.filter((line) => line.heading === heading);
    document.heading(2, HEADING_WORDS[heading]);
    if (!some.length) document.paragraph({ text: '这一时期没有记录。', quiet: true });
    else document.table(SOURCES, some.map((line) => [sentenceOf(line), whence(line)]));
  }
}

/** The first five by number, and how many there are. */
function whence({ recordIds, records }: EvaluationContents['lines'][number]): string {
  const named = records.map(({ kind, number, title }) => number ?? `${KIND_WORDS[kind]}：${title}`).join('、');
  return recordIds.length > records.length ? `${named}等` : named;
}

function judgements(document: OfficialDocument, { services }: EvaluationContents): void {
  document.heading(1, '按服务评价');
  const count = (rating: ServiceRating): number => services.filter((one) => one.rating === rating).length;
  document.paragraph(`共 ${services.length} 项：${Object.values(ServiceRating).map((rating) => `${RATING_WORDS[rating]} ${count(rating)} 项`).join('，')}。`);
  for (const [group, name] of Object.entries(GROUPS)) {
    const some = services.filter((one) => one.group === group);
    if (!some.length) continue;
    document.heading(2, name);
    document.table(SERVICES, some.map(({ title, rating, note, frozen }) => [
      title, frozen?.planned ? `${frozen.done}/${frozen.planned}` : '—', frozen?.satisfied == null ? '—' : percent(frozen.satisfied), rating ? RATING_WORDS[rating] : '—', note,
    ]));
  }
}
