import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button-class.ts';
import { PlainButton } from './plain-button.tsx';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
}

export const Button = ({ look = 'plain', className = '', ...rest }: ButtonProps) => (
  <PlainButton className={`${buttonClass(look)} ${className}`} {...rest} />
);
