import { AnswerInspectionDocument, type InspectionFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { inLanguage } from '../../lib/words';
import { ChecklistLines } from '../../ui/record/ChecklistLines';
import { Found } from './Found';

/** The lines of an inspection; a finding becomes a defect of a facility or a nonconformity. */
export function Lines({ record, may, onDone }: { record: InspectionFragment; may: boolean; onDone: () => void }) {
  const lines = record.items.map((item) => ({ ...item, text: inLanguage(item.text, item.textEn) }));
  return (
    <ChecklistLines kind="inspection" record={record} title={t('inspection.lines')} lines={lines} may={may} onDone={onDone}
      document={AnswerInspectionDocument} input={(answers) => ({ answers: answers.map(({ id, ...answer }) => ({ itemId: id, ...answer })) })}
      found={(item) => <Found record={record} item={item} text={item.text} onDone={onDone} />} />
  );
}
