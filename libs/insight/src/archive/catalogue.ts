import { Injectable } from '@nestjs/common';
import { type Acting, chineseDay, dayOf, KIND_WORDS, OfficialDocument, STATE_WORDS, writeWorkbook } from '#kernel';
import { communityPlace, personById, unitById } from '#org';
import type { ArchiveFilter } from './archive.input.js';
import { ArchiveService } from './archive.service.js';
import { type ArchiveDocument, ArchiveState } from './archive.type.js';
import type { Destruction, DestructionItem } from './destruction.entity.js';
import { destructions } from './destruction.kind.js';
import { DestructionService } from './destruction.service.js';
import { type ArchiveHeading, headingRule, HEADINGS } from './headings.js';

/** A catalogue has at most so many lines: a year of a community. */
const MOST_LINES = 20_000;
const AT_ONCE = 500;

export interface Catalogue {
  community: string;
  day: string;
  heading: ArchiveHeading | null;
  year: number | null;
  documents: readonly ArchiveDocument[];
}

const HEAD = ['序号', '类目', '年度', '文号', '题名', '类别', '状态', '办结日期', '保管到', '附件（件）'];
const title = ({ heading, year }: Catalogue): string => `${year ? `${year}年` : ''}${heading ? headingRule(heading).zh : '服务'}档案目录`;
const headingWords = (headings: readonly ArchiveHeading[]): string =>
  headings.map((heading) => `${headingRule(heading).letter} ${headingRule(heading).zh}`).join('、');
const kindWord = (kind: string): string => KIND_WORDS[kind] ?? kind;
const keepWord = ({ forEver, keepUntil, endedOn }: ArchiveDocument): string => (forEver ? '永久' : keepUntil ?? (endedOn ? '' : '在办在用'));

function lineOf(document: ArchiveDocument, index: number): string[] {
  const { archiveState, headings, year, number, title: name, kind, state, endedOn, files } = document;
  const gone = archiveState === ArchiveState.destroyed;
  return [
    String(index + 1), headingWords(headings), String(year), number ?? '', name, kindWord(kind),
    gone ? '已销毁' : STATE_WORDS[kind]?.[state] ?? state, endedOn ?? '', gone ? '' : keepWord(document), String(files),
  ];
}

/** The catalogue of a heading, a year or all, and the lists of what was destroyed, as files. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly archive: ArchiveService,
    private readonly destroying: DestructionService,
  ) {}

  async contents(by: Acting, filter: ArchiveFilter): Promise<Catalogue> {
    const { name } = await communityPlace(by, filter.communityId);
    const documents: ArchiveDocument[] = [];
    for (let offset = 0; offset < MOST_LINES; offset += AT_ONCE) {
      const { items } = await this.archive.documents(by, filter, { limit: AT_ONCE, offset });
      documents.push(...items);
      if (items.length < AT_ONCE) break;
    }
    return { community: name, day: dayOf(by.now), heading: filter.heading ?? null, year: filter.year ?? null, documents };
  }

  workbook(catalogue: Catalogue): Promise<Buffer> {
    return writeWorkbook([{ name: '档案目录', head: HEAD, rows: catalogue.documents.map(lineOf), widths: [6, 20, 8, 16, 48, 16, 12, 12, 12, 10] }]);
  }

  document(catalogue: Catalogue): OfficialDocument {
    const { community, day, documents } = catalogue;
    const paper = new OfficialDocument({ title: `${community}${title(catalogue)}`, subtitle: chineseDay(day), author: community });
    for (const { heading, zh } of HEADINGS) {
      const own = documents.filter(({ headings }) => headings[0] === heading);
      if (!own.length) continue;
      paper.heading(1, zh);
      paper.table(
        [
          { head: '序号', share: 8, align: 'center' }, { head: '文号', share: 18 }, { head: '题名', share: 38 }, { head: '状态', share: 12 },
          { head: '办结', share: 12, align: 'center' }, { head: '保管到', share: 12, align: 'center' },
        ],
        own.map((one, index) => {
          const [, , , number, name, kind, state, ended, keep] = lineOf(one, index);
          return [String(index + 1), number!, name || kind!, state!, ended!, keep!];
        }),
      );
    }
    if (!documents.length) paper.paragraph('没有档案。');
    return paper;
  }

  /** The list of a destruction: signed by both, kept for ever. */
  async list(by: Acting, id: string): Promise<{ name: string; paper: OfficialDocument }> {
    const row = await destructions.get(by, id);
    const items = await this.destroying.items(by, row.id);
    const community = (await unitById(by, row.communityId))!.name;
    const [proposer, decider] = await Promise.all([row.proposedById, row.decidedById].map(async (personId) => (await personById(by, personId))?.name ?? ''));
    return { name: `${community}档案销毁清册${row.number ?? ''}`, paper: listPaper(row, items, community, proposer!, decider!) };
  }
}

function listPaper(row: Destruction, items: readonly DestructionItem[], community: string, proposer: string, decider: string): OfficialDocument {
  const paper = new OfficialDocument({ title: `${community}\n档案销毁清册`, subtitle: row.number ?? '', author: community });
  paper.paragraph({ text: '销毁理由：', bold: true }, row.reason);
  paper.paragraph({ text: '状态：', bold: true }, STATE_WORDS['destruction']?.[row.state] ?? row.state, `，共${items.length}件。`);
  paper.table(
    [
      { head: '序号', share: 8, align: 'center' }, { head: '文号', share: 18 }, { head: '题名', share: 32 }, { head: '年度', share: 10, align: 'center' },
      { head: '办结', share: 16, align: 'center' }, { head: '保管到', share: 16, align: 'center' },
    ],
    items.map(({ position, number, title: name, kind, year, endedOn, keepUntil }) =>
      [String(position), number ?? '', name || kindWord(kind), String(year), endedOn, keepUntil]),
  );
  paper.signature(`提出人：${proposer}　${chineseDay(dayOf(row.createdAt))}`);
  if (row.decidedAt) paper.signature(`${row.state === 'destroyed' ? '批准人' : '决定人'}：${decider}　${chineseDay(dayOf(row.decidedAt))}`);
  return paper;
}
