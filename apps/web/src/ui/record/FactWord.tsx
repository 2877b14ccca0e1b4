import { useQuery } from 'urql';
import { FactWordsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { inText } from '../../lib/verdict';

/** A fact of the rules by what it is called. */
export function FactWord({ name }: { name: string }) {
  const [{ data, fetching }] = useQuery({ query: FactWordsDocument });
  const label = data?.factWords.find((one) => one.name === name)?.label;
  return <>{label ? inText(label) : fetching ? '…' : t('history.other')}</>;
}
