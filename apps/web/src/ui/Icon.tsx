/** Line icons on a 16-unit grid, drawn with the ink of the text. */
const PATHS = {
  search: <><circle cx="7" cy="7" r="4.5" /><path d="m10.5 10.5 3.5 3.5" /></>,
  person: <><circle cx="8" cy="5.7" r="2.5" /><path d="M3.3 13c.6-2.6 2.4-3.7 4.7-3.7s4.1 1.1 4.7 3.7" /></>,
  offline: <><path d="M2.5 2.5l11 11" /><path d="M5 11.8h6.3M4.6 6.7A3 3 0 0 0 5 11.8M6.7 4.8a3.4 3.4 0 0 1 4.8 2.3 2.4 2.4 0 0 1 1.5 3.9" /></>,
  camera: <><path d="M2.5 5.5h2.6l1-1.7h3.8l1 1.7h2.6v7h-11Z" /><circle cx="8" cy="8.8" r="2.2" /></>,
  home: <path d="M2.8 7.5 8 3l5.2 4.5M4.3 6.5v6.3h7.4V6.5" />,
  bell: <><path d="M3.5 11.5h9c-1-1-1.2-2-1.2-4.3A3.3 3.3 0 0 0 8 3.8a3.3 3.3 0 0 0-3.3 3.4c0 2.3-.2 3.3-1.2 4.3Z" /><path d="M6.8 13.7a1.3 1.3 0 0 0 2.4 0" /></>,
  note: <path d="M4 2.8h8v10.4H4zM6 6h4M6 8.5h4" />,
  link: <path d="M6.8 9.2a2.3 2.3 0 0 0 3.3 0l2-2a2.3 2.3 0 0 0-3.3-3.3l-.8.8M9.2 6.8a2.3 2.3 0 0 0-3.3 0l-2 2a2.3 2.3 0 0 0 3.3 3.3l.8-.8" />,
  clip: <path d="m12.5 7.5-4.8 4.8a2.7 2.7 0 0 1-3.8-3.8l5-5a1.8 1.8 0 0 1 2.5 2.5l-5 5a.9.9 0 0 1-1.2-1.2l4.5-4.5" />,
  phone: <path d="M5.2 2.8 3.4 3.6c-.6 3.6 5.4 9.6 9 9l.8-1.8-2.8-1.7-1.2 1.2c-1.4-.6-3-2.2-3.6-3.6l1.2-1.2Z" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  alert: <><path d="M8 4.5v4.2M8 11v.6" /><circle cx="8" cy="8" r="6" /></>,
  speech: <path d="M2.8 3.5h10.4v7.5H7.5L4.5 13.5V11H2.8Z" />,
  back: <path d="M9.5 4.5 6 8l3.5 3.5" />,
  check: <path d="m3.5 8.5 3 3 6-7" />,
  down: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  right: <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />,
};
export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="ic" width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor"
      strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {PATHS[name]}
    </svg>
  );
}

/** Not met, blocking, a field in error: a square with a bar, so that red never stands alone. */
export function Alarm({ size = 14 }: { size?: number }) {
  return (
    <svg className="ic" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" fill="var(--bad)" />
      <path d="M8 4.5v4.5M8 11.2v.6" stroke="#fff" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
