import { CancelInspectionDocument, FinishInspectionDocument, InspectionDocument, VoidInspectionDocument, type CheckedFragment } from '../../lib/generated/graphql';
import { day } from '../../lib/dates';
import { code, t } from '../../lib/messages';
import type { FieldSpec, KindVerbs } from '../../ui/verb/spec';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const inspectionKindName = (kind: string): string => code(`inspection.of.${kind}`) ?? kind;
export const INSPECTION_KINDS = ['signs', 'facilities', 'safety', 'environment', 'conduct', 'disasterRisk', 'disputes'] as const;

export const inspectionVerbs: KindVerbs<CheckedFragment> = {
  kind: 'inspection',
  load: InspectionDocument,
  pick: (data: { inspection: CheckedFragment }) => data.inspection,
  gist: (record) => [
    { label: t('label.inspection.inspectionKind'), value: inspectionKindName(record.inspectionKind) },
    { label: t('label.inspection.inspectedOn'), value: day(record.inspectedOn) },
  ],
  verbs: {
    finish: {
      document: FinishInspectionDocument, says: () => t('inspection.finishSays'), work: { at: 'lines', label: () => t('inspection.lines') },
      fields: () => [{ name: 'summary', type: 'area', optional: true }],
    },
    cancel: { document: CancelInspectionDocument, fields: () => reason },
    void: { document: VoidInspectionDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
