import { useQuery } from 'urql';
import { count } from '../../lib/figures';
import { AreaVerdictsDocument, VenueAreasDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { standardShort } from '../../lib/words';
import { ENTRIES } from './describe';
import { valuesOf, type Typed } from './values';

interface Areas { area: number; service: number }

const NONE: Areas = { area: 0, service: 0 };
// not rounded up to a share that is not reached
const percent = ({ area, service }: Areas): string => `${(Math.floor((service / area) * 1000) / 10).toLocaleString('zh-CN')}%`;
const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** The share of service and activity area as it is typed, of this venue and of the whole community, and what the rules say to it. */
export function VenueShare({ communityId, typed, without }: { communityId: string; typed: Typed; without?: string }) {
  const here: Areas = { area: Number(typed.areaM2), service: Number(typed.serviceAreaM2) };
  const told = typed.outdoor !== true && here.area > 0 && here.service >= 0 && typed.serviceAreaM2 !== '' && here.service <= here.area;
  const [{ data }] = useQuery({
    query: VenueAreasDocument, context: ENTRIES, pause: !told,
    variables: { communityId, entryId: without ?? communityId, editing: without !== undefined },
  });
  const fact = (name: string) => Number(data?.communityFacts.find((one) => one.name === name)?.value ?? 0);
  const own = data?.registerEntry && valuesOf(data.registerEntry);
  const before: Areas = own && own.outdoor !== true ? { area: Number(own.areaM2), service: Number(own.serviceAreaM2) } : NONE;
  const all: Areas = {
    area: hundredths(fact('venueAreaM2') - before.area + here.area), service: hundredths(fact('serviceAreaM2') - before.service + here.service),
  };
  const [{ data: judged }] = useQuery({
    query: AreaVerdictsDocument, pause: !told || !data,
    variables: { communityId, facts: { venueAreaM2: all.area, serviceAreaM2: all.service } },
  });
  if (typed.outdoor === true) return <p className="share mut">{t('registers.shareOutdoor')}</p>;
  if (!told) return <p className="share mut">{t('registers.shareHint')}</p>;
  const rules = (judged?.whatIf.editions ?? []).flatMap(({ standardCode, rules: each }) => each
    .filter((rule) => rule.facts.some(({ name }) => name === 'serviceAreaM2') && rule.facts.some(({ name }) => name === 'venueAreaM2'))
    .map((rule) => ({ ...rule, standardCode })));
  const short = rules.filter(({ verdict }) => verdict === 'notMet');
  const wanted = Math.max(0, ...rules.map(({ required }) => required ?? 0)) / all.area;
  return (
    <div className="share" role="status">
      <div className="share-bar" aria-hidden="true">
        <i className={short.length ? 'low' : ''} style={{ width: `${(all.service / all.area) * 100}%` }} />
        {wanted > 0 && <em style={{ left: `${wanted * 100}%` }} />}
      </div>
      <p>
        <b className={short.length ? 'bad' : ''}>{t('registers.shareAll', { share: percent(all) })}</b>{' '}
        <span className="mut">{t('registers.shareSum', { service: count(all.service), area: count(all.area) })}</span>
      </p>
      {rules.map((rule) => (
        <p key={`${rule.standardCode} ${rule.rule}`} className={rule.verdict === 'notMet' ? 'bad sm' : 'mut sm'}>
          {t(rule.verdict === 'notMet' ? 'registers.shareNot' : 'registers.shareMet', {
            clause: `${standardShort(rule.standardCode)} ${rule.clauseNumber}`, required: rule.required === null ? '' : count(rule.required),
          })}
        </p>
      ))}
      <p className="mut sm">{t('registers.shareHere', { share: percent(here) })}</p>
    </div>
  );
}
