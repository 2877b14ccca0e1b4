import { useState } from 'react';
import type { SurveyFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { code } from '../../lib/messages';
import { Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { surveyVerbs } from './verbs';

/** How many have answered: by channel, and by grid against what is wanted. */
export function Turnout({ record, onDone }: { record: SurveyFragment; onDone: () => void }) {
  const [widening, setWidening] = useState(false);
  const { turnout, target, state } = record;
  const total = target ? t('survey.ofTarget', { n: turnout.answers, target }) : t('survey.count', { n: turnout.answers });
  const grids = turnout.grids.filter(({ count, target: wanted }) => count > 0 || wanted);
  return (
    <Section id="turnout" title={t(state === 'open' ? 'survey.turnout' : 'survey.answers')} count={total}
      right={mayEdit(record, 'widen') && <button type="button" className="text-btn" aria-expanded={widening} onClick={() => setWidening(!widening)}>{t('verb.survey.widen')}</button>}>
      {widening && <VerbForm kind={surveyVerbs} record={record} verb="widen" communityId={record.community.id} onDone={() => { setWidening(false); onDone(); }} onClose={() => setWidening(false)} />}
      {state === 'open' && <p className="mut sm sec-p">{t('survey.live')}</p>}
      <div className="survey-cols">
        <Table head={t('survey.channel')} rows={turnout.channels.map(({ member, count }) => ({ key: member, name: code(`survey.channels.${member}`) ?? member, count, wanted: null }))} />
        {grids.length > 0 && <Table head={t('survey.grid')} rows={grids.map(({ member, label, count, target: wanted }) => ({ key: member, name: label || t('survey.unknown'), count, wanted }))} />}
      </div>
    </Section>
  );
}

interface Line { key: string; name: string; count: number; wanted: number | null }

function Table({ head, rows }: { head: string; rows: Line[] }) {
  const quotas = rows.some(({ wanted }) => wanted !== null);
  const most = Math.max(1, ...rows.map(({ count, wanted }) => Math.max(count, wanted ?? 0)));
  return (
    <table className="tbl survey-table">
      <thead><tr><th scope="col">{head}</th><th scope="col" className="num">{t('survey.got')}</th>{quotas && <th scope="col" className="num">{t('survey.wanted')}</th>}<th aria-hidden="true" /></tr></thead>
      <tbody>
        {rows.map(({ key, name, count, wanted }) => (
          <tr key={key}>
            <th scope="row">{name}</th><td className="num">{count}</td>{quotas && <td className="num">{wanted ?? ''}</td>}
            <td aria-hidden="true"><span className="bar"><i style={{ width: `${(count / most) * 100}%` }} />{wanted !== null && <b style={{ left: `${(wanted / most) * 100}%` }} />}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
