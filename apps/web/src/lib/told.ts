/** What only the platform needs, or the entry says already: nobody reads it in the history. */
const UNTOLD = new Set(['state', 'sourceItemId', 'sourceStandardId', 'sourceRule', 'sourceFigures', 'clientId', 'secretHash', 'lodgeKey']);

/** Whether a changed field is shown to who reads the history. */
export const isTold = (field: string): boolean => !UNTOLD.has(field) && !field.endsWith('Lookup');
