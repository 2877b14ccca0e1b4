import type { ClauseLineFragment } from '../../lib/generated/graphql';
import { code } from '../../lib/messages';
import { clauseName, inLanguage } from '../../lib/words';
import { StageGlyph } from '../Ring';
import { useClauseSide } from './side';

/** Opens the clause at the side without leaving the page. */
export function ClauseChip({ clause, among, communityId }: { clause: ClauseLineFragment; among?: string[]; communityId?: string }) {
  const side = useClauseSide();
  // a placeholder of the edition in force carries the draft's title, drawn dotted
  const borrowed = clause.title ? '' : inLanguage(clause.basedOn?.title, clause.basedOn?.titleEn);
  const edition = code(`editionMark.${clause.standardCode}`);
  const isOpen = side.clauseId === clause.id;
  return (
    <button type="button" className={isOpen ? 'chip is-open' : 'chip'} aria-pressed={isOpen} title={inLanguage(clause.summary, clause.summaryEn) || undefined}
      onClick={() => side.open(clause.id, among, communityId)}>
      <StageGlyph stage={clause.stage} size={14} />
      <b>{clause.number}</b> <span className={borrowed ? 'borrowed' : undefined}>{borrowed || clauseName(clause)}</span>
      {edition && <small>{edition}</small>}
    </button>
  );
}
