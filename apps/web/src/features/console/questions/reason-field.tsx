import { TextField } from '../../admin/text-field.tsx';

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
    label="Reason"
    hint={isOptional ? 'May be left empty. Fans read it.' : 'Fans read it.'}
    required={!isOptional}
    maxLength={200}
    value={value}
    edit={edit}
  />
);
