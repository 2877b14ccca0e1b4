import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { DiscardPackDocument, MakePackDocument, PacksDocument, type PackLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useSending } from '../../lib/send';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { Pages } from '../../ui/Pages';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { PackForm } from './PackForm';
import { PackRow } from './PackRow';

const SIZE = 20;
const PACKS = { additionalTypenames: ['Pack', 'PackPage'] };
/** Milliseconds between two looks while something is being made. */
const LOOK = 2000;

const isUnderWay = ({ state }: PackLineFragment): boolean => state === 'waiting' || state === 'running';

/** Evidence by clause in one file: asked for here, made in the background, fetched when it is ready. */
export default function PacksPage() {
  const { community, can } = usePlace();
  const [search] = useSearchParams();
  const [page, setPage] = useState(1);
  const { send, problem, errors, busy } = useSending(PACKS);
  const [{ data, error }, execute] = useQuery({
    query: PacksDocument, variables: { communityId: community?.id ?? '', limit: SIZE, offset: (page - 1) * SIZE }, pause: !community,
    context: PACKS, requestPolicy: 'cache-and-network',
  });
  usePageTitle(t('packs.title'));
  const working = data?.packs.items.some(isUnderWay) ?? false;
  useEffect(() => {
    if (!working) return undefined;
    const look = setInterval(() => { if (!document.hidden) execute({ requestPolicy: 'network-only' }); }, LOOK);
    return () => clearInterval(look);
  }, [working, execute]);
  if (!community) return <main className="page" id="main"><h1 className="h1">{t('packs.title')}</h1><p className="lead">{t('packs.noPlace')}</p></main>;
  const make = async (asked: { standardCode: string; clauseId: string | null; fromDay: string; toDay: string }) => {
    if (await send(MakePackDocument, { input: { communityId: community.id, ...asked } })) setPage(1);
  };
  return (
    <main className="page packs" id="main">
      <h1 className="h1">{t('packs.title')}</h1>
      <p className="lead">{t('packs.lead')}</p>
      {can('pack:make') && (
        <PackForm key={community.id} standard={search.get('standard')} clause={search.get('clause')} problem={problem} errors={errors} busy={busy} onMake={(asked) => void make(asked)} />
      )}
      <Section title={t('packs.made')} count={data?.packs.total || undefined}>
        {error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
          : !data ? <Rows columns="1fr 120px" rows={3} />
            : !data.packs.items.length ? <p className="sec-p mut">{t('packs.none')}</p> : (
              <ul className="plain-rows">
                {data.packs.items.map((pack) => (
                  <PackRow key={pack.id} pack={pack} busy={busy} onDiscard={() => void send(DiscardPackDocument, { id: pack.id })}
                    onAgain={can('pack:make') ? () => void make({ standardCode: pack.standard.code, clauseId: pack.clause?.id ?? null, fromDay: pack.fromDay, toDay: pack.toDay }) : null} />
                ))}
              </ul>
            )}
        <Pages page={page} size={SIZE} total={data?.packs.total ?? 0} onPage={setPage} />
      </Section>
    </main>
  );
}
