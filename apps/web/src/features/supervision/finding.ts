/** A line that is not in order. */
export const isFinding = ({ answer }: { answer?: string | null }): boolean => answer === 'notOk';
