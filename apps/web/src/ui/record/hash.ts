import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Goes to the section that the address names, once the record is on the page. */
export function useHash(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' });
  }, [hash]);
}
