import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';

type Look = 'primary' | 'plain' | 'quiet';
const classes = (look: Look, small: boolean) =>
  ['btn', look === 'primary' && 'pri', look === 'quiet' && 'quiet', small && 's'].filter(Boolean).join(' ');

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> { look?: Look; small?: boolean; busy?: boolean }

/** While busy the button keeps its words and its width, and takes no second press. */
export function Button({ look = 'plain', small = false, busy = false, type = 'button', className, ...rest }: Props) {
  return (
    <button {...rest} type={type} className={`${classes(look, small)} ${className ?? ''}`.trim()}
      aria-busy={busy || undefined} onClick={busy ? (event) => event.preventDefault() : rest.onClick} />
  );
}

/** `label` is for those who hear it out of its row. */
export function ButtonLink({ to, look = 'plain', small = false, label, children }:
  { to: string; look?: Look; small?: boolean; label?: string; children: ReactNode }) {
  return <Link to={to} className={classes(look, small)} aria-label={label}>{children}</Link>;
}

/** Looks like a link in a line of text, acts in place. */
export function TextButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...props} className={`text-btn ${props.className ?? ''}`.trim()} />;
}
