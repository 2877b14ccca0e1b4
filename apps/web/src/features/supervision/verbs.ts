import {
  BeginSupervisionDocument, CancelSupervisionDocument, CloseSupervisionDocument, ConfirmSupervisionDocument, GiveSupervisionDocument, SupervisionDocument, VoidSupervisionDocument,
  type SupervisionFragment,
} from '../../lib/generated/graphql';
import { day, inputDay } from '../../lib/dates';
import { code, t } from '../../lib/messages';
import type { FieldSpec, KindVerbs } from '../../ui/verb/spec';
import { ConfirmForm } from './ConfirmForm';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const SUPERVISION_TYPES = ['selfCheck', 'committee', 'government', 'socialOrganisation', 'residents', 'media', 'other'] as const;
export const supervisionTypeName = (type: string): string => code(`supervision.of.${type}`) ?? type;
export const typeOptions = () => SUPERVISION_TYPES.map((value) => ({ value, label: supervisionTypeName(value) }));
/** From outside it is said who came. */
export const fromOutside = (type: string): boolean => type !== 'selfCheck' && type !== 'committee';

export const supervisionVerbs: KindVerbs<SupervisionFragment> = {
  kind: 'supervision',
  load: SupervisionDocument,
  pick: (data: { supervision: SupervisionFragment }) => data.supervision,
  gist: (record) => [
    { label: t('label.supervision.supervisionType'), value: supervisionTypeName(record.supervisionType) },
    { label: t('supervision.when'), value: day(record.heldOn ?? record.plannedOn) },
    ...(record.conclusion ? [{ label: t('label.supervision.conclusion'), value: record.conclusion }] : []),
  ],
  verbs: {
    begin: { document: BeginSupervisionDocument, initial: () => ({ heldOn: inputDay() }), fields: () => [{ name: 'heldOn', type: 'day' }] },
    give: {
      document: GiveSupervisionDocument, says: () => t('supervision.giveSays'), work: { at: 'lines', label: () => t('supervision.lines') },
      fields: () => [{ name: 'conclusion', type: 'area', rows: 4 }],
    },
    confirm: { document: ConfirmSupervisionDocument, form: ConfirmForm },
    close: { document: CloseSupervisionDocument, says: () => t('supervision.closeSays'), work: { at: 'lines', label: () => t('supervision.findings') } },
    cancel: { document: CancelSupervisionDocument, fields: () => reason },
    void: { document: VoidSupervisionDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
