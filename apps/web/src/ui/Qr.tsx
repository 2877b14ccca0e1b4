import { renderSVG } from 'uqr';

/** A square code for the camera of a phone; `label` says to everybody else what it holds. */
export function Qr({ text, label, size = 132 }: { text: string; label: string; size?: number }) {
  const svg = `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 1, ecc: 'M' }))}`;
  return <img className="qr" src={svg} width={size} height={size} alt={label} />;
}
