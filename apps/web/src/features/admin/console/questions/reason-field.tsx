import { TextField } from '../../../../ui/text-field.tsx';
import * as messages from '../messages.ts';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly edit: (reason: string) => void;
  readonly isOptional?: boolean;
}

/** Why, in words that fans read. */
export const ReasonField = ({ id, value, edit, isOptional = false }: Props) => (
  <TextField
    id={id}
    label={messages.REASON}
    hint={isOptional ? messages.REASON_OPTIONAL_HINT : messages.REASON_HINT}
    required={!isOptional}
    maxLength={200}
    value={value}
    edit={edit}
  />
);
