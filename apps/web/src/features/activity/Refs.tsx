import { Fragment } from 'react';
import { Link } from 'react-router';
import type { RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';

/** A few records by name, one after the other. */
export function Refs({ refs }: { refs: { id: string; kind: RecordKind; title: string }[] }) {
  return refs.map((ref, index) => (
    <Fragment key={ref.id}>{index > 0 && t('list.comma')}<Link to={recordPath(ref)}>{ref.title}</Link></Fragment>
  ));
}
