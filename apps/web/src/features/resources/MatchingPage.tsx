import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day, inputDay } from '../../lib/dates';
import { RegisterEntriesDocument, type RegisterEntriesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { ButtonLink } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Loaded } from '../../ui/record/Loaded';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { ENTRIES, entryPath, inWords, listPath, useRegisters, type Register } from './describe';
import { valuesOf } from './values';

type Entry = RegisterEntriesQuery['registerEntries']['items'][number];
const NEED = 'community-need';
const RESOURCE = 'partner-resource';

/** What residents need beside what partners offer, by category (6.2). */
export default function MatchingPage() {
  const { community, can } = usePlace();
  const { registers, error, retry } = useRegisters();
  const needs = useAll(NEED);
  const resources = useAll(RESOURCE);
  usePageTitle(t('registers.matching'));
  const need = registers?.find(({ name }) => name === NEED);
  const resource = registers?.find(({ name }) => name === RESOURCE);
  const failed = error ?? needs.error ?? resources.error;
  const data = need && resource && needs.all && resources.all && { need, resource, needs: needs.all, resources: resources.all };
  return (
    <Loaded data={community && data} error={failed} retry={retry}>
      {(known) => <Matching {...known} mayEnter={can('register:enter')} mayEdit={can('register:edit')} />}
    </Loaded>
  );
}

function useAll(register: string) {
  const { community } = usePlace();
  const [{ data, error }] = useQuery({
    query: RegisterEntriesDocument, context: ENTRIES, pause: !community,
    variables: { register, communityId: community?.id ?? '', on: inputDay(), state: 'current', sort: 'title', page: { limit: 100, offset: 0 } },
  });
  return { all: data?.registerEntries.items, error };
}

interface Props { need: Register; resource: Register; needs: Entry[]; resources: Entry[]; mayEnter: boolean; mayEdit: boolean }

function Matching({ need, resource, needs, resources, mayEnter, mayEdit }: Props) {
  const categories = need.columns.find(({ name }) => name === 'category')?.options ?? [];
  const open = needs.filter((one) => !valuesOf(one).partnerResource).length;
  const of = (entries: Entry[], code: string): Entry[] => entries.filter((one) => valuesOf(one).category === code);
  const used = categories.filter(({ code }) => of(needs, code).length + of(resources, code).length > 0);
  return (
    <main className="page registers" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/registers" className="b">{t('nav.resources')}</Link><Icon name="right" size={14} /><span>{t('registers.matching')}</span>
      </nav>
      <div className="list-head">
        <h1 className="h1">{needs.length === 0 ? t('registers.noNeeds') : open ? t('registers.needsOpen', { n: needs.length, open }) : t('registers.needsMet', { n: needs.length })}</h1>
        {mayEnter && (
          <div className="btn-row">
            <ButtonLink to={`${listPath(NEED)}/new`}>{t('registers.enterIn', { register: inWords(need.title) })}</ButtonLink>
            <ButtonLink to={`${listPath(RESOURCE)}/new`}>{t('registers.enterIn', { register: inWords(resource.title) })}</ButtonLink>
          </div>
        )}
      </div>
      <p className="lead">{t('registers.matchingLead')}</p>
      {used.map(({ code, label }) => (
        <Section key={code} title={inWords(label)} count={t('registers.matchCount', { needs: of(needs, code).length, resources: of(resources, code).length })}>
          <div className="match">
            <div>
              <h3>{inWords(need.title)}</h3>
              {of(needs, code).length === 0 && <p className="mut">{t('registers.noNeedHere')}</p>}
              <ul>{of(needs, code).map((one) => <Need key={one.id} entry={one} offered={of(resources, code).length > 0} mayEdit={mayEdit} />)}</ul>
            </div>
            <div>
              <h3>{inWords(resource.title)}</h3>
              {of(resources, code).length === 0 && <p className="mut">{t('registers.noResourceHere')}</p>}
              <ul>{of(resources, code).map((one) => <Resource key={one.id} entry={one} needs={needs} />)}</ul>
            </div>
          </div>
        </Section>
      ))}
    </main>
  );
}

function Need({ entry, offered, mayEdit }: { entry: Entry; offered: boolean; mayEdit: boolean }) {
  const { forWhom, quantity, matchedOn } = valuesOf(entry) as Record<string, string | null>;
  const met = entry.references.find(({ column }) => column === 'partnerResource');
  return (
    <li>
      <Link className="plain-link" to={entryPath(entry.id)}>{entry.title}</Link> <span className="mut sm">{[forWhom, quantity].filter(Boolean).join('　')}</span>
      {met ? (
        <p className="sm"><Icon name="check" size={14} /> {t('registers.metBy', { resource: met.entry?.title ?? t('registers.otherEntry') })}{matchedOn && <span className="mut"> {day(matchedOn)}</span>}</p>
      ) : (
        <p className="sm mut">
          {t(offered ? 'registers.notMet' : 'registers.nobodyOffers')}
          {offered && mayEdit && <> <Link to={`${entryPath(entry.id)}?edit=1`}>{t('registers.match')}</Link></>}
        </p>
      )}
    </li>
  );
}

function Resource({ entry, needs }: { entry: Entry; needs: Entry[] }) {
  const { available, quantity } = valuesOf(entry) as Record<string, string>;
  const unit = entry.references.find(({ column }) => column === 'partnerUnit')?.entry?.title;
  const uses = needs.filter((one) => valuesOf(one).partnerResource === entry.id).length;
  return (
    <li>
      <Link className="plain-link" to={entryPath(entry.id)}>{entry.title}</Link> <span className="mut sm">{[unit, quantity, available].filter(Boolean).join('　')}</span>
      <p className="sm mut">{uses ? t('registers.uses', { n: uses }) : t('registers.unused')}</p>
    </li>
  );
}
