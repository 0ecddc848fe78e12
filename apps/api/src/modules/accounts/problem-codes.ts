/** Every problem the operations of accounts raise. */
export const accountProblemCodes = [
  'areaOutOfRange', 'residentsOutOfRange', 'accountClosed', 'beforeOpening', 'effectiveInFuture', 'mergeWithItself', 'mergeIntoClosed', 'mergeCycle',
  'mergeOfDifferentOwners', 'sharesRequired', 'sharesTooLarge', 'tooManyResidents', 'accountNumberInvalid', 'accountNumberTaken', 'flatRequired',
  'unknownPaper', 'papersMissing', 'nothingMissing', 'documentInFuture', 'documentNumberTooLong', 'unknownFile', 'unknownAppeal', 'unknownRepresentative',
  'powerExpired', 'unknownCustomer', 'sameOwner', 'unchanged', 'noteTooLong', 'unknownAccount', 'reasonRequired', 'operationRefused', 'alreadyUndone',
  'laterOperation', 'unknownPackage', 'paperTwice', 'paperCodeInvalid', 'labelRequired', 'amountOutOfRange', 'unitUnknown', 'openContract',
  'nameRequired', 'nameTooLong', 'undoOfUndo', 'ownerChangedLater',
] as const;
