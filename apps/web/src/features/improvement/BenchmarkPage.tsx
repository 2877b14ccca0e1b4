import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { count, withUnit } from '../../lib/figures';
import { BenchmarkDocument, type BenchmarkQuery, type ImprovementDirection } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { inText } from '../../lib/verdict';
import { ChoiceField, SelectField } from '../../ui/form/Field';
import { Siblings } from '../../ui/list/Siblings';
import { NotYours } from '../../ui/NotYours';
import { Loaded } from '../../ui/record/Loaded';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { useFacts } from '../../ui/form/facts';
import { directionOptions } from './choices';
import { Trend } from './Trend';

type Found = BenchmarkQuery['benchmark'];

/** One figure beside those of communities of the same size; which one stands in the address. */
export default function BenchmarkPage() {
  const { community, may } = usePlace();
  const [search, setSearch] = useSearchParams();
  const facts = useFacts();
  const fact = search.get('fact') || facts[0]?.value || '';
  const direction = (search.get('direction') ?? 'up') as ImprovementDirection;
  usePageTitle(t('improvement.benchmark'));
  const [{ data, error }, execute] = useQuery({ query: BenchmarkDocument, variables: { communityId: community?.id ?? '', fact, direction }, pause: !community || !fact });
  // the figures to choose from are those of objectives
  if (!may('objective:draft')) return <NotYours title={t('improvement.benchmark')}><Siblings kind="improvement" /></NotYours>;
  return (
    <main className="page" id="main">
      <Siblings kind="improvement" />
      <h1 className="h1">{t('improvement.benchmark')}</h1>
      <p className="lead">{t('improvement.benchmarkLead')}</p>
      <div className="fields">
        <SelectField label={t('improvement.figure')} value={fact} options={facts} onChange={(value) => setSearch({ fact: value, direction }, { replace: true })} />
        <ChoiceField label={t('improvement.whichWay')} value={direction} options={directionOptions()} onChange={(value) => setSearch({ fact, direction: value }, { replace: true })} />
      </div>
      <Loaded part data={data?.benchmark.fact === fact ? data.benchmark : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
        {(found) => <><Figures found={found} /><Trend found={found} /></>}
      </Loaded>
    </main>
  );
}

function Figures({ found }: { found: Found }) {
  const { label, unit, perThousand, classFrom, classTo, own, others, median, rank, best } = found;
  const shown = (value: number): string => withUnit(value, inText(unit));
  const rows = [
    ...best.map(({ community, value }) => ({ name: community, value, own: false })),
    ...(median === null ? [] : [{ name: t('improvement.median'), value: median, own: false }]),
    ...(own === null ? [] : [{ name: t('improvement.ownFigure'), value: own, own: true }]),
  ];
  const widest = Math.max(...rows.map(({ value }) => Math.abs(value)), 1e-9);
  return (
    <Section title={[inText(label), perThousand && t('improvement.perThousand')].filter(Boolean).join(t('list.comma'))}
      count={classTo ? t('improvement.sizeBetween', { from: count(classFrom), to: count(classTo) }) : t('improvement.sizeFrom', { from: count(classFrom) })}>
      {own === null ? <p>{t('improvement.unknownHere')}</p> : <p><b>{t('improvement.rank', { rank: rank!, all: others + 1 })}</b></p>}
      {others === 0 && <p className="mut">{t('improvement.noOthers')}</p>}
      <table className="tbl im-bars">
        <caption className="sr-only">{t('improvement.best')}</caption>
        <tbody>
          {rows.map(({ name, value, own: ours }) => (
            <tr key={name} className={ours ? 'own' : undefined}>
              <th scope="row">{name}</th>
              <td className="num">{shown(value)}</td>
              <td className="bar" aria-hidden="true"><i style={{ width: `${(Math.abs(value) / widest) * 100}%` }} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
