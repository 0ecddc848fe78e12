export { ContractConnectionFields, ContractFields, ContractMoveFields, CustomerContractFields } from './contract.fields.js';
export { ContractResolver } from './contract.resolver.js';
export { contractProblemCodes } from './problem-codes.js';
export { dutyNorm } from './duty-norm.js';
