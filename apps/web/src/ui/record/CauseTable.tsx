import { t } from '../../lib/messages';
import type { CauseRow } from './cause-rows';

/** The tree in words, row by row as it is drawn: for who would rather read, and for who cannot see the drawing. */
export function CauseTable({ rows }: { rows: CauseRow[] }) {
  return (
    <div className="scroll-x">
      <table className="tbl cause-table">
        <caption className="sr-only">{t('fishbone.table')}</caption>
        <thead><tr><th>{t('fishbone.bone')}</th><th>{t('fishbone.level')}</th><th>{t('cause.title')}</th><th>{t('cause.evidence')}</th><th>{t('cause.mark')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="nowrap">{row.heading && t(`fishbone.heading.${row.heading}`)}</td>
              <td className="num">{row.depth}</td>
              <td style={{ paddingLeft: `${10 + row.depth * 14}px` }}>{row.root ? <b>{row.text}</b> : row.text}</td>
              <td className="mut">{row.evidence}</td>
              <td>{row.root && <><span className="desk-only">{t('fishbone.yes')}</span><span className="phone-word">{t('cause.mark')}</span></>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
