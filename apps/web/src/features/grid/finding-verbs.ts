import {
  CorrectGridFindingDocument, GridFindingDocument, PassGridFindingDocument, RegradeGridFindingDocument, SettleGridFindingDocument, VoidGridFindingDocument,
  type GridFindingFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { KindVerbs } from '../../ui/verb/spec';
import { areaOptions, classOptions, classText, gradeOptions, gradeText } from './finding-words';

export const gridFindingVerbs: KindVerbs<GridFindingFragment> = {
  kind: 'gridFinding',
  load: GridFindingDocument,
  pick: (data: { gridFinding: GridFindingFragment }) => data.gridFinding,
  gist: (record) => [
    { label: t('label.gridFinding.grade'), value: `${classText(record.findingClass)} ${gradeText(record.grade)}` },
    { label: t('label.gridFinding.place'), value: record.place },
  ],
  verbs: {
    settle: { document: SettleGridFindingDocument, says: () => t('gridWork.finding.settleSays'), fields: () => [{ name: 'settlement', type: 'area', rows: 3 }] },
    pass: {
      document: PassGridFindingDocument,
      says: () => t('gridWork.finding.passSays'),
      fields: () => [{ name: 'name', type: 'text', optional: true, hint: t('gridWork.finding.forWhom') }, { name: 'phone', type: 'text', optional: true }],
    },
    correct: {
      document: CorrectGridFindingDocument, quiet: true,
      fields: () => [{ name: 'content', type: 'area', rows: 4 }, { name: 'place', type: 'text' }],
      initial: ({ content, place }) => ({ content, place }),
    },
    regrade: {
      document: RegradeGridFindingDocument, quiet: true,
      says: () => t('gridWork.finding.regradeSays'),
      fields: () => [
        { name: 'findingClass', type: 'choice', options: classOptions() }, { name: 'area', type: 'choice', options: areaOptions() },
        { name: 'grade', type: 'choice', options: gradeOptions() }, { name: 'reason', type: 'text' },
      ],
      initial: ({ findingClass, area, grade }) => ({ findingClass, area, grade }),
    },
    void: { document: VoidGridFindingDocument, says: () => t('record.voidSays'), fields: () => [{ name: 'reason', type: 'area' }] },
  },
};
