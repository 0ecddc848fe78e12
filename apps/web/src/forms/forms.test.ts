import { describe, expect, it } from 'vitest';
import { makeFormat } from '../text/format.js';
import { dropAllDrafts, dropDraft, hasDrafts, readDraft, writeDraft } from './draft-store.js';
import { fieldMessage, fieldSentence, readFieldMessage } from './field-message.js';
import { countErrors } from './form-summary.js';
import { applyProblems } from './problems.js';

function memory() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
}

describe('messages of a schema', () => {
  it('write their numbers as the language does, and say «required» where a schema left its own words', () => {
    const words = { say: (key: string, params: object) => `${key} ${Object.values(params).join()}`.trim(), exists: (key: string) => key === 'common:form.tooLong' };
    expect(fieldSentence(fieldMessage('tooLong', { max: 20_000 }), makeFormat('ru', 'Asia/Almaty'), words)).toBe('common:form.tooLong 20\u00A0000');
    expect(fieldSentence('Invalid type', makeFormat('ru', 'Asia/Almaty'), words)).toBe('common:form.required');
  });

  it('carry their values through valibot’s plain strings', () => {
    expect(readFieldMessage(fieldMessage('tooLong', { max: 20 }))).toEqual({ key: 'tooLong', params: { max: 20 } });
    expect(readFieldMessage(fieldMessage('required'))).toEqual({ key: 'required', params: {} });
  });
});

describe('problems of the server', () => {
  function applied(problems: { code: string; path: string }[], fieldOf: Record<string, 'text'> = {}) {
    const errors: Record<string, unknown> = {};
    const form = { getValues: () => ({ text: '', applicant: { name: '' } }), setError: (name: string, error: { message?: string }) => void (errors[name] = error.message) };
    const any = applyProblems({ form: form as never, problems, text: (problem) => problem.code, fieldOf });
    return { errors, any };
  }

  it('land under their fields, nested ones too', () => {
    expect(applied([{ code: 'textTooLong', path: 'text' }, { code: 'required', path: 'applicant.name' }]).errors).toEqual({ text: 'textTooLong', 'applicant.name': 'required' });
  });

  it('that belong to no field on the screen go to the summary, none is lost', () => {
    expect(applied([{ code: 'accountClosed', path: 'accountId' }, { code: 'idempotencyReused', path: '' }]).errors).toEqual({ 'root.server': 'accountClosed\nidempotencyReused' });
  });

  it('follow the map where the API names a field otherwise', () => {
    expect(applied([{ code: 'textRequired', path: 'body' }], { body: 'text' }).errors).toEqual({ text: 'textRequired' });
  });

  it('say whether there were any', () => {
    expect(applied([]).any).toBe(false);
    expect(applied([{ code: 'required', path: 'text' }]).any).toBe(true);
  });
});

describe('the summary', () => {
  it('counts fields, not the form’s own faults', () => {
    expect(countErrors({ text: { type: 'required' }, applicant: { name: { type: 'required' }, phone: { type: 'server' } }, root: { server: { type: 'server' } } })).toBe(3);
  });
});

describe('a draft', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');

  it('comes back as it was typed until it is thrown away', () => {
    const store = memory();
    writeDraft(store, 'register:1', { values: { text: 'Нет отопления' }, at: '2026-11-21T09:59:00Z' });
    expect(readDraft(store, 'register:1', now)).toEqual({ values: { text: 'Нет отопления' }, at: '2026-11-21T09:59:00Z' });
    expect(readDraft(store, 'register:2', now)).toBeUndefined();
    dropDraft(store, 'register:1');
    expect(readDraft(store, 'register:1', now)).toBeUndefined();
  });

  it('older than a week is gone, and one that cannot be read does no harm', () => {
    const store = memory();
    writeDraft(store, 'old', { values: {}, at: '2026-11-01T09:59:00Z' });
    expect(readDraft(store, 'old', now)).toBeUndefined();
    store.setItem('ortalyk.draft.bad', '{');
    expect(readDraft(store, 'bad', now)).toBeUndefined();
  });

  it('that does not fit leaves the typing alone', () => {
    const full = { ...memory(), setItem: () => { throw new Error('QuotaExceededError'); } };
    expect(() => writeDraft(full, 'register:1', { values: {}, at: '' })).not.toThrow();
  });

  it('does not come back once the person has left', () => {
    const store = memory();
    writeDraft(store, 'register:1', { values: { text: 'x' }, at: '2026-11-21T09:59:00Z' });
    const listed = Object.assign(store, { 'ortalyk.draft.register:1': '' }) as unknown as Storage;
    expect(hasDrafts(listed)).toBe(true);
    dropAllDrafts(listed);
    writeDraft(store, 'register:1', { values: { text: 'typed as the page goes' }, at: '2026-11-21T09:59:30Z' });
    expect(readDraft(store, 'register:1', now)).toBeUndefined();
  });
});
