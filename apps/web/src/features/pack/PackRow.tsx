import { day, dayTime } from '../../lib/dates';
import { bytes, count } from '../../lib/figures';
import type { PackLineFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { clauseTitle } from '../../lib/words';
import { Button } from '../../ui/Button';

/** One pack: of what, how far it is, and what may be done with it. */
export function PackRow({ pack, busy, onDiscard, onAgain }:
  { pack: PackLineFragment; busy: boolean; onDiscard: () => void; onAgain: (() => void) | null }) {
  const { state, clause, standard } = pack;
  const name = `${standard.code}　${clause ? `${clause.number} ${clauseTitle(clause)}`.trim() : t('packs.whole')}`;
  const underWay = state === 'waiting' || state === 'running';
  return (
    <li className="pack">
      <span>
        <b>{name}</b>
        <small>{t('packs.span', { from: day(pack.fromDay), to: day(pack.toDay) })}　{t('packs.by', { who: pack.askedBy?.name, at: dayTime(pack.askedAt) })}</small>
        {underWay && (
          <span className="pack-going">
            <progress max={Math.max(pack.total, 1)} value={pack.done} aria-label={t('packs.progressOf', { name })} />
            <small role="status">{state === 'waiting' ? t('packs.waiting') : pack.done ? t('packs.running', { done: pack.done, total: pack.total }) : pack.total ? t('packs.writing', { total: pack.total }) : t('packs.collecting')}</small>
          </span>
        )}
        {state === 'ready' && (
          <small>
            {t('packs.holds', { records: count(pack.records ?? 0), files: count(pack.files ?? 0) })}
            {Boolean(pack.missing) && <span className="bad">{t('packs.missing', { n: pack.missing })}</span>}
            {'　'}{t('packs.until', { day: day(pack.expiresAt) })}
          </small>
        )}
        {state === 'failed' && <small className="bad">{t('packs.failed')}{code(`packs.why.${pack.reason}`) ?? code(`error.${pack.reason}`) ?? pack.reason}</small>}
        {state === 'expired' && <small className="mut">{t('packs.expired')}</small>}
      </span>
      <span className="row-acts">
        {pack.url && <a className="btn s" href={pack.url} download>{t('packs.fetch', { size: bytes(pack.size ?? 0) })}</a>}
        {(state === 'failed' || state === 'expired') && onAgain && <Button small busy={busy} onClick={onAgain}>{t('packs.again')}</Button>}
        {pack.mine && state !== 'expired' && (
          <Button small look="quiet" busy={busy} aria-label={t(underWay ? 'packs.stopOf' : 'packs.removeOf', { name })} onClick={onDiscard}>
            {t(underWay ? 'packs.stop' : 'packs.remove')}
          </Button>
        )}
      </span>
    </li>
  );
}
