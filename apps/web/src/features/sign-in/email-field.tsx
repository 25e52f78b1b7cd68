import type { ComponentProps } from 'react';
import { TextField } from '../../ui/text-field.tsx';

/** The e-mail address that somebody signs in with. */
export const EmailField = (props: ComponentProps<typeof TextField>) => (
  <TextField
    type="email"
    autoComplete="username"
    autoCapitalize="none"
    spellCheck={false}
    required
    maxLength={200}
    {...props}
  />
);
