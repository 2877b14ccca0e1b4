import { useEffect, useId, useLayoutEffect, useRef, type ChangeEvent, type KeyboardEvent } from 'react';
import { Choices, type Offer } from './Choices';

interface Props {
  /** Row, column and what stands there, for those who hear it. */
  label: string;
  /** What is being typed; null: the cell is only where the hand is. */
  draft: string | null;
  lines: boolean;
  right: boolean;
  readOnly: boolean;
  hint: string | undefined;
  wrong: string | undefined;
  offers: readonly Offer[] | null;
  picked: number;
  onText: (text: string) => void;
  onPick: (index: number) => void;
  onChoose: (offer: Offer) => void;
  /** A mouse asks to write in it. */
  onBegin: () => void;
}

/**
 * The field in the cell where the hand is. It has the keyboard's focus all the time, unseen until something is typed:
 * so Chinese can be composed from the first letter, and a screen reader hears each cell as it is reached.
 */
export function CellInput({ label, draft, lines, right, readOnly, hint, wrong, offers, picked, onText, onPick, onChoose, onBegin }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const writing = draft !== null;
  useEffect(() => {
    field.current!.focus({ preventScroll: true });
    field.current!.closest('[data-cell]')!.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  // a row that moves to another place on the page lets go of the focus: it is taken again before anybody notices
  useLayoutEffect(() => {
    if (document.activeElement === document.body) field.current!.focus({ preventScroll: true });
  });
  useEffect(() => {
    const element = field.current!;
    if (writing) element.setSelectionRange(element.value.length, element.value.length);
  }, [writing]);
  useEffect(() => {
    const element = field.current!;
    if (lines) element.style.height = writing ? `${Math.max(element.scrollHeight, element.parentElement!.offsetHeight)}px` : '';
  }, [draft, lines, writing]);
  const notes = [writing && hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined;
  const shared = {
    ref: field, className: writing ? 'g-in on' : 'g-in', value: draft ?? '', readOnly, 'aria-label': label, 'aria-describedby': notes, 'aria-invalid': wrong ? (true as const) : undefined,
    autoComplete: 'off', spellCheck: false, inputMode: writing ? undefined : ('none' as const), style: right ? { textAlign: 'right' as const } : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onText(event.target.value),
    onCompositionStart: () => { if (!writing && !readOnly) onText(''); },
    onDoubleClick: onBegin,
  };
  const list = offers && offers.length > 0;
  return (
    <>
      {lines ? <textarea {...shared} rows={1} />
        : <input {...shared} {...(offers && { role: 'combobox', 'aria-expanded': Boolean(list), 'aria-controls': `${id}-list`, 'aria-autocomplete': 'list', 'aria-activedescendant': list ? `${id}-list-${picked}` : undefined })} />}
      {(list || wrong || (writing && hint)) && (
        <div className="g-pop" onMouseDown={(event) => event.preventDefault()}>
          {wrong && <p className="bad" id={`${id}-wrong`} role="alert">{wrong}</p>}
          {writing && hint && <p className="mut" id={`${id}-hint`}>{hint}</p>}
          {list && <Choices id={`${id}-list`} label={label} offers={offers} picked={picked} onPick={onPick} onChoose={onChoose} />}
        </div>
      )}
    </>
  );
}

/** Letters of another writing are still being put together. */
export const composing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229;
