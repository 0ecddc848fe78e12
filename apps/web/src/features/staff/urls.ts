/** What the address of the list of staff holds. */
export interface StaffSearch {
  readonly text?: string;
  /** Those whose access is closed are shown too. */
  readonly all?: boolean;
  /** The open card: a person, or `new`. */
  readonly person?: string;
}

/** Reads the address; what it does not know is left out. */
export function parseStaffSearch(raw: Readonly<Record<string, unknown>>): StaffSearch {
  const { text, all, person } = raw;
  return {
    ...(typeof text === 'string' && text !== '' && { text: text.slice(0, 100) }),
    ...(typeof text === 'number' && { text: String(text) }),
    ...(all === true && { all: true }),
    ...(typeof person === 'string' && person !== '' && { person }),
  };
}
