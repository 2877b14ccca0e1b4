import { endOfDay, type Guard, Workflow } from '#kernel';
import type { Publication } from './publication.entity.js';
import { type PublicationFacts, publicationFacts } from './publication.facts.js';

/** 8.3: complete and understandable. A sheet with a title alone tells nobody anything. */
const saysSomething: Guard<Publication, PublicationFacts> = ({ content }, { files }) =>
  content || files ? null : { code: 'NOTHING_TO_PUBLISH', params: {} };

const PUBLIC = ['published', 'expiring'];
const untilItEnds = { at: ({ validUntil }: Publication): Date | null => (validUntil ? endOfDay(validUntil) : null) };

/** Drafted, checked and published by who answers for it; ends by its day, by being withdrawn, or by a newer one. */
export const publicationWorkflow = new Workflow<Publication, PublicationFacts>({
  noun: 'publication',
  initial: 'draft',
  path: ['draft', 'published', 'expiring', 'expired'],
  final: ['expired', 'withdrawn', 'replaced', 'void'],
  standing: ['published'],
  numberedFrom: 'published',
  deadline: { at: ({ validFrom }) => endOfDay(validFrom) },
  next: { draft: 'publish', expiring: 'extend' },
  facts: publicationFacts,
  verbs: {
    change: { from: ['draft'], permission: 'publication:draft', edit: true },
    publish: { from: ['draft'], to: 'published', permission: 'publication:publish', guards: [saysSomething], deadline: untilItEnds },
    remind: { from: ['published'], to: 'expiring', permission: 'publication:keep', deadline: untilItEnds, quiet: true },
    extend: { from: PUBLIC, to: 'published', permission: 'publication:publish', deadline: untilItEnds },
    withdraw: { from: PUBLIC, to: 'withdrawn', permission: 'publication:publish' },
    replace: { from: PUBLIC, to: 'replaced', permission: 'publication:publish', quiet: true },
    expire: { from: PUBLIC, to: 'expired', permission: 'publication:keep', quiet: true },
    void: { from: ['draft', ...PUBLIC], to: 'void', permission: 'publication:void' },
  },
});
