import { t } from '../../lib/messages';
import { TextButton } from '../../ui/Button';
import { AreaField, CheckField, NumberField, SelectField, TextField } from '../../ui/form/Field';
import { optionsOf, TYPES, typeName, type WrittenQuestion } from './composing';

interface Props {
  question: WrittenQuestion;
  errors: Record<string, string>;
  /** Of the question in the input, where its errors stand. */
  path: string;
  onChange: (patch: Partial<WrittenQuestion>) => void;
  onRemove: () => void;
  onUp?: () => void;
  onDown?: () => void;
}

export function QuestionForm({ question, errors, path, onChange, onRemove, onUp, onDown }: Props) {
  const { type } = question;
  const listed = type === 'scale' || type === 'choice';
  const options = optionsOf(question.lines);
  const inOptions = Object.entries(errors).find(([at]) => at.startsWith(`${path}.options`))?.[1];
  return (
    <li className="survey-question">
      <TextField label={t('survey.text')} hint={t('survey.textHint')} value={question.text} error={errors[`${path}.text`]} maxLength={200} onChange={(text) => onChange({ text })} />
      <div className="field-pair">
        <TextField label={t('survey.english')} optional value={question.textEn} error={errors[`${path}.textEn`]} maxLength={200} onChange={(textEn) => onChange({ textEn })} />
        <SelectField label={t('survey.type')} value={type} options={TYPES.map((value) => ({ value, label: typeName(value) }))}
          onChange={(value) => onChange({ type: TYPES.find((one) => one === value) ?? type })} />
      </div>
      {listed && <AreaField label={t('survey.options')} hint={t(type === 'scale' ? 'survey.gradesHint' : 'survey.optionsHint')} rows={4} value={question.lines} error={inOptions} onChange={(lines) => onChange({ lines })} />}
      {type === 'scale' && (
        <SelectField label={t('survey.satisfiedFrom')} value={String(question.satisfiedFrom ?? '')} error={errors[`${path}.satisfiedFrom`]}
          options={options.map(({ label }, index) => ({ value: String(index + 1), label })).slice(1)} onChange={(value) => onChange({ satisfiedFrom: Number(value) || null })} />
      )}
      {type === 'number' && (
        <div className="field-pair">
          <NumberField label={t('survey.min')} value={question.min} error={errors[`${path}.min`]} onChange={(min) => onChange({ min })} />
          <NumberField label={t('survey.max')} value={question.max} error={errors[`${path}.max`]} onChange={(max) => onChange({ max })} />
        </div>
      )}
      <div className="survey-checks">
        <CheckField label={t('survey.required')} value={question.required} onChange={(required) => onChange({ required })} />
        {listed && <CheckField label={t('survey.unsure')} value={question.unsure} onChange={(unsure) => onChange({ unsure })} />}
        {type === 'choice' && <CheckField label={t('survey.several')} value={question.several} onChange={(several) => onChange({ several })} />}
        {type === 'choice' && !question.several && <CheckField label={t('survey.grouping')} value={question.grouping} onChange={(grouping) => onChange({ grouping })} />}
      </div>
      {errors[`${path}.grouping`] && <p className="msg">{errors[`${path}.grouping`]}</p>}
      <p className="btn-row sm">
        {onUp && <TextButton onClick={onUp}>{t('survey.up')}</TextButton>}
        {onDown && <TextButton onClick={onDown}>{t('survey.down')}</TextButton>}
        <TextButton onClick={onRemove}>{t('survey.remove')}</TextButton>
      </p>
    </li>
  );
}
