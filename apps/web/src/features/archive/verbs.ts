import { inputDay } from '../../lib/dates';
import {
  ApproveDestructionDocument, ChangePaperDocumentDocument, DestructionDocument, PaperDocumentDocument, RefuseDestructionDocument,
  VoidPaperDocumentDocument, WithdrawDestructionDocument, type DestructionFragment, type PaperDocumentFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { FieldSpec, KindVerbs } from '../../ui/verb/spec';
import { useHeadings } from './words';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const paperVerbs: KindVerbs<PaperDocumentFragment> = {
  kind: 'paperDocument',
  load: PaperDocumentDocument,
  pick: (data: { paperDocument: PaperDocumentFragment }) => data.paperDocument,
  verbs: {
    change: {
      quiet: true,
      document: ChangePaperDocumentDocument,
      fields: () => [
        { name: 'title', type: 'text' }, { name: 'heading', type: 'select', useOptions: useHeadings }, { name: 'datedOn', type: 'day' },
        { name: 'origin', type: 'text', optional: true }, { name: 'shelf', type: 'text', optional: true, hint: t('archive.shelfHint') },
        { name: 'pages', type: 'number', optional: true, min: 1 },
      ],
      initial: (record) => ({
        title: record.title, heading: record.heading, datedOn: inputDay(record.datedOn), origin: record.origin, shelf: record.shelf, pages: record.pages ? String(record.pages) : '',
      }),
      input: ({ pages, ...values }) => ({ ...values, pages: pages ? Number(pages) : null }),
    },
    void: { document: VoidPaperDocumentDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};

export const destructionVerbs: KindVerbs<DestructionFragment> = {
  kind: 'destruction',
  load: DestructionDocument,
  pick: (data: { destruction: DestructionFragment }) => data.destruction,
  gist: (record) => [
    { label: t('label.destruction.reason'), value: record.reason },
    { label: t('archive.proposedBy'), value: record.proposedBy?.name ?? '' },
    { label: t('archive.items'), value: t('archive.count', { n: record.items.length }) },
  ],
  verbs: {
    approve: {
      document: ApproveDestructionDocument, says: (record) => t('archive.approveSays', { n: record.items.length }),
      fields: () => [{ name: 'remark', type: 'area', optional: true }],
    },
    refuse: { document: RefuseDestructionDocument, fields: () => reason },
    withdraw: { document: WithdrawDestructionDocument, fields: () => reason },
  },
};
