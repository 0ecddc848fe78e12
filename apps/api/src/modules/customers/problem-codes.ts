import { identityProblemCodes } from '@ortalyk/domain';

/** Every problem the use cases of customers raise. */
export const customerProblemCodes = [
  ...identityProblemCodes, 'nameRequired', 'nameTooLong', 'bornInFuture', 'birthNotForCompany', 'contactInvalid', 'contactTooLong', 'contactTwice', 'tooManyContacts',
  'duplicateCustomer', 'customerErased', 'customerMerged', 'documentNumberRequired', 'documentDateRequired', 'documentInFuture', 'endsBeforeStart', 'powerExpired',
  'reasonRequired', 'alreadyEnded', 'consentInFuture', 'withdrawnBeforeGiven', 'alreadyWithdrawn', 'unknownFile', 'mergeWithItself', 'mergeOfDifferentKinds',
  'differentTaxIds', 'alreadyUndone', 'ownsOpenAccount', 'openAppeals', 'alreadyErased', 'identifierTaken', 'unknownCustomer', 'noteTooLong',
] as const;
