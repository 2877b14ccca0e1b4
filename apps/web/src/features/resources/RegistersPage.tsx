import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day, inputDay } from '../../lib/dates';
import { count } from '../../lib/figures';
import { CountEntriesDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { ButtonLink, TextButton } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { useDefects } from './defects';
import {
  askingOnce, dayAfter, ENTRIES, expiryOf, groupOf, GROUP_ORDER, inWords, listPath, SOON_DAYS, useHere, useRegisters, type Here, type Register,
} from './describe';
import { filterKey } from './address';
import { KeepForm } from './KeepForm';

/** All registers of chapters 4 and 6: what stands in them today, and what is not kept yet, with what asks for it. */
export default function RegistersPage() {
  const { community } = usePlace();
  const { registers, error, retry } = useRegisters();
  const { here, error: notHere, retry: again } = useHere();
  usePageTitle(t('nav.resources'));
  if (!community) return <main className="page" id="main"><h1 className="h1">{t('nav.resources')}</h1><p className="lead">{t('registers.noCommunity')}</p></main>;
  const failed = error ?? notHere;
  const kept = registers?.filter(({ name }) => here?.get(name)?.keptFrom).length ?? 0;
  const matching = registers?.some(({ name }) => name === 'partner-resource') && registers.some(({ name }) => name === 'community-need');
  return (
    <main className="page registers" id="main">
      <div className="list-head">
        <h1 className="h1">{registers && here ? headline(registers.length, kept) : t('nav.resources')}</h1>
        {matching && <div className="btn-row"><ButtonLink to="/registers/matching">{t('registers.matching')}</ButtonLink></div>}
      </div>
      <p className="lead">{t('registers.lead')}</p>
      {failed && !(registers && here) ? <Failure error={failed} retry={() => { retry(); again(); }} />
        : !registers || !here ? <Rows columns="1fr 200px 120px 140px" rows={10} />
        : GROUP_ORDER.map((group) => {
          const ofGroup = registers.filter((one) => groupOf(one) === group);
          return ofGroup.length > 0 && (
            <Section key={group} title={t(`registers.group.${group}`)}>
              <ul className="reg-rows">
                {ofGroup.map((one) => <Line key={one.name} register={one} here={here.get(one.name)!} />)}
              </ul>
            </Section>
          );
        })}
    </main>
  );
}

const headline = (all: number, kept: number): string =>
  (kept === 0 ? t('registers.noneKept', { all }) : kept === all ? t('registers.allKept', { all }) : t('registers.someKept', { kept, all, left: all - kept }));

function Line({ register, here }: { register: Register; here: Here }) {
  const [keeping, setKeeping] = useState(false);
  const path = listPath(register.name);
  const enter = t(here.keptFrom ? 'registers.enter' : 'registers.begin');
  const clauses = askingOnce(here).slice(0, 2);
  return (
    <li className={here.keptFrom ? '' : 'missing'}>
      <div className="what">
        <Link className="plain-link" to={path}><b>{inWords(register.title)}</b></Link>
        <Warnings register={register} />
      </div>
      <div className="asks">
        {clauses.map((clause) => <ClauseChip key={clause.id} clause={clause} among={clauses.map(({ id }) => id)} />)}
      </div>
      <div className="stands">
        {here.keptFrom
          ? <><b>{t('registers.inForce', { n: count(here.count) })}</b><small>{t('registers.since', { day: day(here.keptFrom) })}</small></>
          : <><span className="mut">{t('registers.notKept')}</span>{here.mayEnter && (
            <TextButton className="sm" aria-expanded={keeping} onClick={() => setKeeping(!keeping)}>{t('registers.nothingToEnter')}</TextButton>
          )}</>}
      </div>
      <div className="do">
        {here.mayEnter && <ButtonLink small to={`${path}/new`} label={`${enter}${t('list.colon')}${inWords(register.title)}`}>{enter}</ButtonLink>}
      </div>
      {keeping && <div className="all"><KeepForm register={register} keptFrom={here.keptFrom} onDone={() => setKeeping(false)} /></div>}
    </li>
  );
}

/** What needs looking after in a register: days that run out, facilities with defects. */
function Warnings({ register }: { register: Register }) {
  const { community } = usePlace();
  const expiry = expiryOf(register);
  const until = dayAfter(SOON_DAYS);
  const [{ data }] = useQuery({
    query: CountEntriesDocument, context: ENTRIES, pause: !community || !expiry,
    variables: { register: register.name, communityId: community?.id ?? '', on: inputDay(), filter: expiry ? { [expiry.name]: { max: until } } : null },
  });
  const defects = useDefects(register.name === 'facility').size;
  const soon = data?.registerEntries.total ?? 0;
  return (
    <>
      {soon > 0 && <Link className="tag" to={`${listPath(register.name)}?${filterKey(expiry!.name)}=..${until}`}>{t('registers.soonCount', { n: soon })}</Link>}
      {defects > 0 && <Link className="tag" to={listPath(register.name)}>{t('registers.defectCount', { n: defects })}</Link>}
    </>
  );
}
