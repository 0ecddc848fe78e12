/** Every problem the use cases of the standard raise; refusals of a pack's content come as `packRefused` with file, path, reason and the nearest valid choice. */
export const standardsProblemCodes = [
  'unknownNorm', 'normIsNotTerm', 'unknownTermUnit', 'minAboveMax', 'limitNotPositive', 'limitTooLong', 'limitNotWhole', 'nothingChanged', 'readingRequired', 'validFromInPast', 'validToBeforeFrom',
  'overridesOverlap', 'overrideEnded', 'reasonRequired', 'reasonTooLong', 'readingTooLong', 'unknownQuestion', 'noteTooLong', 'editionNameInvalid', 'editionNameTaken',
  'notDraft', 'unknownClause', 'editionsOverlap', 'packRefused', 'lintErrors',
] as const;
