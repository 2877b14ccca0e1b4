import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';

/** A password that is shown once: large, to be read out or printed. */
export function OneTime({ name, account, password, onDone }: { name: string; account: string; password: string; onDone: () => void }) {
  return (
    <div className="slip" role="status">
      <b className="inplace-h">{t('adminPerson.once')}</b>
      <dl>
        <dt>{t('adminPerson.name')}</dt><dd>{name}</dd>
        <dt>{t('adminPerson.account')}</dt><dd className="num">{account}</dd>
        <dt>{t('session.password')}</dt><dd className="secret num">{password}</dd>
      </dl>
      <p className="mut">{t('adminPerson.onceSays', { name })}</p>
      <div className="btn-row no-print">
        <Button look="primary" onClick={onDone}>{t('adminPerson.copied')}</Button>
        <Button onClick={() => print()}>{t('adminPerson.print')}</Button>
      </div>
    </div>
  );
}
