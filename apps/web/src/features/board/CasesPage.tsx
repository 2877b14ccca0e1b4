import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { BoardCasesDocument, type BoardLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { stateText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { DueCell } from '../../ui/list/Due';
import { Rows } from '../../ui/Loading';
import { Pages } from '../../ui/Pages';
import { usePageTitle } from '../../ui/shell/title';
import { StatusTag } from '../../ui/StatusTag';
import { AGES, FIGURES, STATES, useBoardAddress } from './address';
import { BulkForm, type BulkVerb } from './BulkForm';
import { Narrow, sheetHref } from './Narrow';
import { standsOut } from './reasons';
import { Views } from './Views';

const SIZE = 50;
/** As many as one step takes. */
const MOST = 200;
const VERBS: { verb: BulkVerb; needs: string }[] = [
  { verb: 'verify', needs: 'nonconformity:verify' }, { verb: 'sendBack', needs: 'nonconformity:verify' },
  { verb: 'remind', needs: 'nonconformity:remind' }, { verb: 'reassign', needs: 'record:assign' },
];

/** The cases behind a figure of the board: chosen one by one or all of a page, and moved together. */
export default function CasesPage() {
  const address = useBoardAddress();
  const { can } = usePlace();
  const { caseFilter, unit, page, get, set } = address;
  const [{ data, error }, execute] = useQuery({
    query: BoardCasesDocument, variables: { filter: caseFilter!, page: { limit: SIZE, offset: (page - 1) * SIZE } }, pause: !caseFilter, requestPolicy: 'cache-and-network', context: RECORDS,
  });
  const [chosen, setChosen] = useState<ReadonlyMap<string, BoardLineFragment>>(new Map());
  const [doing, setDoing] = useState<BulkVerb | null>(null);
  const title = get('state') ? stateText('nonconformity', get('state')) : t(`board.figure.${caseFilter?.figure ?? 'open'}`);
  usePageTitle(title);
  const again = () => execute({ requestPolicy: 'network-only' });
  const cases = data?.boardCases.items;
  const total = data?.boardCases.total ?? 0;
  const verbs = VERBS.filter(({ needs }) => can(needs));
  const choose = (lines: readonly BoardLineFragment[], on: boolean) => {
    setDoing(null);
    setChosen((before) => {
      const next = new Map(before);
      lines.forEach((line) => (on ? next.set(line.id, line) : next.delete(line.id)));
      return next;
    });
  };
  // what another filter hides is not moved along unseen
  const shownNow = JSON.stringify(caseFilter);
  useEffect(() => { setChosen(new Map()); setDoing(null); }, [shownNow]);
  const done = () => { setDoing(null); setChosen(new Map()); again(); };
  const pick = (key: string, label: string, any: string | null, options: [string, string][]) => (
    <select className="in" aria-label={label} value={get(key)} onChange={(event) => set({ [key]: event.target.value })}>
      {any !== null && <option value="">{any}</option>}
      {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
    </select>
  );
  const all = Boolean(cases?.length) && cases!.every(({ id }) => chosen.has(id));
  return (
    <main className="page board" id="main">
      <nav className="crumb" aria-label={t('record.where')}><Link to={`/board${unit ? `?unit=${unit.code}` : ''}`}>{t('board.title')}</Link><Icon name="right" size={14} /><span>{unit?.name}</span></nav>
      <h1 className="h1">{title} {data && <span className="cnt">{t('list.count', { n: total })}</span>}</h1>
      <div className="list-tools">
        {pick('figure', t('board.which'), null, FIGURES.map((figure) => [figure === 'open' ? '' : figure, t(`board.figure.${figure}`)]))}
        {pick('state', t('list.state'), t('list.anyState'), [...STATES, 'closed', 'dismissed', 'merged'].map((state) => [state, stateText('nonconformity', state)]))}
        {pick('age', t('board.ages'), t('board.anyAge'), AGES.map((band) => [band, t(`board.age.${band}`)]))}
        <Narrow address={address} ownerName={cases?.[0]?.owner?.name} />
        {(get('since') || get('until')) && (
          <label className="since">{t('board.until')} <input className="in" type="date" value={get('until')} min={get('since') || undefined} onChange={(event) => set({ until: event.target.value || null })} /></label>
        )}
        {caseFilter && <a className="btn" download href={sheetHref(caseFilter)}>{t('board.excel')}</a>}
      </div>
      <Views address={address} path="/board/cases" />
      {verbs.length > 0 && chosen.size > 0 && (
        <div className="bulk" role="region" aria-label={t('board.bulk.bar')}>
          <span><b>{t('board.bulk.chosen', { n: chosen.size })}</b>{chosen.size > MOST && <em className="bad">　{t('board.bulk.tooMany', { max: MOST })}</em>}</span>
          <span className="btn-row">
            {verbs.map(({ verb }) => <Button key={verb} disabled={chosen.size > MOST} aria-expanded={doing === verb} onClick={() => setDoing(verb)}>{t(`board.bulk.${verb}`)}</Button>)}
            <Button look="quiet" onClick={() => { setChosen(new Map()); setDoing(null); }}>{t('board.bulk.clear')}</Button>
          </span>
          {doing && <BulkForm key={doing} verb={doing} chosen={[...chosen.values()]} onDone={done} onClose={() => setDoing(null)} />}
        </div>
      )}
      {error && !cases ? <Failure error={error} retry={again} /> : !cases ? <Rows columns="32px 128px 1fr 110px 110px" />
        : cases.length === 0 ? <p className="mut sec-p">{t('board.noCases')}</p> : (
          <table className="tbl cases-t">
            <thead>
              <tr>
                {verbs.length > 0 && <th scope="col"><input type="checkbox" aria-label={t('board.bulk.page')} checked={all} onChange={(event) => choose(cases, event.target.checked)} /></th>}
                <th scope="col">{t('list.number')}</th><th scope="col">{t('list.title')}</th><th scope="col">{t('board.community')}</th><th scope="col">{t('list.clause')}</th>
                <th scope="col">{t('list.owner')}</th><th scope="col">{t('list.state')}</th><th scope="col">{t('list.due')}</th><th scope="col" className="r">{t('board.ages')}</th>
              </tr>
            </thead>
            <tbody>
              {cases.map((one) => (
                <tr key={one.id}>
                  {verbs.length > 0 && <td className="pick"><input type="checkbox" aria-label={t('board.bulk.choose', { title: one.record.title })} checked={chosen.has(one.id)} onChange={(event) => choose([one], event.target.checked)} /></td>}
                  <td className="mut nowrap c-number">{one.record.number}</td>
                  <td className="c-title"><Link className="plain-link" to={`/nonconformities/${one.id}`}>{one.record.title}</Link><div className="sm mut">{standsOut(one.reasons.filter(({ code }) => code !== 'OVERDUE' && code !== 'DUE_SOON'))}</div></td>
                  <td className="nowrap c-where">{one.record.community.name}</td>
                  <td className="mut nowrap c-clause">{one.clauses.join(t('list.comma'))}</td>
                  <td className="nowrap c-owner">{one.owner?.name ?? <span className="mut">{t('record.nobody')}</span>}</td>
                  <td className="c-state"><StatusTag kind="nonconformity" state={one.record.state} ended={Boolean(one.record.endedAt)} late={one.record.late} /></td>
                  <td className="c-due"><DueCell dueAt={one.record.dueAt} endedAt={one.record.endedAt} /></td>
                  <td className="r nowrap c-age">{t('board.days', { n: one.age })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      <Pages page={page} size={SIZE} total={total} onPage={(next) => set({ page: String(next) })} />
    </main>
  );
}
