import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { day } from '../../lib/dates';
import { CancelGridRoundDocument, GridRoundDocument, LogGridRoundDocument, PutOffGridRoundDocument, VoidGridRoundDocument, type GridRoundFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { KindVerbs } from '../../ui/verb/spec';

/** A round is made point by point, on a page of its own. */
function MakeRound({ record }: { record: GridRoundFragment }) {
  const navigate = useNavigate();
  useEffect(() => void navigate(`/rounds/log?round=${record.id}`), [navigate, record.id]);
  return null;
}

export const gridRoundVerbs: KindVerbs<GridRoundFragment> = {
  kind: 'gridRound',
  load: GridRoundDocument,
  pick: (data: { gridRound: GridRoundFragment }) => data.gridRound,
  gist: (record) => [{ label: t('label.gridRound.plannedOn'), value: day(record.plannedOn) }],
  verbs: {
    make: { document: LogGridRoundDocument, form: MakeRound },
    putOff: {
      document: PutOffGridRoundDocument, seldom: true, says: () => t('gridWork.round.putOffSays'),
      fields: () => [{ name: 'plannedOn', type: 'day' }, { name: 'reason', type: 'text' }],
    },
    cancel: { document: CancelGridRoundDocument, seldom: true, says: () => t('gridWork.round.cancelSays'), fields: () => [{ name: 'reason', type: 'text' }] },
    void: { document: VoidGridRoundDocument, says: () => t('record.voidSays'), fields: () => [{ name: 'reason', type: 'area' }] },
  },
};
