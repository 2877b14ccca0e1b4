import { useQuery } from 'urql';
import { inputDay } from '../../lib/dates';
import { count } from '../../lib/figures';
import { RegisterEntriesDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { ENTRIES } from './describe';
import { valuesOf, type Typed } from './values';

/** 6.3: four fifths of the floor area serve residents. */
const WANTED = 0.8;

interface Areas { area: number; service: number }

/** Exactly four fifths pass: compared in hundredths of a square metre, as whole numbers. */
const isEnough = ({ area, service }: Areas): boolean => Math.round(service * 100) * 5 >= Math.round(area * 100) * 4;
// not rounded up to a share that is not reached
const percent = ({ area, service }: Areas): string => `${(Math.floor((service / area) * 1000) / 10).toLocaleString('zh-CN')}%`;

/** The share of service and activity area as it is typed: of this venue, and of all of the community with it. */
export function VenueShare({ communityId, typed, without }: { communityId: string; typed: Typed; without?: string }) {
  const [{ data }] = useQuery({
    query: RegisterEntriesDocument, context: ENTRIES,
    variables: { register: 'venue', communityId, on: inputDay(), sort: 'fromOn', page: { limit: 100, offset: 0 } },
  });
  const here: Areas = { area: Number(typed.areaM2), service: Number(typed.serviceAreaM2) };
  if (typed.outdoor === true) return <p className="share mut">{t('registers.shareOutdoor')}</p>;
  if (!(here.area > 0) || !(here.service >= 0) || typed.serviceAreaM2 === '' || here.service > here.area) {
    return <p className="share mut">{t('registers.shareHint')}</p>;
  }
  const others = (data?.registerEntries.items ?? []).filter((entry) => entry.id !== without).map(valuesOf).filter((values) => values.outdoor !== true);
  const all = others.reduce<Areas>((sum, values) => ({
    area: sum.area + Number(values.areaM2), service: sum.service + Number(values.serviceAreaM2),
  }), here);
  const enough = isEnough(all);
  return (
    <div className="share" role="status">
      <div className="share-bar" aria-hidden="true">
        <i className={enough ? '' : 'low'} style={{ width: `${(all.service / all.area) * 100}%` }} />
        <em style={{ left: `${WANTED * 100}%` }} />
      </div>
      <p>
        <b className={enough ? '' : 'bad'}>{t(enough ? 'registers.shareMet' : 'registers.shareNot', { share: percent(all) })}</b>{' '}
        <span className="mut">{t('registers.shareSum', { service: count(all.service), area: count(all.area), n: others.length + 1 })}</span>
      </p>
      <p className="mut sm">{t('registers.shareHere', { share: percent(here) })}</p>
    </div>
  );
}
