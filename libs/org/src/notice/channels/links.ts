import type { Kernel } from '#kernel';

/** The address of a page, for what is read outside the platform. */
export const linkTo = ({ config }: Pick<Kernel, 'config'>, path: string): string =>
  `${(config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, '')}${path}`;
