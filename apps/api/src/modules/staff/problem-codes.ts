/** Every problem the staff use cases raise. */
export const staffProblemCodes = [
  'wrongPassword', 'tooManyAttempts', 'signInDeactivated', 'passwordTooShort', 'passwordTooLong', 'passwordHoldsLogin', 'passwordUnchanged',
  'loginInvalid', 'loginTaken', 'nameRequired', 'nameTooLong', 'unknownPosition', 'unknownOffice', 'unknownUnit', 'unitOfOtherOffice',
  'unknownRole', 'grantsRequired', 'grantOfficeRequired', 'grantOfficeUnexpected', 'grantTwice', 'lastAdministrator', 'reasonRequired',
  'alreadyDeactivated', 'notDeactivated', 'ownAccount',
] as const;
