import { t } from '../../lib/messages';
import { Button, TextButton } from '../../ui/Button';
import { TextField } from '../../ui/form/Field';
import type { OwnField } from '../../ui/verb/spec';

export interface Party { name: string; phone: string; words: string }

const NOBODY: Party = { name: '', phone: '', words: '' };
export const partiesOf = (value: string): Party[] => (value ? (JSON.parse(value) as Party[]) : [NOBODY, NOBODY]);

/** The parties of a dispute, two at least; kept in the form as JSON. */
export function PartiesField({ label, value, error, onChange }: OwnField) {
  const parties = partiesOf(value);
  const put = (next: Party[]) => onChange(JSON.stringify(next));
  return (
    <fieldset className={error ? 'field err' : 'field'}>
      <legend>{label}</legend>
      {parties.map((party, index) => {
        const set = (patch: Partial<Party>) => put(parties.map((one, at) => (at === index ? { ...one, ...patch } : one)));
        return (
          <div key={index} className="inplace">
            <TextField label={`${t('gridWork.mediation.party', { n: index + 1 })} ${t('gridWork.mediation.name')}`} maxLength={50} value={party.name} onChange={(name) => set({ name })} />
            <TextField label={t('gridWork.mediation.phone')} optional type="tel" maxLength={40} value={party.phone} onChange={(phone) => set({ phone })} />
            <TextField label={t('gridWork.mediation.words')} optional maxLength={200} value={party.words} onChange={(words) => set({ words })} />
            {parties.length > 2 && <TextButton onClick={() => put(parties.filter((_, at) => at !== index))}>{t('gridWork.mediation.dropParty', { n: index + 1 })}</TextButton>}
          </div>
        );
      })}
      {parties.length < 10 && <p><Button small onClick={() => put([...parties, NOBODY])}>{t('gridWork.mediation.addParty')}</Button></p>}
      {error && <p className="msg" role="alert">{error}</p>}
    </fieldset>
  );
}
