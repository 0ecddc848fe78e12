import { describe, expect, it } from 'vitest';
import { answerChannelFor, channelFor, kindFor, suggestContact, type ApplicantAccount, type ChannelChoice } from './registration-defaults.js';

const channel = (code: string, mode: ChannelChoice['mode'], canAnswer = true): ChannelChoice => ({ code, mode, canAnswer, label: { ru: code, kk: null, en: null } });
const account: ApplicantAccount = {
  id: 'a', number: '1', state: 'open', address: 'мкр. 2, д. 12',
  customer: { id: 'c', fullName: 'Ким', language: 'ru', contacts: [{ kind: 'phone', value: '+7 1', preferred: false }, { kind: 'mobile', value: '+7 2', preferred: true }, { kind: 'email', value: 'a@b.kz', preferred: false }] },
};

describe('suggestContact', () => {
  it('offers the contact the channel can use, the preferred first', () => {
    expect(suggestContact(channel('phone', 'phone'), account)).toBe('+7 2');
    expect(suggestContact(channel('email', 'written'), account)).toBe('a@b.kz');
  });

  it('sends letters to the address and asks nothing of a visitor', () => {
    expect(suggestContact(channel('letter', 'written'), account)).toBe('мкр. 2, д. 12');
    expect(suggestContact(channel('desk', 'inPerson'), account)).toBe('');
  });

  it('knows nothing of a stranger', () => {
    expect(suggestContact(channel('phone', 'phone'), null)).toBe('');
  });
});

describe('defaults', () => {
  it('answers the way the appeal came, else by the first channel that can', () => {
    const channels = [channel('box', 'written', false), channel('letter', 'written'), channel('desk', 'inPerson')];
    expect(answerChannelFor(channels, 'desk')).toBe('desk');
    expect(answerChannelFor(channels, 'box')).toBe('letter');
  });

  it('keeps a channel the subject comes by', () => {
    expect(channelFor({ channels: ['email', 'site'] }, 'site')).toBe('site');
    expect(channelFor({ channels: ['email', 'site'] }, 'desk')).toBe('email');
    expect(channelFor({ channels: [] }, 'desk')).toBe('desk');
  });

  it('keeps a kind the subject allows', () => {
    expect(kindFor({ kinds: ['complaint', 'application'] }, 'application')).toBe('application');
    expect(kindFor({ kinds: ['complaint'] }, 'application')).toBe('complaint');
    expect(kindFor({ kinds: [] }, 'application')).toBe('application');
  });
});
