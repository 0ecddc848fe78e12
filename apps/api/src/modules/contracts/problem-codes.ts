/** Every problem the use cases of contracts raise. */
export const contractProblemCodes = [
  'accountClosed', 'unknownRepresentative', 'powerExpired', 'unknownPaper', 'papersMissing', 'nothingMissing', 'pointsRequired', 'addressRequired', 'documentInFuture',
  'documentNumberTooLong', 'unknownFile', 'endsBeforeStart', 'contractRunning', 'actionNotNow', 'noteRequired', 'documentRequired', 'moveInFuture', 'beforeLastMove',
  'beforeContractStart', 'renewalNotLater', 'noteTooLong', 'contractEnded', 'alreadyEnded', 'tooManyPoints', 'terminationNotLater', 'noticeOutOfRange',
] as const;
