import { t } from '../../../lib/messages';
import { fieldText } from '../../../lib/problem';
import { CheckField } from '../../../ui/form/Field';
import { KEEPABLE, type OwnAnswer } from './own-sheet';

/** What cannot be read, cell by cell; where words are as good as a date or an amount, they can stay words. */
export function OwnFaults({ answer, keepUnread, onKeep }: { answer: OwnAnswer; keepUnread: boolean; onKeep: (on: boolean) => void }) {
  const { faults, faultCount } = answer;
  const keepable = keepUnread || faults.some(({ field }) => KEEPABLE.includes(field));
  if (!faultCount && !keepable) return null;
  return (
    <>
      {faultCount > 0 && (
        <>
          <p className="import-wrong" role="alert"><b>{t(faultCount > faults.length ? 'ownSheet.faultsMany' : 'ownSheet.faults', { n: faultCount, shown: faults.length })}</b></p>
          <table className="tbl import-report">
            <thead><tr><th>{t('ownSheet.at')}</th><th>{t('ownSheet.says')}</th><th>{t('ownSheet.mend')}</th></tr></thead>
            <tbody>
              {faults.map(({ row, column, field, code, params, text }, index) => (
                <tr key={index}>
                  <td className="nowrap"><b>{column}{row}</b> <span className="mut">{t(`ownSheet.field.${field}`)}</span></td>
                  <td>{text || <span className="mut">{t('ownSheet.empty')}</span>}</td>
                  <td className="bad">{fieldText({ path: field, code, params })}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="mut sec-p">{t('ownSheet.mendHint')}</p>
        </>
      )}
      {keepable && <CheckField label={t('ownSheet.keep')} value={keepUnread} onChange={onKeep} />}
    </>
  );
}
