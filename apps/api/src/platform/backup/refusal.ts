export type BackupRefusalCode = 'not-empty' | 'other-standard' | 'newer-schema' | 'broken' | 'not-a-backup' | 'file';

/** A backup cannot be made or restored as things stand; `message` is one sentence for the person at the keyboard. */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal';
  readonly code: BackupRefusalCode;

  constructor(code: BackupRefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
