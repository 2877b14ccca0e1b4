import { AnswerChannel, CORE, EntryService, QuestionType, type Survey, SurveyService } from '#check';
import { addDays, dayOf, endOfDay } from '#kernel';
import { randomUUID } from 'node:crypto';
import { seen } from './emergency.factory.js';
import type { Staffing, World } from './world.js';

type Sections = Parameters<SurveyService['compose']>[1]['sections'];

export interface SurveyTraits {
  state: 'draft' | 'open' | 'closed' | 'reported' | 'archived' | 'void';
  title: string;
  /** Own sections besides the core. */
  sections: Sections;
  withCore: boolean;
  quotas: { gridId: string; target: number }[];
  needsCode: boolean;
  target: number;
  /** Until it closes. */
  days: number;
  /** How many days it was open before it was closed. */
  lasts: number;
  /** What was answered, one a person; `grid` is a grid's id or `unknown`. */
  answers: Given[];
  themes: Record<string, string>;
  conclusion: string;
  follows: { id: string };
}

/** By question what was said; core questions that are left out are answered in the middle. */
export interface Given {
  channel?: 'assisted' | 'paper';
  grid?: string;
  said?: Record<string, string | string[]>;
}

/** What somebody says who is content, knows the centre and takes part in nothing. */
export const CONTENT: Record<string, string> = {
  'core.overall': '4', 'core.staff': '4', 'core.timeliness': '3', 'core.facilities': '3', 'core.information': '3', 'core.knows-venue': 'yes', 'core.visited-venue': 'yes',
  'core.knows-activities': 'yes', 'core.took-part': 'no', 'core.age': '60-74', 'core.lived': 'over-9',
};

export const answersOf = (said: Record<string, string | string[]> = {}, withCore = true): { question: string; values: string[] }[] =>
  Object.entries({ ...(withCore && CONTENT), ...said }).map(([question, values]) => ({ question, values: [values].flat() }));

export const aQuestion = (key: string, text: string, rest: Partial<Sections[number]['questions'][number]> = {}): Sections[number]['questions'][number] => ({
  key, type: QuestionType.scale, text, textEn: '', required: true, several: false, unsure: true, min: null, max: null, grouping: false, satisfiedFrom: 3,
  options: ['不满意', '不太满意', '比较满意', '很满意'].map((label) => ({ key: '', label, labelEn: '' })), ...rest,
});

export const aSection = (title: string, questions: Sections[number]['questions'], rest: Partial<Sections[number]> = {}): Sections[number] =>
  ({ key: '', title, titleEn: '', subject: '', clauseIds: [], questions, ...rest });

/** `aSurvey(world, staff, { state: 'closed', answers: [{ said: { 'core.overall': '1' } }] })`: drafted by the worker, opened by the secretary. */
export async function aSurvey(world: World, { community, worker, secretary }: Staffing, traits: Partial<SurveyTraits> = {}): Promise<Survey> {
  const service = world.service(SurveyService);
  const { state = 'draft', withCore = true } = traits;
  const run = (verb: string, work: (by: never) => Promise<Survey>): Promise<Survey> =>
    world.as(verb === 'draft' ? worker : secretary, `survey:${verb}`, work as never) as Promise<Survey>;
  let row = await run('draft', (by) => service.draft(by, {
    communityId: community.id, title: traits.title ?? '居民满意度调查', titleEn: '', intro: '不记名，五分钟左右。您的看法会写进明年的计划。', introEn: '', withCore,
    closesAt: endOfDay(addDays(dayOf(world.clock.now()), traits.days ?? 14)), needsCode: traits.needsCode ?? false, asksGrid: false, quotas: traits.quotas ?? [],
    target: traits.target ?? null, followsId: traits.follows?.id ?? null,
  }));
  const { sections } = traits;
  if (sections) row = await run('draft', (by) => service.compose(by, { ...seen(row), sections }));
  if (state === 'draft') return row;
  if (state === 'void') return run('void', (by) => service.void(by, { ...seen(row), reason: '写重了。' }));
  row = await run('open', (by) => service.open(by, seen(row)));
  await answer(world, { worker }, row, traits.answers ?? [], withCore);
  if (state === 'open') return row;
  if (traits.lasts) world.clock.set(new Date(world.clock.now().getTime() + traits.lasts * 86_400_000));
  row = await run('open', (by) => service.close(by, seen(row)));
  if (traits.themes) {
    const themes = Object.entries(traits.themes);
    const texts = await world.as(worker, 'survey:read', (by) => by.query<{ id: string; words: string }>('SELECT id, words FROM survey_texts WHERE survey_id = $1', [row.id]));
    row = await run('draft', (by) => service.theme(by, {
      ...seen(row), texts: texts.map(({ id, words }) => ({ textId: id, theme: themes.find(([word]) => words.includes(word))?.[1] ?? '' })),
    }));
  }
  if (state === 'closed') return row;
  row = await run('report', (by) => service.report(by, { ...seen(row), conclusion: traits.conclusion ?? '多数居民满意，办事快慢还要改进。' }));
  if (state === 'reported') return row;
  return run('report', (by) => service.archive(by, seen(row)));
}

async function answer(world: World, { worker }: Pick<Staffing, 'worker'>, row: Survey, answers: readonly Given[], withCore: boolean): Promise<void> {
  const entry = world.service(EntryService);
  await world.as(worker, 'survey:enter', async (by) => {
    for (const { channel = 'paper', grid, said } of answers) {
      await entry.enter(by, {
        id: row.id, channel: channel as AnswerChannel, clientId: randomUUID(), grid: grid ?? (row.asksGrid ? 'unknown' : ''), answers: answersOf(said, withCore && row.sections.some(({ key }) => key === CORE)),
      });
    }
  });
}
