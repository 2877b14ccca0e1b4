export const myNotices = {
  title: 'How I am told', lead: 'What you are told of, by which way, and when. All of it stands behind the bell; here you choose what rings and what comes by mail.',
  mail: 'Mail', noMail: 'No mail server is connected yet. Once there is one you can be told by mail.', address: 'Mail address', addressHint: 'A letter goes there first; open its link and it is used from then on.', sendLink: 'Send the letter',
  inUse: 'In use', waiting: 'The letter is on its way; open its link first', other: 'Another', noMore: 'No more mail', confirmed: 'Your address is confirmed. Mail comes from now on.',
  notConfirmed: 'This link does not work: the address was changed since, or it is somebody else’s. Send another below.',
  what: 'Of what', ring: 'Rings', fixed: 'Always rings', mailOf: '{topic}: when mail goes', when: { now: 'Mail at once', digest: 'One mail a day', off: 'No mail' },
  topic: {
    turn: { name: 'My turn', text: 'Something was handed to you, or waits for your word' }, news: { name: 'Progress', text: 'Something of yours went on' }, talk: { name: 'Talk', text: 'Somebody wrote in a discussion, or called you' },
    soon: { name: 'Due soon', text: 'Something of yours is due soon' }, overdue: { name: 'Overdue', text: 'Something of yours is past its time' }, climbed: { name: 'Brought up', text: 'Another’s is overdue, and has come to you' },
  },
  times: 'When', digestAt: 'Time of the daily mail', quiet: 'No mail at night', quietHint: 'What comes in between goes afterwards.', from: 'From', to: 'To', language: 'Language of the mails', saved: 'Kept',
};

export const telling = {
  title: 'Reminders', lead: 'Whom deadlines are brought up to, before and after, in working hours. Each step of a deadline is told once.', rules: 'Rules', ofAll: 'All kinds', ofGrave: '{kind}, pressing', graveHint: 'Pressing: major or recurring nonconformities, serious complaints, urgent findings',
  standard: 'the product’s', own: 'the street’s', off: 'not brought up', change: 'Change', remove: 'Back to “{what}”', removeStandard: 'Back to the product’s', add: 'A rule for one kind', kind: 'Kind', onlyGrave: 'Only what presses', active: 'Bring up',
  soon: 'Remind its owner before', secretary: 'To the secretary after', street: 'To the street after', hours: 'hours', hint: 'Working hours, 8 make a day; empty leaves the step out.', robot: 'Tell the group, too',
  says: { soon: 'reminded {n} h before', overdue: 'owner told when overdue', secretary: 'secretary after {n} h', secretaryNow: 'secretary at once', street: 'street after {n} h', streetNow: 'street at once', robot: 'group told' },
  robotTitle: 'Robot of a WeCom group', robotLead: 'Add a robot to the group and paste its address here. The group sees numbers and dates, never what it is about.', robotOf: 'Group of {unit}', address: 'Address of the robot', addressHint: 'Begins with https://. It is not shown again.',
  language: 'Its language', languageHint: 'Send a word to see how it looks in the group.', languages: { 'zh-CN': '中文', en: 'English' }, log: 'Who changed it',
  set: 'Keep', take: 'Take away', replace: 'Another', try: 'Send a word', taken: 'Sent; look into the group.', notTaken: 'Not sent: {why}', saidAt: 'Last sent {at}', never: 'Nothing sent yet', broken: 'Nothing goes since {since}: {why}',
  texts: 'Text messages to residents', textsOn: 'On: residents asked for it in {n} {n|matter|matters}.', textsOff: 'No gateway is connected. With one, residents can leave a number where they look up their progress.',
};

export const delivery = {
  lead: 'Whether mail, group messages and texts arrive. What does not go is tried again for four days. Neither what they say nor to whom is shown here.', channel: { mail: 'Mail', robot: 'Group messages', text: 'Texts' }, name: 'Way', waiting: 'Waiting', sent: 'Sent in a day', givenUp: 'Given up', last: 'Last sent', off: 'not connected',
  problem: 'The last one did not go: {why}', failures: 'Given up', none: 'None.', tries: 'tried {n} {n|time|times}', retry: 'Try again',
  why: {
    MAIL_SERVER_AWAY: 'the mail server cannot be reached', MAIL_SIGN_IN: 'the mail server refuses account or password', MAIL_REFUSED: 'the mail server refuses the address', NOT_CONFIGURED: 'not connected', SEAL_BROKEN: 'the key does not fit the sealed address',
    INNER_ADDRESS: 'the address lies in an inner network', NOT_SECURE: 'the address has to begin with https://', UNREACHABLE: 'cannot be reached', TIMEOUT: 'no answer in time', REDIRECTED: 'sent on elsewhere, which was not followed', TOO_LARGE: 'the answer was too long',
    ROBOT_REFUSED: 'the robot refuses; its address may have ended', ROBOT_TOO_OFTEN: 'too many at once, later again', TEXT_REFUSED: 'the gateway refuses', HTTP_500: 'it failed there (500)', HTTP_503: 'busy there (503)', HTTP_404: 'no such address (404)', INTERNAL: 'something unexpected, see the log',
  },
};

/** The steps of a deadline that were told, on the record's page. */
export const told = {
  title: 'Reminders of the deadline', times: 'told {n} {n|time|times}', next: 'If nothing happens: {at}, {step}.', nobody: 'has it in hand anyway', ofDue: 'of the deadline {due}',
  step: { soon: 'Due soon', overdue: 'Overdue', secretary: 'Overdue, brought to the secretary', street: 'Overdue, brought to the street' }, line: '{step}: {who}',
  coming: { soon: 'its owner is reminded', overdue: 'its owner hears that it is overdue', secretary: 'the secretary is told', street: 'the street is told' },
};

/** Whether a resident is told by text message, as staff write it down. */
export const texting = {
  title: 'Text messages', none: 'The resident has not asked for text messages.', since: 'Told by text message since {at}', ending: ', number ending in {ending}', byThemselves: 'Chosen by the resident online.', bySomebody: 'Written down by {name}; the resident agreed.', off: 'No gateway is connected now: nothing goes.',
  hear: 'Note that they want texts', no: 'No more texts', phone: 'Mobile number', agreed: 'The resident agrees to text messages at this number', agreedHint: 'A text holds the number and how far it is, nothing of what it is about.', needAgreed: 'Ask the resident first; tick it when they agree.', save: 'Note it',
};
