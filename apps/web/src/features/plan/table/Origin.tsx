import type { ItemLineFragment } from '../../../lib/generated/graphql';
import { inputTitle, sourceText } from '../../../lib/inputs';
import { t } from '../../../lib/messages';
import { Icon } from '../../../ui/Icon';

/** In words, for those who hear or copy it. */
export function originText({ returnNote, origin, version }: ItemLineFragment): string {
  if (returnNote) return returnNote;
  if (version === 0) return t('grid.unsaved');
  if (origin.madeOf.length) return origin.madeOf.map((one) => `${sourceText(one.source)}${t('list.colon')}${inputTitle(one)}`).join(t('list.comma'));
  return origin.year ? t('grid.fromYear', { year: origin.year }) : t('grid.fromHere');
}

/** Where an item comes from: what it answers to, or the plan that it is carried on from. The street's remark goes first. */
export function Origin({ item }: { item: ItemLineFragment }) {
  const text = originText(item);
  if (item.returnNote) return <span className="bad" title={text}>{text}</span>;
  const [input] = item.origin.madeOf;
  if (!input) return <span className="dim">{text}</span>;
  return <span className="src new" title={text}><Icon name="link" size={13} /> {sourceText(input.source)}</span>;
}
