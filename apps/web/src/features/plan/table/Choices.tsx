import { useEffect, useRef } from 'react';

/** What a cell can be, and how often it is said so far. */
export interface Offer { value: string; label: string; note?: string }

export function Choices({ id, label, offers, picked, onPick, onChoose }:
  { id: string; label: string; offers: readonly Offer[]; picked: number; onPick: (index: number) => void; onChoose: (offer: Offer) => void }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => { list.current?.children[picked]?.scrollIntoView({ block: 'nearest' }); }, [picked]);
  return (
    <ul className="g-list" role="listbox" id={id} aria-label={label} ref={list}>
      {offers.map((offer, index) => (
        <li key={offer.value} id={`${id}-${index}`} role="option" aria-selected={index === picked} onMouseMove={() => onPick(index)} onClick={() => onChoose(offer)}>
          {offer.label}{offer.note && <span>{offer.note}</span>}
        </li>
      ))}
    </ul>
  );
}
