/** Events there are words for: every type the server records. */
export const EVENT_TYPES = [
  'appealRegistered', 'appealAttached', 'stepOpened', 'stepTaken', 'stepReleased', 'stepAssigned', 'stepCompleted', 'stepReturned', 'processDone', 'appealAnswered',
  'clockRederived', 'accountOpened', 'missingPapersNoticed', 'callerVerified', 'consentRecorded', 'consentWithdrawn', 'contactsSaved', 'contractApplied', 'contractMoved',
  'contractPointAdded', 'contractPointEnded', 'customerErased', 'customerRegistered', 'customerUpdated', 'customersMerged', 'customersMergeUndone', 'customersDistinct',
  'representativeAdded', 'representativeEnded', 'categoryAdded', 'categoryEnded', 'accountChanged', 'documentPackageSaved', 'staffCreated', 'staffUpdated',
  'staffDeactivated', 'staffReactivated', 'passwordChanged', 'passwordReset', 'signedIn', 'signedOut', 'packInstalled', 'demoLoaded', 'normOverridden',
  'normOverrideEnded', 'openQuestionAnswered', 'editionDrafted', 'draftNormEdited', 'editionAdopted', 'draftDiscarded', 'calendarAdded', 'calendarRemoved',
  'calendarAmended', 'calendarYearLoaded', 'officeAdded', 'officeChanged', 'importFinished', 'importUndone', 'importFileRemoved', 'listExported', 'houseChanged',
] as const;
