import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { MyWorkDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { LateInStreet } from './LateServices';
import { Worklist } from './Worklist';

/** What else waits for somebody whose day begins with the board: cases stand there already. */
export default function Waiting() {
  const [{ data }, execute] = useQuery({ query: MyWorkDocument, requestPolicy: 'cache-and-network', context: RECORDS });
  if (!data) return null;
  const work = data.myWork.filter(({ record }) => record.kind !== 'nonconformity');
  return (
    <>
      {work.length > 0 ? <Worklist work={work} most={6} onDone={() => execute({ requestPolicy: 'network-only' })} />
        : <div className="sec-h bare"><h2>{t('home.clear')}</h2></div>}
      <LateInStreet />
    </>
  );
}
