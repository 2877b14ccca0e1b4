import { t } from '../../lib/messages';
import { Icon } from '../../ui/Icon';

/** A number that is dialled by touching it. */
export function PhoneLink({ name, phone, said = false }: { name: string; phone: string; said?: boolean }) {
  if (!phone) return <span className="bad">{[said && name, t('callList.none')].filter(Boolean).join(' ')}</span>;
  return <a className="tel" href={`tel:${phone.replace(/[\s()-]/g, '')}`} aria-label={t('callList.call', { name, phone })}><Icon name="phone" size={16} />{said && name} {phone}</a>;
}
