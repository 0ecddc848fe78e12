import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';

/** The server has the last word; this only spares a round trip. */
export const shortestPassword = 10;

/** Present password, the new one twice: long enough, not the same, typed alike. */
export const passwordSchema = v.pipe(
  v.object({
    currentPassword: v.pipe(v.string(), v.nonEmpty(fieldMessage('required'))),
    newPassword: v.pipe(v.string(), v.minLength(shortestPassword, fieldMessage('tooShort', { min: shortestPassword }))),
    repeated: v.string(),
  }),
  v.forward(v.partialCheck([['newPassword'], ['repeated']], ({ newPassword, repeated }) => newPassword === repeated, fieldMessage('different')), ['repeated']),
);

export type PasswordValues = v.InferOutput<typeof passwordSchema>;
