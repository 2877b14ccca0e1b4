import {
  CancelInspectionDocument, FinishInspectionDocument, InspectionDocument, PutOffInspectionDocument, StartInspectionDocument, VoidInspectionDocument,
  type InspectionFragment, type InspectionRhythm,
} from '../../lib/generated/graphql';
import { day } from '../../lib/dates';
import { code, t } from '../../lib/messages';
import type { FieldSpec, KindVerbs } from '../../ui/verb/spec';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const inspectionKindName = (kind: string): string => code(`inspection.of.${kind}`) ?? kind;
export const INSPECTION_KINDS = ['signs', 'facilities', 'safety', 'environment', 'conduct', 'disasterRisk', 'disputes'] as const;

const RHYTHMS = ['week', 'month', 'quarter', 'halfYear', 'year'] as const satisfies readonly InspectionRhythm[];
export const rhythmName = (rhythm: string): string => code(`inspection.every.${rhythm}`) ?? rhythm;
export const rhythmOptions = () => RHYTHMS.map((value) => ({ value, label: rhythmName(value) }));

export const inspectionVerbs: KindVerbs<InspectionFragment> = {
  kind: 'inspection',
  load: InspectionDocument,
  pick: (data: { inspection: InspectionFragment }) => data.inspection,
  gist: (record) => [
    { label: t('label.inspection.inspectionKind'), value: inspectionKindName(record.inspectionKind) },
    { label: t('label.inspection.inspectedOn'), value: day(record.inspectedOn) },
  ],
  verbs: {
    start: { document: StartInspectionDocument, says: () => t('inspection.startSays') },
    putOff: {
      document: PutOffInspectionDocument, seldom: true, fields: () => [{ name: 'plannedOn', type: 'day' }, { name: 'reason', type: 'text' }],
      initial: (record) => ({ plannedOn: record.plannedOn ?? '' }),
    },
    finish: {
      document: FinishInspectionDocument, says: (record) => [t('inspection.finishSays'), record.rhythm && t('inspection.againSays', { every: rhythmName(record.rhythm) })].filter(Boolean).join(' '), work: { at: 'lines', label: () => t('inspection.lines') },
      fields: () => [{ name: 'summary', type: 'area', optional: true }],
    },
    cancel: { document: CancelInspectionDocument, says: (record) => (record.rhythm ? t('inspection.cancelSays') : ''), fields: () => reason },
    void: { document: VoidInspectionDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
