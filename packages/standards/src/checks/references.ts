import type { Pack } from '../pack.js';
import type { PackReport } from './report.js';

const codes = (items: readonly { readonly code: string }[]): ReadonlySet<string> => new Set(items.map((item) => item.code));

function checkStaff(pack: Pack, report: PackReport): void {
  const units = codes(pack.units);
  const offices = codes(pack.offices);
  pack.positions.forEach((position, index) => report.resolve('pack.unknownUnit', `positions.${index}.unit`, { value: position.unit, choices: units }));
  pack.offices.forEach((office, index) => report.resolve('pack.unknownOffice', `offices.${index}.redirectsTo`, { value: office.redirectsTo, choices: offices }));
}

function checkSubjects(pack: Pack, report: PackReport): void {
  const kinds = codes(pack.appealKinds);
  const channels = codes(pack.channels);
  const branches = new Map(pack.processMaps.map((map) => [map.id, new Set(map.branches.map((branch) => branch.id))]));
  const maps = new Set(branches.keys());
  const resolveBranch = (path: string, entry: { readonly mapId: string; readonly branchId: string }): void => {
    report.resolve('pack.unknownMap', `${path}.mapId`, { value: entry.mapId, choices: maps });
    const choices = branches.get(entry.mapId);
    if (choices) report.resolve('pack.unknownBranch', `${path}.branchId`, { value: entry.branchId, choices });
  };
  pack.subjects.forEach((subject, index) => {
    const path = `subjects.${index}`;
    resolveBranch(path, subject);
    subject.appealKinds.forEach((value, at) => report.resolve('pack.unknownAppealKind', `${path}.appealKinds.${at}`, { value, choices: kinds }));
    subject.channels?.forEach((value, at) => report.resolve('pack.unknownChannel', `${path}.channels.${at}`, { value, choices: channels }));
  });
  pack.precedence.forEach((entry, index) => resolveBranch(`precedence.${index}`, entry));
}

function checkNormReferences(pack: Pack, report: PackReport): void {
  const norms = new Set(pack.norms.map((norm) => norm.id));
  const series = new Set(pack.numberSeries.map((entry) => entry.kind));
  const positions = codes(pack.positions);
  const processes = pack.processes && new Set(pack.processes.map(({ name }) => name));
  if (processes) pack.norms.forEach((norm, index) => report.resolve('pack.unknownProcess', `norms.${index}.subject.process`, { value: norm.subject.process, choices: processes }));
  pack.norms.forEach((norm, index) => report.resolve('pack.unknownNorm', `norms.${index}.extension.normId`, { value: norm.extension?.normId, choices: norms }));
  pack.openQuestions.forEach((question, index) => {
    question.normIds.forEach((value, at) => report.resolve('pack.unknownNorm', `openQuestions.${index}.normIds.${at}`, { value, choices: norms }));
  });
  pack.documentKinds.forEach((kind, index) => report.resolve('pack.unknownSeries', `documentKinds.${index}.series`, { value: kind.series, choices: series }));
  pack.reports.forEach((entry, index) => entry.tables.forEach((table, at) => {
    report.resolve('pack.unknownPosition', `reports.${index}.tables.${at}.position`, { value: table.position, choices: positions });
  }));
}

function checkChainCaps(pack: Pack, report: PackReport): void {
  const norms = new Set(pack.norms.map((norm) => norm.id));
  const maps = new Map(pack.processMaps.map((map) => [map.id, new Set(map.branches.map((branch) => branch.id))]));
  pack.chainCaps.forEach((cap, index) => {
    const path = `chainCaps.${index}`;
    report.resolve('pack.unknownNorm', `${path}.normId`, { value: cap.normId, choices: norms });
    report.resolve('pack.unknownMap', `${path}.mapId`, { value: cap.mapId, choices: new Set(maps.keys()) });
    const choices = maps.get(cap.mapId);
    if (choices) cap.branchIds?.forEach((value, at) => report.resolve('pack.unknownBranch', `${path}.branchIds.${at}`, { value, choices }));
  });
}

function checkPrintedDuties(pack: Pack, report: PackReport): void {
  const steps = new Set(pack.processMaps.flatMap((map) => map.steps.map((step) => step.id)));
  const maps = new Set(pack.processMaps.map((map) => map.id));
  const [positions, units] = [codes(pack.positions), codes(pack.units)];
  pack.clauses.forEach((clause, index) => clause.duties?.forEach((duty, at) => {
    const path = `clauses.${index}.duties.${at}`;
    report.resolve('pack.unknownPosition', `${path}.position`, { value: duty.position, choices: positions });
    report.resolve('pack.unknownStep', `${path}.stepId`, { value: duty.stepId, choices: steps });
    report.resolve('pack.unknownUnit', `${path}.unit`, { value: duty.unit, choices: units });
    duty.everyBranchOf?.forEach((value, map) => report.resolve('pack.unknownMap', `${path}.everyBranchOf.${map}`, { value, choices: maps }));
  }));
}

/** Every code a pack names must be one the pack defines. */
export function checkReferences(pack: Pack, report: PackReport): void {
  checkStaff(pack, report);
  checkSubjects(pack, report);
  checkNormReferences(pack, report);
  checkChainCaps(pack, report);
  checkPrintedDuties(pack, report);
}
