/** Every problem the use cases of imports raise; reasons of single rows have sentences of their own. */
export const importProblemCodes = ['columnRequired', 'columnTwice', 'unknownColumn', 'importNotNow', 'sourceRequired', 'asOfInFuture', 'nothingToUndo', 'dateInvalid'] as const;
