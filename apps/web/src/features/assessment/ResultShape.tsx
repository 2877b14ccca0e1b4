import type { ClauseResult } from '../../lib/generated/graphql';
import { Verdict } from '../../ui/Verdict';
import { resultName } from './words';

const SHOWN = { conforms: 'met', partly: 'pending', fails: 'notMet', notApplicable: 'notApplicable' } as const;

/** A result by shape and word. */
export function Result({ result }: { result: ClauseResult }) {
  return <Verdict shown={SHOWN[result]}>{resultName(result)}</Verdict>;
}
export const shapeOf = (result: ClauseResult) => SHOWN[result];
