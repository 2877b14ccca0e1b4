import { day } from '../../lib/dates';
import {
  CloseErrandDocument, FinishErrandDocument, GiveBackErrandDocument, OneErrandDocument, TakeErrandPapersDocument, VoidErrandDocument, WithdrawErrandDocument, type ErrandFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { KindVerbs } from '../../ui/verb/spec';
import { namedPapers, PapersField } from './PapersField';

const out = (record: ErrandFragment) => record.papers.filter(({ returnedAt }) => !returnedAt);

export const errandVerbs: KindVerbs<ErrandFragment> = {
  kind: 'errand',
  load: OneErrandDocument,
  pick: (data: { errand: ErrandFragment }) => data.errand,
  gist: (record) => [
    { label: t('label.errand.matter'), value: record.matter },
    { label: t('label.errand.promisedOn'), value: day(record.promisedOn) },
  ],
  verbs: {
    finish: {
      document: FinishErrandDocument,
      says: () => t('gridWork.errand.finishSays'),
      fields: () => [
        { name: 'done', type: 'choice', options: [{ value: 'yes', label: t('gridWork.errand.doneYes') }, { value: 'no', label: t('gridWork.errand.doneNo') }] },
        { name: 'result', type: 'area', rows: 3 },
      ],
      input: (values) => ({ result: values.result, done: values.done === 'yes' }),
    },
    giveBack: {
      document: GiveBackErrandDocument,
      says: () => t('gridWork.errand.giveBackSays'),
      fields: (record) => [
        { name: 'paperIds', type: 'choices', options: out(record).map(({ id, name }) => ({ value: id, label: name })) },
        { name: 'returnedTo', type: 'text', hint: t('gridWork.errand.returnedHint') },
      ],
      initial: (record) => ({ paperIds: out(record).map(({ id }) => id).join() }),
      input: (values) => ({ returnedTo: values.returnedTo, paperIds: (values.paperIds ?? '').split(',').filter(Boolean) }),
    },
    takePapers: { document: TakeErrandPapersDocument, seldom: true, fields: () => [{ name: 'papers', type: 'own', Own: PapersField }], input: (values) => ({ papers: namedPapers(values.papers) }) },
    withdraw: { document: WithdrawErrandDocument, seldom: true, says: () => t('gridWork.errand.withdrawSays'), fields: () => [{ name: 'reason', type: 'text' }] },
    close: { document: CloseErrandDocument, says: () => t('gridWork.errand.closeSays') },
    void: { document: VoidErrandDocument, says: () => t('record.voidSays'), fields: () => [{ name: 'reason', type: 'area' }] },
  },
};
