/** Progress by text message. */
export const textsEn = {
  texts: {
    title: 'Tell me by text message', lead: 'One message a step. It says the number and how far it is, nothing of what it is about.', phone: 'Mobile number', hint: 'Used for this matter alone; you can stop it at any time.', ask: 'Send me messages', asking: 'Keeping it',
    on: (ending: string) => `Messages go to the number ending in ${ending}.`, stop: 'No more messages',
  },
};
