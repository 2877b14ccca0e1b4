import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, fail, writeWorkbook } from '#kernel';
import { unitById, UnitKind } from '#org';
import type { Language } from '#resources';
import { GROUP_LABELS } from '../service-item/item-words.js';
import { SERVICE_GROUPS } from '../service-item/service-item.entity.js';
import { CELLS, NAMED, ROWS } from './catalogue-table.sql.js';
import { CatalogueTable, CatalogueTableCell, CatalogueTableRow, CatalogueTableService } from './catalogue-table.type.js';

interface Named extends CatalogueTableService {
  communityId: string;
  position: number;
}

const NOTHING = { zh: '—', en: '—' };
const LEFT_OUT = { zh: '不做：', en: 'Left out: ' };
const NOT_NAMED = { zh: '未采用', en: 'Not adopted' };
const OWN = { zh: '自定', en: 'Own' };
const NO_PLAN = { zh: '还没有计划', en: 'No plan yet' };
const STATES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  draft: { zh: '起草', en: 'Draft' }, submitted: { zh: '待审批', en: 'Submitted' }, returned: { zh: '退回修改', en: 'Returned' },
  approved: { zh: '已批准', en: 'Approved' }, published: { zh: '已发布', en: 'Published' }, closed: { zh: '已关闭', en: 'Closed' },
};

/** Who plans what: a street's communities by services of chapter 7, in four statements for any number of them. */
@Injectable()
export class CatalogueTableReader {
  /** @throws NOT_FOUND for what is no street, or of which nothing is within reach */
  async table(by: Acting, streetId: string, year: number): Promise<CatalogueTable> {
    const street = await unitById(by, streetId);
    if (street?.kind !== UnitKind.street) throw fail('NOT_FOUND');
    const { all, streets, communities } = by.reach;
    const here = [streetId, all, [...streets], [...communities], dayOf(by.now)];
    const found = await by.query<CatalogueTableRow>(ROWS, [...here, year]);
    if (found.length === 0 && !all && !streets.has(streetId)) throw fail('NOT_FOUND');
    const named = await by.query<Named>(NAMED, here);
    const cells = await by.query<CatalogueTableCell & { planId: string }>(CELLS, [found.flatMap(({ planId }) => planId ?? [])]);
    const services = servicesOf(named);
    const rows = found.map((row) => {
      const own = new Set(named.filter(({ communityId }) => communityId === row.communityId).map(({ subject }) => subject));
      return Object.assign(new CatalogueTableRow(), row, {
        cells: cells.filter(({ planId }) => planId === row.planId)
          .map(({ planId: _plan, ...cell }) => Object.assign(new CatalogueTableCell(), { ...cell, reason: cell.planned ? '' : cell.reason })),
        notNamed: services.filter(({ subject }) => !own.has(subject)).map(({ subject }) => subject),
      });
    });
    return Object.assign(new CatalogueTable(), { year, street: street.name, services, rows });
  }

  async sheet(by: Acting, streetId: string, year: number, language: Language): Promise<{ name: string; bytes: Promise<Buffer> }> {
    const { street, services, rows } = await this.table(by, streetId, year);
    const zh = language === 'zh';
    const head = [zh ? '社区' : 'Community', zh ? '计划' : 'Plan', ...services.map(({ title, titleEn }) => (zh ? title : (titleEn ?? title))), OWN[language]];
    const groups = ['', '', ...services.map(({ group }) => GROUP_LABELS[group as keyof typeof GROUP_LABELS][language]), ''];
    const name = zh ? `${street}${year} 年谁策划了什么` : `${street} ${year} who plans what`;
    return {
      name,
      bytes: writeWorkbook([{
        name: zh ? '社区和服务目录' : 'Communities and services',
        head,
        rows: [groups, ...rows.map((row) => [
          row.name, row.planState ? (STATES[row.planState]?.[language] ?? row.planState) : NO_PLAN[language],
          ...services.map(({ subject }) => cellText(row, subject, language)), row.own,
        ])],
        widths: [18, 12, ...services.map(() => 14), 8],
      }]),
    };
  }
}

function cellText(row: CatalogueTableRow, subject: string, language: Language): string | number {
  const cell = row.cells.find((one) => one.subject === subject);
  if (cell?.planned) return cell.planned;
  if (cell?.reason) return `${LEFT_OUT[language]}${cell.reason}`;
  return row.notNamed.includes(subject) ? NOT_NAMED[language] : NOTHING[language];
}

/** Each subject once, as most communities' first edition calls it. */
function servicesOf(named: readonly Named[]): CatalogueTableService[] {
  const bySubject = new Map<string, Named>();
  for (const one of named) if (!bySubject.has(one.subject)) bySubject.set(one.subject, one);
  const groups: readonly string[] = SERVICE_GROUPS;
  return [...bySubject.values()].sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.position - b.position)
    .map(({ subject, group, title, titleEn }) => Object.assign(new CatalogueTableService(), { subject, group, title, titleEn }));
}
