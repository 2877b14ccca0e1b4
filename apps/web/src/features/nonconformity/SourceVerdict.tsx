import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { CaseSourceDocument, type CaseSourceQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { figure, inText, shownText, unitText } from '../../lib/verdict';

type Source = NonNullable<CaseSourceQuery['nonconformity']['sourceVerdict']>;
const CASE = { additionalTypenames: ['Nonconformity', 'RuleVerdict'] };

type More = Omit<CaseSourceQuery['nonconformity'], 'id' | '__typename'>;

const NONE: More = { sourceVerdict: null, offersReview: false, mergedCases: [], success: null, evaluations: [] };

/** What few cases have, beside what every case has: asked for by itself. */
export function useCaseSource(id: string): More {
  const [{ data }] = useQuery({ query: CaseSourceDocument, variables: { id }, requestPolicy: 'cache-and-network', context: CASE });
  return data?.nonconformity.id === id ? data.nonconformity : NONE;
}

const figures = (actual: number | null, required: number | null, unit: string | null): string =>
  (actual === null || required === null ? '' : t('sourceVerdict.figures', { actual: figure(actual), required: figure(required), unit: unitText(unit, required) }).trim());

/** The verdict that a case was raised from: what it said then, and what it says now. */
export function SourceVerdict({ source }: { source: Source }) {
  const told = (verdict: Source['verdict'], words: string): string => [shownText(verdict), words].filter(Boolean).join(t('list.pause'));
  return (
    <>
      <Link to={`/conformity?edition=${encodeURIComponent(source.standardCode)}&open=${encodeURIComponent(source.rule)}`}>
        {source.standardCode} {source.clauseNumber} {inText(source.title)}
      </Link>
      <small className="mut src-l">{t('sourceVerdict.then', { day: day(source.on), told: told(source.verdict, figures(source.actual, source.required, source.unit)) })}</small>
      {source.now && <small className="mut src-l">{t('sourceVerdict.now', { told: told(source.now, figures(source.actualNow, source.requiredNow, source.unit)) })}</small>}
    </>
  );
}
