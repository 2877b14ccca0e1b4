import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, inputDay } from '../../lib/dates';
import { ChapterTitlesDocument, ConformityDocument, FactShapesDocument, RegisterNamesDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { usePhone } from '../../lib/screen';
import { useMe } from '../../lib/session';
import { inText, SHOWN, shownText, type Shown } from '../../lib/verdict';
import { clauseTitle, standardShort } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Loaded } from '../../ui/record/Loaded';
import { usePageTitle } from '../../ui/shell/title';
import { Verdict } from '../../ui/Verdict';
import { useConformityAddress, type ConformityAddress } from './address';
import { Duties } from './Duties';
import { VERDICTS } from './FactForm';
import { FactRecords } from './FactRecords';
import { Figures } from './Figures';
import { asksOtherwise, differs, fits, grouped, groupOf, nearest, onlyIn, pairs, type Edition, type Fact, type Pair, type TriedEdition } from './pairs';
import { RuleList } from './RuleList';
import { RuleTable } from './RuleTable';
import { NOTHING_TRIED, useWhatIf, WhatIf, type Tried } from './WhatIf';

const ALL = { additionalTypenames: [...RECORDS.additionalTypenames, ...VERDICTS.additionalTypenames] };

/** Where a community stands: every requirement of its editions with its verdict, and what that rests on. */
export default function ConformityPage() {
  const { community } = usePlace();
  const address = useConformityAddress();
  usePageTitle(t('conformity.title'));
  const [{ data, error }, execute] = useQuery({
    query: ConformityDocument, variables: { communityId: community?.id ?? '', on: address.on || null }, pause: !community, requestPolicy: 'cache-and-network', context: ALL,
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.conformity} error={error} retry={again}>
      {({ on, kept, editions }) => (editions.length && community
        ? <Standing key={community.id} communityId={community.id} on={on} kept={kept} editions={editions} address={address} again={again} />
        : (
          <main className="page" id="main">
            <Empty title={t('conformity.noEdition')} text={t('conformity.noEditionText')}><Link className="btn" to="/standards">{t('conformity.toStandards')}</Link></Empty>
          </main>
        ))}
    </Loaded>
  );
}

interface Props { communityId: string; on: string; kept: boolean; editions: Edition[]; address: ConformityAddress; again: () => void }

function Standing({ communityId, on, kept, editions, address, again }: Props) {
  const phone = usePhone();
  const { can } = usePlace();
  const overStreet = useMe().memberships.some(({ unit }) => unit.kind === 'street' || unit.kind === 'district');
  const [records, setRecords] = useState<Fact | null>(null);
  const [trying, setTrying] = useState(false);
  const [tried, setTried] = useState<Tried>(NOTHING_TRIED);
  const [{ data: facts }, factsAgain] = useQuery({ query: FactShapesDocument, variables: { communityId, on }, context: ALL });
  const [{ data: registers }] = useQuery({ query: RegisterNamesDocument });
  const whatIf = useWhatIf(communityId, address.on || null, tried);

  const now: TriedEdition[] = trying && whatIf.editions ? whatIf.editions : editions;
  const main = now.find(({ standardCode }) => standardCode === address.edition) ?? now[0]!;
  const beside = address.beside === 'none' ? undefined
    : (now.find(({ standardCode }) => standardCode === address.beside && standardCode !== main.standardCode) ?? nearest(main, now));
  const [{ data: outline }] = useQuery({ query: ChapterTitlesDocument, variables: { code: main.standardCode } });

  const real = useMemo(() => new Map(editions.flatMap(({ rules }) => rules.map((rule) => [`${rule.standardCode} ${rule.rule}`, rule] as const))), [editions]);
  const changed = trying && whatIf.editions ? whatIf.editions.flatMap(({ rules }) => rules).filter((rule) => {
    const was = real.get(`${rule.standardCode} ${rule.rule}`);
    return was && differs(was, rule);
  }).length : 0;
  const list = pairs(main, beside);
  const shown = list.filter(({ rule }) => fits(rule, address.only));
  const alone: Pair[] = onlyIn(beside, main).filter((rule) => fits(rule, address.only)).map((rule) => ({ rule, other: null }));
  const titles = new Map(outline?.standard.clauses.map((clause) => [clause.number, clauseTitle(clause)]));
  const shapes = useMemo(() => new Map(facts?.communityFacts.map((shape) => [shape.name, shape])), [facts]);
  const still = address.on !== '' && address.on !== inputDay();
  const refresh = () => { again(); factsAgain({ requestPolicy: 'network-only' }); };
  const rows = {
    curveOf: (rule: { standardCode: string; rule: string }) => real.get(`${rule.standardCode} ${rule.rule}`)?.curve ?? [],
    casesOf: (rule: { standardCode: string; rule: string }) => real.get(`${rule.standardCode} ${rule.rule}`)?.nonconformities ?? [],
    plannedOf: (rule: { standardCode: string; rule: string }) => real.get(`${rule.standardCode} ${rule.rule}`)?.planned ?? [],
    realOf: (rule: { standardCode: string; rule: string }) => (trying ? real.get(`${rule.standardCode} ${rule.rule}`) : undefined),
    among: list.flatMap(({ rule }) => rule.clause?.id ?? []).filter((id, index, all) => all.indexOf(id) === index),
    first: address.open,
    detail: {
      communityId, on, still, trying, shapes, registers: new Map(registers?.registers.map(({ name, title }) => [name, inText(title)])), onRecords: setRecords, onChanged: refresh,
    },
  };
  useEffect(() => {
    if (address.open) document.getElementById(`rule-${address.open}`)?.scrollIntoView({ block: 'center' });
    // only where the page was opened at a row
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const heads = {
    main: <EditionHead edition={main} editions={now} label={t('conformity.edition')} onChange={(edition) => address.set({ edition })} />,
    beside: beside && (
      <EditionHead edition={beside} editions={now.filter((one) => one !== main)} label={t('conformity.beside')} onChange={(code) => address.set({ beside: code })}
        none={t('conformity.besideNone')} note={changesText(list)} />
    ),
  };
  // where the text of a heading is missing, the clauses below it tell what it is about
  const below = (group: string): string => [...new Set(main.rules.filter((rule) => groupOf(rule) === group && rule.clause).map(({ clause }) => clauseTitle(clause!)))]
    .filter(Boolean).join(t('list.comma'));
  const titleOf = (group: string): string => titles.get(group) || below(group);
  return (
    <main className={phone ? 'phone-page conformity' : 'page conformity'} id="main">
      <Head main={main} address={address} overStreet={overStreet} trying={trying} onTry={() => setTrying(!trying)} />
      {still && <p className="note-line" role="status">{t('conformity.past', { day: day(on) })}{!kept && t('conformity.notKept')} <button type="button" className="text-btn" onClick={() => address.set({ on: null })}>{t('conformity.toToday')}</button></p>}
      {trying && (
        <WhatIf tried={tried} shapes={facts?.communityFacts ?? []} editions={beside ? [main, beside] : [main]} unitId={communityId} changed={changed} error={whatIf.error}
          onTry={setTried} onEnd={() => { setTrying(false); setTried(NOTHING_TRIED); }} />
      )}
      <div className={trying ? 'trying' : undefined} aria-busy={trying && whatIf.fetching}>
        {phone ? (
          <>
            <div className="rule-heads">{heads.main}{heads.beside}</div>
            <RuleList {...rows} groups={grouped(shown)} titleOf={titleOf} />
          </>
        ) : <RuleTable {...rows} groups={grouped(shown)} titleOf={titleOf} heads={heads} withBeside={beside !== undefined} />}
        {alone.length > 0 && beside && (
          <details className="alone">
            <summary>{t('conformity.onlyThere', { edition: standardShort(beside.standardCode) })}{t('list.colon')}{t('conformity.aloneCount', { n: alone.length })}</summary>
            {phone ? <RuleList {...rows} groups={grouped(alone)} titleOf={() => ''} />
              : <RuleTable {...rows} groups={grouped(alone)} titleOf={() => ''} heads={{ ...heads, main: <b>{beside.standardCode}</b> }} withBeside={false} />}
          </details>
        )}
        {!shown.length && <p className="mut sec-p">{t('streetConformity.nothing')}</p>}
      </div>
      <Duties communityId={communityId} year={Number(on.slice(0, 4))} codes={[main.standardCode, ...(beside ? [beside.standardCode] : [])]} />
      <Figures key={main.standardCode} unitId={communityId} standardCode={main.standardCode} maySet={can('edition-parameter:set')} onSet={refresh} />
      <FactRecords communityId={communityId} fact={records} on={on} onClose={() => setRecords(null)} />
    </main>
  );
}

/** The headline is the answer; each count narrows the table. */
function Head({ main, address, overStreet, trying, onTry }:
  { main: TriedEdition; address: ConformityAddress; overStreet: boolean; trying: boolean; onTry: () => void }) {
  const { counts, rules } = main;
  return (
    <div className="cf-head">
      <div className="t">
        <nav className="crumb" aria-label={t('record.where')}>
          <Link to="/complaints" className="st-check b">{t('stage.check')}</Link><Icon name="right" size={14} /><span>{t('conformity.title')}</span>
        </nav>
        <h1 className="h1">
          {t('conformity.head', { total: rules.length, met: counts.met })}{t('list.pause')}
          {counts.notMet ? <span className="bad">{t('conformity.headBad', { n: counts.notMet })}</span> : t('conformity.headNone')}
        </h1>
        <p className="sumline" role="group" aria-label={t('conformity.filter')}>
          {SHOWN.filter((shown) => counts[shown] > 0).map((shown: Shown) => (
            <button type="button" key={shown} aria-pressed={address.only === shown} onClick={() => address.set({ only: address.only === shown ? null : shown })}>
              <Verdict shown={shown}>{t('verdict.count', { word: shownText(shown), n: counts[shown] })}</Verdict>
            </button>
          ))}
        </p>
      </div>
      <div className="btn-row">
        <label className="as-of">
          <span>{t('conformity.asOf')}</span>
          <input className="in day" type="date" value={address.on || inputDay()} max={inputDay()} onChange={(event) => address.set({ on: event.target.value === inputDay() ? null : event.target.value })} />
        </label>
        <Button aria-pressed={address.only === 'todo'} onClick={() => address.set({ only: address.only === 'todo' ? null : 'todo' })}>{t('conformity.todo')}</Button>
        <Button aria-pressed={trying} onClick={onTry}>{t('conformity.tryIt')}</Button>
        {overStreet && <Link className="btn" to="/conformity/street">{t('conformity.street')}</Link>}
      </div>
    </div>
  );
}

/** An edition's name as a choice among those that are held here. */
function EditionHead({ edition, editions, label, none, note, onChange }:
  { edition: TriedEdition; editions: readonly TriedEdition[]; label: string; none?: string; note?: string; onChange: (code: string) => void }) {
  const choices = editions.some((one) => one === edition) ? editions : [edition, ...editions];
  return (
    <span className="edition-head">
      {choices.length > 1 || none ? (
        <select value={edition.standardCode} aria-label={label} onChange={(event) => onChange(event.target.value)}>
          {choices.map(({ standardCode }) => <option key={standardCode} value={standardCode}>{standardCode}</option>)}
          {none && <option value="none">{none}</option>}
        </select>
      ) : <b>{edition.standardCode}</b>}
      <small>{note ?? standardShort(edition.standardCode)}</small>
    </span>
  );
}

function changesText(list: readonly Pair[]): string {
  const both = list.flatMap(({ rule, other }) => (other ? [{ rule, other }] : []));
  const changed = both.filter(({ rule, other }) => differs(rule, other)).length;
  const required = both.filter(({ rule, other }) => asksOtherwise(rule, other)).length;
  return changed || required ? t('conformity.changes', { changed, required }) : t('conformity.noChanges');
}
