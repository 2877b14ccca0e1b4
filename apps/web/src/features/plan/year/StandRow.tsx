import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../../lib/dates';
import type { ItemStandFragment, ItemStanding } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { recordPath } from '../../../lib/records';
import { kindText, stateText } from '../../../lib/words';
import { TextButton } from '../../../ui/Button';
import { itemPath, whyText } from './stand';

const LOOK: Record<ItemStanding, string> = {
  late: 'state late', missed: 'state late', behind: 'state', silent: 'state', onCourse: 'state', delivered: 'state done', waiting: 'state todo', undated: 'state todo',
};

/** One service: how it stands, how often it was done, and what was done for it, opened by a click. */
export function StandRow({ planId, one }: { planId: string; one: ItemStandFragment }) {
  const [open, setOpen] = useState(false);
  const { item, standing, planned, done, counted, work, stretches } = one;
  const held = work.filter((piece) => piece.done).length;
  return (
    <Fragment>
      <tr>
        <td><Link className="plain-link" to={itemPath(planId, item.id)}>{item.title}</Link></td>
        <td>
          <span className={LOOK[standing]}>{t(`progress.standing.${standing}`)}</span>
          {one.atRisk && <small className={standing === 'late' || standing === 'missed' ? 'why bad' : 'why'}>{whyText(one)}</small>}
        </td>
        <td className="r nowrap">{counted ? `${done} / ${planned}` : standing === 'delivered' ? t('progress.whole') : '—'}</td>
        <td className="nowrap">{item.owner?.name ?? <span className="mut">{t('plan.noOwner')}</span>}</td>
        <td className="nowrap">{stretches.length ? day(stretches.at(-1)!.to) : <span className="mut">{t('plan.noTime')}</span>}</td>
        <td className="nowrap">
          {work.length
            ? <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>{t('progress.workCount', { n: work.length, held })}</TextButton>
            : <span className="mut">{t('progress.noWork')}</span>}
        </td>
      </tr>
      {open && (
        <tr className="opened">
          <td colSpan={6}>
            <ul className="plain-rows work-rows">
              {work.map(({ record, on }) => (
                <li key={record.id}>
                  <span><Link className="plain-link" to={recordPath(record)}>{record.title}</Link><small>{[kindText(record.kind), record.number].filter(Boolean).join('　')}</small></span>
                  <span className="nowrap">{stateText(record.kind, record.state)}</span>
                  <span className="mut nowrap">{day(on)}</span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </Fragment>
  );
}
