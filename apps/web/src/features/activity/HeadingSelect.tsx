import { useId, useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { PlaceUnderHeadingDocument, type BuildingHeading } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, problemText } from '../../lib/problem';

export const HEADINGS = ['people', 'culture', 'place', 'industry', 'scenery'] as const;
export const headingText = (heading: BuildingHeading | (typeof HEADINGS)[number]): string => t(`after.headings.${heading}`);

/** Which of the five headings a record stands under; chosen, it is kept at once. */
export function HeadingSelect({ recordId, title, value, empty, onDone }:
  { recordId: string; title: string; value: BuildingHeading | null; empty?: string; onDone: () => void }) {
  const client = useClient();
  const id = useId();
  const [trouble, setTrouble] = useState('');
  async function put(heading: string) {
    const { error } = await client.mutation(PlaceUnderHeadingDocument, { input: { recordId, heading: (heading || null) as BuildingHeading | null } }, RECORDS).toPromise();
    setTrouble(error ? problemText(problemOf(error)) : '');
    onDone();
  }
  return (
    <>
      <select className="in small" id={id} aria-label={t('after.put', { title })} value={value ?? ''} onChange={(event) => void put(event.target.value)}>
        <option value="">{empty ?? t('after.headingNone')}</option>
        {HEADINGS.map((heading) => <option key={heading} value={heading}>{headingText(heading)}</option>)}
      </select>
      {trouble && <span className="is-bad" role="alert">{trouble}</span>}
    </>
  );
}
