import { t } from '../../lib/messages';
import { Button, TextButton } from '../../ui/Button';
import { ChoiceField, TextField } from '../../ui/form/Field';
import type { OwnField } from '../../ui/verb/spec';

export interface Paper { name: string; original: boolean }

const papersOf = (value: string): Paper[] => (value ? (JSON.parse(value) as Paper[]) : []);
/** Those that have a name. */
export const namedPapers = (value: string | undefined): Paper[] => papersOf(value ?? '').filter(({ name }) => name.trim());

/** Papers that were taken, one by one; kept in the form as JSON. */
export function PapersField({ label, value, error, optional, onChange }: OwnField) {
  const papers = papersOf(value);
  const put = (next: Paper[]) => onChange(next.length ? JSON.stringify(next) : '');
  return (
    <fieldset className={error ? 'field err' : 'field'}>
      <legend>{label}{optional && <span className="opt">{t('form.optional')}</span>}</legend>
      {papers.map((paper, index) => {
        const set = (patch: Partial<Paper>) => put(papers.map((one, at) => (at === index ? { ...one, ...patch } : one)));
        return (
          <div key={index} className="inplace">
            <TextField label={t('gridWork.errand.paper', { n: index + 1 })} hint={index ? undefined : t('gridWork.errand.paperHint')} maxLength={60} value={paper.name} onChange={(name) => set({ name })} />
            <ChoiceField label={t('gridWork.errand.which')} value={paper.original ? 'original' : 'copy'}
              options={[{ value: 'original', label: t('gridWork.errand.original') }, { value: 'copy', label: t('gridWork.errand.copy') }]}
              onChange={(kind) => set({ original: kind === 'original' })} />
            <TextButton onClick={() => put(papers.filter((_, at) => at !== index))}>{t('gridWork.errand.dropPaper', { n: index + 1 })}</TextButton>
          </div>
        );
      })}
      {papers.length < 20 && <p><Button small onClick={() => put([...papers, { name: '', original: true }])}>{t('gridWork.errand.addPaper')}</Button></p>}
      {error && <p className="msg" role="alert">{error}</p>}
    </fieldset>
  );
}
