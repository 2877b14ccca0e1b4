export const packs = {
  title: 'Inspection packs', lead: 'All that an inspector asks for, in one ZIP: a Word file by clause with its contents, an index in Excel, and the attachments in folders by clause. Leave while it is made, and come back for it.',
  button: 'Make an inspection pack', standard: 'Standard', part: 'Which part', whole: 'All clauses', from: 'From', to: 'To', make: 'Begin', made: 'Made so far', none: 'None yet.', noPlace: 'Your role has no work in a community.',
  span: '{from} to {to}', by: 'asked for by {who}, {at}', waiting: 'In the queue', collecting: 'Gathering the evidence', writing: '{total} {total|clause|clauses}: writing the index', running: '{done} of {total} clauses packed', progressOf: 'Progress of {name}',
  holds: '{records} {records|record|records}, {files} {files|attachment|attachments}', missing: ', {n} {n|file|files} missing, as the index says', until: 'kept until {day}', failed: 'It could not be made: ', expired: 'The file is gone',
  fetch: 'Download {size}', again: 'Make it again', stop: 'Stop', stopOf: 'Stop: {name}', remove: 'Delete', removeOf: 'Delete: {name}',
  why: {
    FORBIDDEN: 'whoever asked no longer has the right.', NOT_FOUND: 'the standard or clause is gone.', INTERNAL: 'something unexpected; you can make it again.', UNAVAILABLE: 'background jobs were not running for too long.',
    STORAGE_FULL: 'the disk is full: tell an administrator.',
  },
};
