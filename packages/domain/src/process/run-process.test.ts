import { describe, expect, test } from 'vitest';
import { accepts, must } from '../test-kit/must.js';
import { chooseMap } from './choose-map.js';
import type { ProcessMap, StepDefinition } from './process-map.js';
import type { ProcessCommand, ProcessState } from './process-state.js';
import { currentStep, runProcess, startProcess } from './run-process.js';
import { stepAwayPauses } from './step-clock.js';
import { validateMap } from './validate-map.js';

const step = (id: string, output: string, next: string | null): StepDefinition => ({
  id, label: { ru: id }, unit: `unit-${id}`, position: 'engineer', input: 'application', output, normId: null, next,
});
const map: ProcessMap = {
  id: 'p2', label: { ru: 'Корректировка' }, clause: 'Приложение №2', mode: 'linear',
  steps: [step('s1', 'memo', 's2'), step('s2', 'act', 's3'), step('s3', 'letter', null)],
  branches: [
    { id: 'area', label: { ru: 'Площадь' }, condition: null, steps: ['s1', 's2', 's3'], clause: 'строка 1', totalNormId: null, checklist: [] },
    { id: 'desk', label: { ru: 'Проверка' }, condition: null, steps: ['s3'], clause: 'строка 2', totalNormId: null, checklist: [] },
  ],
};

const started = (branch = 'area'): ProcessState => {
  return accepts(startProcess(map, branch, 100)).state;
};
const run = (state: ProcessState, ...commands: readonly ProcessCommand[]): { state: ProcessState; events: readonly string[] } =>
  commands.reduce<{ state: ProcessState; events: readonly string[] }>((so, command) => {
    const { state: next, events } = accepts(runProcess(map, so.state, command));
    return { state: next, events: [...so.events, ...events.map(({ type }) => type)] };
  }, { state, events: [] });
const refusal = (state: ProcessState, command: ProcessCommand): string | undefined => {
  const outcome = runProcess(map, state, command);
  return outcome.ok ? undefined : outcome.problems[0]?.code;
};
const complete = (stepId: string, documentKind: string, at: number): ProcessCommand => ({ type: 'completeStep', stepId, documentId: `d-${stepId}-${at}`, documentKind, at });
const statuses = (state: ProcessState): readonly string[] => state.steps.map(({ status }) => status);

describe('the linear step engine', () => {
  test('opens the first step of the branch; the others wait', () => {
    expect(statuses(started())).toEqual(['open', 'waiting', 'waiting']);
    const unknown = startProcess(map, 'nope', 1);
    expect(!unknown.ok && unknown.problems[0]?.code).toBe('unknown_branch');
  });

  test('T23: a step is done exactly when its output document is registered; the last one ends the process', () => {
    const { state, events } = run(started(), { type: 'takeStep', stepId: 's1', staffId: 'p1', at: 110 }, complete('s1', 'memo', 120), complete('s2', 'act', 130), complete('s3', 'letter', 140));
    expect(events).toEqual(['stepTaken', 'stepDone', 'stepOpened', 'stepDone', 'stepOpened', 'stepDone', 'processDone']);
    expect([state.status, state.endedAt, state.steps[1]?.openedAt, state.steps[1]?.outputDocumentId]).toEqual(['done', 140, 120, 'd-s2-130']);
    expect(refusal(state, complete('s3', 'letter', 150))).toBe('process_is_over');
  });

  test('another document does not close a step, and a waiting step cannot be closed or taken', () => {
    expect(refusal(started(), complete('s1', 'letter', 110))).toBe('wrong_output_document');
    expect(refusal(started(), complete('s2', 'act', 110))).toBe('step_is_not_open');
    expect(refusal(started(), { type: 'takeStep', stepId: 's2', staffId: 'p1', at: 110 })).toBe('step_is_not_open');
    expect(refusal(started(), { type: 'takeStep', stepId: 'sX', staffId: 'p1', at: 110 })).toBe('unknown_step');
  });

  test('a taken step is not taken again by another person; by the same one nothing happens', () => {
    const { state } = run(started(), { type: 'takeStep', stepId: 's1', staffId: 'p1', at: 110 });
    expect(refusal(state, { type: 'takeStep', stepId: 's1', staffId: 'p2', at: 111 })).toBe('step_is_taken');
    expect(run(state, { type: 'takeStep', stepId: 's1', staffId: 'p1', at: 111 })).toEqual({ state, events: [] });
    const given = run(state, { type: 'assignStep', stepId: 's1', staffId: 'p2', at: 112 }).state.steps[0];
    expect([given?.status, given?.assigneeId]).toEqual(['open', 'p2']);
  });

  test('T23: a returned step goes back to the step before and resumes its own clock when that is done again', () => {
    const back = run(started(), complete('s1', 'memo', 120), { type: 'returnStep', stepId: 's2', reason: 'нет адреса', at: 130 });
    expect([statuses(back.state), back.events.slice(2)]).toEqual([['open', 'returned', 'waiting'], ['stepReturned', 'stepResumed']]);
    expect(stepAwayPauses(must(back.state.steps[0]))).toMatchObject([{ from: 120, to: 130 }]);
    const again = run(back.state, complete('s1', 'memo', 150));
    expect([statuses(again.state), again.events]).toEqual([['done', 'open', 'waiting'], ['stepDone', 'stepResumed']]);
    expect(stepAwayPauses(must(again.state.steps[1]))).toEqual([{ from: 130, to: 150, clause: 'T23', cause: 'нет адреса' }]);
    expect(again.state.steps[1]?.openedAt).toBe(120);
  });

  test('a first step goes back to registration and is resumed from there', () => {
    const back = run(started(), { type: 'returnStep', stepId: 's1', reason: 'не тот счёт', at: 130 });
    expect([statuses(back.state)[0], currentStep(back.state)?.stepId]).toEqual(['returned', 's1']);
    expect(refusal(back.state, complete('s1', 'memo', 140))).toBe('step_is_not_open');
    expect(statuses(run(back.state, { type: 'resumeStep', stepId: 's1', at: 140 }).state)[0]).toBe('open');
    expect(refusal(started(), { type: 'resumeStep', stepId: 's1', at: 140 })).toBe('step_is_not_returned');
  });

  test('returning and cancelling need a reason', () => {
    expect(refusal(started(), { type: 'returnStep', stepId: 's1', reason: '  ', at: 1 })).toBe('reason_missing');
    expect(refusal(started(), { type: 'cancelProcess', reason: '', at: 1 })).toBe('reason_missing');
    const cancelled = run(started(), complete('s1', 'memo', 120), { type: 'cancelProcess', reason: 'отозвано', at: 130 });
    expect([cancelled.state.status, statuses(cancelled.state)]).toEqual(['cancelled', ['done', 'cancelled', 'cancelled']]);
  });

  test('T22: of the maps a document fits, the precedence names the one that runs', () => {
    const other = { ...map, id: 'p5' };
    expect(chooseMap([other, map], ['p2', 'p5'])?.id).toBe('p2');
    expect(chooseMap([other, map], ['p5'])?.id).toBe('p5');
    expect(chooseMap([], ['p5'])).toBeNull();
  });
});

describe('validation of a map', () => {
  const faults = (over: Partial<ProcessMap>): readonly (readonly unknown[])[] => validateMap({ ...map, ...over }).map(({ code, path, params }) => [code, path, params?.['nearest']]);

  test('a sound map has none', () => {
    expect(faults({})).toEqual([]);
  });

  test('unknown next, with the nearest valid choice', () => {
    expect(faults({ steps: [step('s1', 'memo', 's22'), step('s2', 'act', 's3'), step('s3', 'letter', null)] })).toEqual([['unknown_next', 'steps.0.next', 's2']]);
  });

  test('a cycle', () => {
    expect(faults({ steps: [step('s1', 'memo', 's2'), step('s2', 'act', 's3'), step('s3', 'letter', 's2')] }).map(([code]) => code)).toEqual(['cycle']);
  });

  test('branch steps that do not exist, repeat or are missing; unreachable and repeated steps', () => {
    const branch = must(map.branches[0]);
    expect(faults({ branches: [{ ...branch, steps: ['s1', 's2', 's4'] }] })).toEqual([['unknown_step', 'branches.0.steps.2', 's1'], ['unreachable_step', 'steps.2', undefined]]);
    expect(faults({ branches: [branch, { ...branch, steps: [] }] }).map(([code]) => code)).toEqual(['duplicate_branch', 'empty_branch']);
    expect(faults({ branches: [{ ...branch, steps: ['s1', 's2', 's3', 's1'] }] }).map(([code]) => code)).toEqual(['repeated_step']);
    expect(faults({ steps: [...map.steps, step('s3', 'letter', null)] }).map(([code]) => code)).toEqual(['duplicate_step']);
  });
});
