import type { CombinedError } from 'urql';
import { t } from '../lib/messages';
import { problemOf, problemText } from '../lib/problem';
import { Button } from './Button';

/** Says what is safe, offers to try again, and gives the number to quote. */
export function Failure({ error, what, retry }:
  { error: Pick<CombinedError, 'networkError' | 'graphQLErrors'>; what?: string; retry?: () => void }) {
  const problem = problemOf(error);
  const gone = problem.code === 'NOT_FOUND' || problem.code === 'FORBIDDEN';
  return (
    <div className="failure" role="alert">
      <b>{gone ? problemText(problem) : (what ?? t('failure.load'))}</b>
      <p className="mut">
        {gone ? t(problem.code === 'FORBIDDEN' ? 'failure.forbidden' : 'failure.gone') : problemText(problem)}
        {problem.requestId && <> {t('failure.quote')}<span className="num">{problem.requestId}</span></>}
      </p>
      {retry && !gone && <Button look="primary" onClick={retry}>{t('action.retry')}</Button>}
    </div>
  );
}
