import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../lib/dates';
import type { FiledFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { kindText, stateText } from '../../lib/words';
import { Modal } from '../../ui/Modal';
import { DocumentSide } from './DocumentSide';
import { keepText } from './words';

/** One document: what it is, until when it is kept, and how to come to it. What tells of people is opened for a purpose. */
export function DocumentRow({ row, chosen, onChoose, onDone }: { row: FiledFragment; chosen: boolean; onChoose?: () => void; onDone: () => void }) {
  const { can } = usePlace();
  const [open, setOpen] = useState(false);
  const gone = row.archiveState === 'destroyed';
  const title = gone ? t('archive.destroyed') : row.readable ? row.title : t('archive.restricted');
  const name = [row.number, title].filter(Boolean).join(' ');
  return (
    <li className={gone ? 'gone' : undefined}>
      {onChoose && <label className="doc-pick no-print"><input type="checkbox" checked={chosen} onChange={onChoose} aria-label={`${t('archive.choose')} ${name}`} /></label>}
      <div className="doc-main">
        {row.readable && !row.personal ? <Link className="plain-link" to={recordPath(row)}>{title}</Link> : <span>{title}</span>}
        <div className="sm mut">{[row.number, kindText(row.kind), stateText(row.kind, row.state)].filter(Boolean).join('　')}</div>
      </div>
      <div className="doc-facts sm">
        <span>{row.endedOn ? `${t('archive.ended')} ${day(row.endedOn)}` : t('archive.state.open')}</span>
        <span className={row.archiveState === 'due' ? 'b' : 'mut'}>{row.endedOn && !gone ? `${t('archive.until')} ${keepText(row)}` : ''}</span>
        {row.files > 0 && <span className="mut">{t('archive.files')} {row.files}</span>}
        {row.held && <span className="b">{t('archive.held')}</span>}
        {row.destructionId && <Link to={`/destructions/${row.destructionId}`}>{t(gone ? 'archive.toList' : 'archive.onList')}</Link>}
      </div>
      {!gone && (can('archive:open') || can('archive:hold')) && (
        <button type="button" className="text-btn no-print" onClick={() => setOpen(true)} aria-label={`${t('archive.look')} ${name}`}>{t('archive.look')}</button>
      )}
      <Modal open={open} title={name} onClose={() => setOpen(false)}><DocumentSide row={row} onDone={onDone} /></Modal>
    </li>
  );
}
